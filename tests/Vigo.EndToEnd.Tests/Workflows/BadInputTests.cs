using System.Text;
using System.Text.RegularExpressions;
using Vigo.EndToEnd.Tests.Reconcile;
using Vigo.Runner.Secrets.Age;
using Vigo.Testing;
using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Workflows;

/// <summary>Bad input as its author or operator meets it: what is said, how it ends, and that whatever was healthy still is.</summary>
[Collection<ShopCollection>]
public partial class BadInputTests(Shop shop)
{
    [Fact]
    public async Task Bad_surroundings_are_told_and_touch_nothing()
    {
        using var desk = await shop.Open();
        using var elsewhere = new TemporaryDirectory();
        await using var production = shop.Production(desk);
        (await production.Reconcile()).Ended(0);
        var (web, docs) = (await production.Live("shop"), await production.Container("docs"));
        var told = new StringBuilder();

        foreach (var (what, variable, value) in new[]
        {
            ("an unreachable remote", "VIGO_REMOTE", "ssh://git@127.0.0.1:1/infra.git"),
            ("a remote that is not there", "VIGO_REMOTE", $"file://{elsewhere["infra.git"]}"),
            ("a branch that does not exist", "REMOTE_BRANCH", "stagign"),
            ("no engine", "DOCKER_HOST", $"unix://{elsewhere["docker.sock"]}"),
            ("a wrong age key", "SOPS_AGE_KEY_FILE", elsewhere.Write("wrong.txt", AgeIdentity.Generate().Reveal() + "\n")),
            ("an age key file cut in half", "SOPS_AGE_KEY_FILE", elsewhere.Write("cut.txt", AgeIdentity.Generate().Reveal()[..40])),
            ("no age key", "SOPS_AGE_KEY_FILE", elsewhere["nowhere.txt"]),
        })
        {
            var run = (await production.Reconcile(KeyValuePair.Create(variable, value))).Ended(1);
            told.Append("== ").Append(what).Append('\n').Append(Scrubbed(run, desk).Replace(elsewhere.Path, "/elsewhere", StringComparison.Ordinal));
            Assert.Equal(web, await production.Live("shop"));
            Assert.Equal(docs, await production.Container("docs"));
        }

        (await production.Reconcile()).Ended(0).Says("nothing to do");
        Snapshot.Match(told.ToString());
    }

    [Fact]
    public async Task Csharp_that_does_not_compile_changes_no_generated_file_and_no_host_even_when_it_is_pushed()
    {
        using var desk = await shop.Open();
        await using var production = shop.Production(desk);
        (await production.Reconcile()).Ended(0);
        var before = await production.Live("shop");
        desk.Edit("infra/Tags.cs", $".Sha(\"{Shop.FirstSha}\")", ".Sha(\"deadbee\"");

        var build = (await InfraBuild.Write(desk.Clone.Path)).Fails();
        var commit = await desk.Push("In a hurry");
        (await production.Reconcile()).Ended(0).Says("nothing to do");

        Assert.Matches(@"^infra/Tags\.cs\(6,[0-9]+\): error CS1026: \) expected$", build.Errors[0]);
        Assert.Equal(["infra/Tags.cs"], await desk.ChangedBy(commit));
        Assert.Equal(before, await production.Live("shop"));
    }

    [Fact]
    public async Task An_env_file_cut_in_half_stops_its_stack_alone_and_a_revert_repairs_it()
    {
        using var desk = await shop.Open();
        await using var production = shop.Production(desk);
        (await production.Reconcile()).Ended(0);
        var before = await production.Live("shop");
        var text = desk.Clone.Read("env/shop.env");
        desk.Clone.Write("env/shop.env", text[..(text.Length / 2)]);
        await shop.Publish("sha-c0c0c0c", "never seen");
        desk.Edit("stacks/shop/docker-compose.yml", $"sha-{Shop.FirstSha}", "sha-c0c0c0c");
        await desk.Push("Damaged on the way");

        var run = (await production.Reconcile()).Ended(1);

        Assert.Equal(before, await production.Live("shop"));
        Snapshot.Match(Scrubbed(run, desk));
        await desk.Clone.Revert();
        await desk.Clone.Push();
        (await production.Reconcile()).Ended(0).Says("nothing to do");
        Assert.Equal(before, await production.Live("shop"));
    }

