namespace Vigo.EndToEnd.Tests.Workflows;

/// <summary>Trunk-based: what is merged to <c>main</c> is what production runs.</summary>
[Collection<ShopCollection>]
public class TrunkTests(Shop shop)
{
    [Fact]
    public async Task A_pin_that_is_edited_built_and_pushed_goes_live()
    {
        using var desk = await shop.Open();
        await using var production = shop.Production(desk);
        var digest = await shop.Publish("sha-deadbee", "a new banner");
        (await production.Reconcile()).Ended(0).Says("2 deployed");
        var before = await production.Live("shop");
        var neighbour = await production.Container("docs");
        Assert.Equal((await shop.FirstDigest(), Shop.FirstBody), (before.Digest, before.Body));

        desk.Edit("infra/Tags.cs", $".Sha(\"{Shop.FirstSha}\")", ".Sha(\"deadbee\")");
        var commit = await desk.Ship("New banner");
        (await production.Reconcile()).Ended(0).Says($"image tag changed web: sha-{Shop.FirstSha} → sha-deadbee").Says("1 deployed, 1 unchanged");

        Assert.Equal(["infra/Tags.cs", "stacks/shop/docker-compose.yml"], await desk.ChangedBy(commit));
        var after = await production.Live("shop");
        Assert.Equal((digest, "a new banner"), (after.Digest, after.Body));
        Assert.NotEqual(before.ContainerId, after.ContainerId);
        Assert.Equal(neighbour, await production.Container("docs"));
        (await production.Reconcile()).Ended(0).Says("nothing to do");
        Assert.Equal(after, await production.Live("shop"));
    }

    [Fact]
    public async Task A_git_revert_of_that_commit_brings_the_old_build_back()
    {
        using var desk = await shop.Open();
        await using var production = shop.Production(desk);
        await shop.Publish("sha-bad0bad", "a banner nobody likes");
        desk.Edit("infra/Tags.cs", $".Sha(\"{Shop.FirstSha}\")", ".Sha(\"bad0bad\")");
        await desk.Ship("New banner");
        (await production.Reconcile()).Ended(0).Says("2 deployed");
        var before = await production.Live("shop");
        var neighbour = await production.Container("docs");
        Assert.Equal("a banner nobody likes", before.Body);

        await desk.Clone.Revert();
        (await InfraBuild.Check(desk.Clone.Path)).Succeeds();
        await desk.Clone.Push();
        (await production.Reconcile()).Ended(0).Says($"image tag changed web: sha-bad0bad → sha-{Shop.FirstSha}").Says("1 deployed, 1 unchanged");

        var after = await production.Live("shop");
        Assert.Equal((await shop.FirstDigest(), Shop.FirstBody), (after.Digest, after.Body));
        Assert.NotEqual(before.ContainerId, after.ContainerId);
        Assert.Equal(neighbour, await production.Container("docs"));
    }
}
