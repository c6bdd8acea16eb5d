namespace Vigo.EndToEnd.Tests.Workflows;

/// <summary>Two environments: the staging host follows <c>staging</c>, production <c>main</c>, and a merge promotes.</summary>
[Collection<ShopCollection>]
public class StagingBranchTests(Shop shop)
{
    private static readonly KeyValuePair<string, string> FollowStaging = new("REMOTE_BRANCH", "staging");

    [Fact]
    public async Task A_pin_runs_on_staging_first_and_on_production_once_it_is_merged()
    {
        using var desk = await shop.Open();
        await desk.Clone.Branch("staging");
        await desk.Clone.Push();
        await using var staging = shop.Staging(desk);
        await using var production = shop.Production(desk);
        (await staging.Reconcile(FollowStaging)).Ended(0).Says("staging@").Says("2 deployed");
        (await production.Reconcile()).Ended(0).Says("main@").Says("2 deployed");
        var first = await shop.FirstDigest();
        var stagingBefore = await staging.Live("shop");
        var productionBefore = await production.Live("shop");
        Assert.Equal((first, Shop.FirstBody), (stagingBefore.Digest, stagingBefore.Body));
        Assert.Equal((first, Shop.FirstBody), (productionBefore.Digest, productionBefore.Body));

        var candidate = await shop.Publish("sha-cafef00", "try me");
        desk.Edit("infra/Tags.cs", $".Sha(\"{Shop.FirstSha}\")", ".Sha(\"cafef00\")");
        await desk.Ship("Try the next version on staging");
        (await staging.Reconcile(FollowStaging)).Ended(0).Says($"image tag changed web: sha-{Shop.FirstSha} → sha-cafef00").Says("1 deployed, 1 unchanged");
        (await production.Reconcile()).Ended(0).Says("nothing to do");
        var tried = await staging.Live("shop");
        Assert.Equal((candidate, "try me"), (tried.Digest, tried.Body));
        Assert.Equal(productionBefore, await production.Live("shop"));

        await desk.Clone.Branch("main");
        await desk.Clone.Merge("staging");
        (await InfraBuild.Check(desk.Clone.Path)).Succeeds();
        await desk.Clone.Push();
        (await production.Reconcile()).Ended(0).Says($"image tag changed web: sha-{Shop.FirstSha} → sha-cafef00").Says("1 deployed, 1 unchanged");
        (await staging.Reconcile(FollowStaging)).Ended(0).Says("nothing to do");
        var promoted = await production.Live("shop");
        Assert.Equal((candidate, "try me"), (promoted.Digest, promoted.Body));
        Assert.NotEqual(productionBefore.ContainerId, promoted.ContainerId);
        Assert.Equal(tried, await staging.Live("shop"));
    }
}