    [Fact]
    public async Task A_pin_that_was_never_published_leaves_what_runs_as_it_is()
    {
        using var desk = await shop.Open();
        await using var production = shop.Production(desk);
        (await production.Reconcile()).Ended(0);
        var (web, docs) = (await production.Live("shop"), await production.Container("docs"));
        desk.Edit("infra/Tags.cs", $".Sha(\"{Shop.FirstSha}\")", ".Sha(\"7777777\")");
        await desk.Ship("A pin with a typing error");

        var run = (await production.Reconcile()).Ended(1);

        Assert.Equal(web, await production.Live("shop"));
        Assert.Equal(docs, await production.Container("docs"));
        Snapshot.Match(Scrubbed(run, desk));
    }

    [Fact]
    public async Task A_build_that_crashes_at_its_start_gives_way_to_the_one_that_ran_and_the_next_pin_is_deployed()
    {
        using var desk = await shop.Open();
        await using var production = shop.Production(desk);
        (await production.Reconcile()).Ended(0);
        var (before, docs) = (await production.Live("shop"), await production.Container("docs"));
        await shop.Publish("sha-dead000", TestImage.CrashLoop());
        desk.Edit("infra/Hosts/Production.cs", "Branch = \"main\",", "Branch = \"main\",\n        HealthTimeout = TimeSpan.FromSeconds(15),");
        desk.Edit("infra/Tags.cs", $".Sha(\"{Shop.FirstSha}\")", ".Sha(\"dead000\")");
        await desk.Ship("A build that can't start");

        (await production.Reconcile()).Ended(1).Says("failed: container shop-web-1").Says("it said: crashing").Says("docker logs shop-web-1").Says("going back to").Says("1 failed, 1 unchanged");

        var restored = await production.Live("shop");
        Assert.Equal((before.Digest, before.Body), (restored.Digest, restored.Body));
        Assert.Equal(docs, await production.Container("docs"));
        (await production.Reconcile()).Ended(1).Says("is not tried again until it changes");
        Assert.Equal(restored, await production.Live("shop"));

        var mended = await shop.Publish("sha-a11ce11", "mended");
        desk.Edit("infra/Tags.cs", ".Sha(\"dead000\")", ".Sha(\"a11ce11\")");
        await desk.Ship("Mended");
        (await production.Reconcile()).Ended(0);
        var live = await production.Live("shop");
        Assert.Equal((mended, "mended"), (live.Digest, live.Body));
    }

    /// <summary>What a pass said, without what differs from run to run.</summary>
    private string Scrubbed(Run run, Desk desk)
    {
        // OpenSSH ends its lines as terminals want it.
        var text = (run.Output + run.Talk)
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace(shop.Registry.Name, "REGISTRY", StringComparison.Ordinal)
            .Replace(shop.KeyFile, "/keys.txt", StringComparison.Ordinal)
            .Replace(desk.Remote.Url, "REMOTE", StringComparison.Ordinal);
        text = TemporaryPath().Replace(text, "/HOST");
        text = Duration().Replace(text, "N s");
        text = Recipient().Replace(text, "age1…");
        return Commit().Replace(text, "COMMIT");
    }

    [GeneratedRegex(@"/tmp/vigo-test-[A-Za-z0-9]+")]
    private static partial Regex TemporaryPath();

    [GeneratedRegex(@"\b[0-9]+(\.[0-9]+)? s\b")]
    private static partial Regex Duration();

    [GeneratedRegex(@"\bage1[a-z0-9]{20,}")]
    private static partial Regex Recipient();

    [GeneratedRegex(@"(?<!-)\b[0-9a-f]{7}\b|\b[0-9a-f]{40}\b")]
    private static partial Regex Commit();
}
