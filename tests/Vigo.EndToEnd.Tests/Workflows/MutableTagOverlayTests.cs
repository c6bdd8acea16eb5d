namespace Vigo.EndToEnd.Tests.Workflows;

/// <summary>Staging without branches: one repository, one branch, and an overlay by which the staging host follows the latest builds.</summary>
[Collection<ShopCollection>]
public class MutableTagOverlayTests(Shop shop)
{
    [Fact]
    public async Task A_new_image_under_the_same_tag_changes_staging_without_a_commit_and_production_never()
    {
        using var desk = await shop.Open();
        var monday = await shop.Publish("branch-main", "monday's build");
        desk.Edit(
            "infra/Hosts/Staging.cs",
            """Branch = "staging",""",
            """
            Branch = "main",
                    Overlays = [Stacks.Shop.Stack.With("web", web => web with { Image = Tags.ShopWeb.Branch("main") })],
            """);
        var commit = await desk.Ship("Let staging follow the builds of main");
        Assert.Equal(
            ["hosts/staging-1/host.yml", "hosts/staging-1/stacks/shop/docker-compose.yml", "infra/Hosts/Staging.cs", "stacks/README.md"],
            await desk.ChangedBy(commit));
        await using var staging = shop.Staging(desk);
        await using var production = shop.Production(desk);
        (await staging.Reconcile()).Ended(0).Says("2 deployed");
        (await production.Reconcile()).Ended(0).Says("2 deployed");
        var pinned = await production.Live("shop");
        var following = await staging.Live("shop");
        var neighbour = await staging.Container("docs");
        Assert.Equal((await shop.FirstDigest(), Shop.FirstBody), (pinned.Digest, pinned.Body));
        Assert.Equal((monday, "monday's build"), (following.Digest, following.Body));
        (await staging.Reconcile()).Ended(0).Says("nothing to do");
        Assert.Equal(following, await staging.Live("shop"));

        var tuesday = await shop.Publish("branch-main", "tuesday's build");
        (await staging.Reconcile()).Ended(0).Says($"mutable tag moved web: {monday[..19]} → {tuesday[..19]}").Says("1 deployed, 1 unchanged");
        (await production.Reconcile()).Ended(0).Says("nothing to do");

        Assert.Equal(commit, await desk.Remote.Head());
        var moved = await staging.Live("shop");
        Assert.Equal((tuesday, "tuesday's build"), (moved.Digest, moved.Body));
        Assert.NotEqual(following.ContainerId, moved.ContainerId);
        Assert.Equal(neighbour, await staging.Container("docs"));
        Assert.Equal(pinned, await production.Live("shop"));
    }
}
