using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>Staging without branches: a new image under the same tag, and no commit, changes staging and not production.</summary>
public class MutableTagTests(DockerEngine engine)
{
    [Fact]
    public async Task A_tag_that_was_pushed_again_changes_the_staging_host_alone()
    {
        await using var staging = await HostBench.Start(engine);
        await using var production = await HostBench.Start(engine);
        await using var registry = await LocalRegistry.Require();
        var (onStaging, onProduction) = (staging.Project("web"), production.Project("web"));
        await registry.Push(staging.Docker, "web:branch-main", TestImage.Web("one"));
        var first = await registry.Digest("web:branch-main");
        await PushBoth(staging, onStaging, "  mutable: [web]\n");
        await PushBoth(production, onProduction, "");
        (await staging.Reconcile()).Ended(0);
        (await production.Reconcile()).Ended(0);
        var before = await production.Container(onProduction);
        var programs = new ProgramLog(staging["bin"], "docker");
        staging.Variables["PATH"] = programs.SearchPath;
        (await staging.Reconcile()).Ended(0).Says("nothing to do");
        Assert.Empty(programs.Calls());

        await registry.Push(staging.Docker, "web:branch-main", TestImage.Web("two"));
        var second = await registry.Digest("web:branch-main");
        (await staging.Reconcile()).Ended(0).Says($"mutable tag moved web: {first[..19]} → {second[..19]}");
        (await production.Reconcile()).Ended(0).Says("nothing to do");

        Assert.Equal("two", await staging.Docker.Docker("exec", $"{onStaging}-web-1", "busybox", "cat", "/www/index.html"));
        Assert.Equal(before, await production.Container(onProduction));
        (await staging.Reconcile()).Ended(0).Says("nothing to do");

        Task PushBoth(HostBench bench, string stack, string settings) => bench.Push(
            "first", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(registry.Reference("web:branch-main"))), HostBench.Host($"stacks:\n- name: {stack}\n{settings}"));
    }

    [Fact]
    public async Task A_tag_that_moved_to_a_bad_image_goes_back_to_the_digest_that_ran_and_waits_for_the_next_push()
    {
        await using var bench = await HostBench.Start(engine);
        await using var registry = await LocalRegistry.Require();
        var stack = bench.Project("web");
        await Push("good", "exit 0");
        await bench.Push(
            "first",
            ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(registry.Reference("web:branch-main"), "    healthcheck: { test: [CMD, healthy], interval: 0.5s, retries: 2 }\n")),
            HostBench.Host($"stacks:\n- name: {stack}\n  mutable: [web]\n", healthTimeout: 3));
        (await bench.Reconcile()).Ended(0);
        var good = (await bench.Container(stack)).Image;

        await Push("bad", "exit 1");
        (await bench.Reconcile()).Ended(1).Says("mutable tag moved web").Says("again");
        Assert.Equal(good, (await bench.Container(stack)).Image);
        (await bench.Reconcile()).Ended(1).Says("is not tried again");
        Assert.Equal(good, (await bench.Container(stack)).Image);

        await Push("better", "exit 0");
        (await bench.Reconcile()).Ended(0).Says("mutable tag moved web");
        Assert.Equal("better", await bench.Docker.Docker("exec", $"{stack}-web-1", "busybox", "cat", "/www/index.html"));

        Task Push(string body, string healthy) => registry.Push(bench.Docker, "web:branch-main", TestImage.Web(body).WithProgram("healthy", healthy));
    }

    [Fact]
    public async Task A_registry_that_is_down_is_told_and_changes_nothing()
    {
        await using var bench = await HostBench.Start(engine);
        await using var registry = await LocalRegistry.Require();
        var stack = bench.Project("web");
        await registry.Push(bench.Docker, "web:branch-main", TestImage.Web("one"));
        await bench.Push("first", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(registry.Reference("web:branch-main"))), HostBench.Host($"stacks:\n- name: {stack}\n  mutable: [web]\n"));
        (await bench.Reconcile()).Ended(0);
        var before = await bench.Container(stack);
        await registry.Stop();

        (await bench.Reconcile()).Ended(1).Says("the registry could not be asked");

        Assert.Equal(before, await bench.Container(stack));
        await registry.Start();
        (await bench.Reconcile()).Ended(0).Says("nothing to do");
    }

    [Fact]
    public async Task An_image_that_only_this_host_has_moves_when_it_is_made_anew_here()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await using var registry = await LocalRegistry.Require();
        var image = registry.Reference("local:branch-main");
        await bench.Docker.Make(image, TestImage.Web("one"));
        await bench.Push("first", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image)), HostBench.Host($"stacks:\n- name: {stack}\n  mutable: [web]\n"));
        (await bench.Reconcile()).Ended(0);
        await bench.Docker.Make(image, TestImage.Web("two"));

        (await bench.Reconcile()).Ended(0).Says("mutable tag moved web");

        Assert.Equal("two", await bench.Docker.Docker("exec", $"{stack}-web-1", "busybox", "cat", "/www/index.html"));
    }
}
