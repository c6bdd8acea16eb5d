using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>Every change is carried out, with its reason, and touches no more than it must.</summary>
public class ChangeTests(DockerEngine engine)
{
    [Fact]
    public async Task An_image_tag_that_changed_makes_that_service_anew_and_leaves_the_others()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("pair");
        var (one, two, db) = (await bench.Image("web:sha-1", TestImage.Web("one")), await bench.Image("web:sha-2", TestImage.Web("two")), await bench.Image("db:1", TestImage.Sleep()));
        await bench.Push("one", ($"stacks/{stack}/docker-compose.yml", Compose(one)));
        (await bench.Reconcile()).Ended(0);
        var before = await bench.Containers(stack);
        await bench.Push("two", ($"stacks/{stack}/docker-compose.yml", Compose(two)));

        (await bench.Reconcile()).Ended(0).Says("image tag changed web: sha-1 → sha-2").Keeps("service settings changed");

        var after = await bench.Containers(stack);
        Assert.Equal(before.Single(container => container.Name.Contains("-db-", StringComparison.Ordinal)), after.Single(container => container.Name.Contains("-db-", StringComparison.Ordinal)));
        Assert.Equal("two", await bench.Docker.Docker("exec", $"{stack}-web-1", "busybox", "cat", "/www/index.html"));

        string Compose(string web) => $"services:\n  web:\n    image: {web}\n  db:\n    image: {db}\n";
    }

    [Fact]
    public async Task An_env_file_that_changed_reaches_the_container_byte_for_byte()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        const string awkward = "a$b $$c ${d} 'e' \"f\" \\g # h\nsecond line ";
        var compose = ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("env:1", TestImage.EnvDump()), "    env_file: [../../env/global.env]\n"));
        await bench.Push("one", compose, ("env/global.env", bench.Encrypt(("VALUE", "plain"))));
        (await bench.Reconcile()).Ended(0);
        await bench.Push("two", ("env/global.env", bench.Encrypt(("VALUE", awkward))));

        (await bench.Reconcile()).Ended(0).Says("env file changed: env/global.env");

        Assert.Equal(awkward, (await bench.Docker.EnvironmentOf((await bench.Container(stack)).Id))["VALUE"]);
    }

    [Fact]
    public async Task An_env_file_encrypted_anew_with_the_same_values_is_no_change()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await bench.Push(
            "one",
            ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("env:1", TestImage.EnvDump()), "    env_file: [../../env/global.env]\n")),
            ("env/global.env", bench.Encrypt(("VALUE", "the same"))));
        (await bench.Reconcile()).Ended(0);
        await bench.Push("two", ("env/global.env", bench.Encrypt(("VALUE", "the same"))));

        (await bench.Reconcile()).Ended(0).Says("nothing to do");
    }

    [Fact]
    public async Task A_hosts_own_values_win_over_the_stacks_file_which_wins_over_global()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await bench.Push(
            "one",
            ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("env:1", TestImage.EnvDump()), $$"""
                    env_file: [../../env/global.env, ../../env/app.env]
                    labels: { interpolated: "${A} ${B} ${C} ${D}" }

                """)),
            ("env/global.env", bench.Encrypt(("A", "global"), ("B", "global"), ("C", "global"), ("D", "global"))),
            ("env/app.env", bench.Encrypt(("B", "app"), ("C", "app"), ("D", "app"))),
            ($"hosts/{HostBench.HostName}/env/global.env", bench.Encrypt(("C", "host global"), ("E", "host global alone"))),
            ($"hosts/{HostBench.HostName}/env/app.env", bench.Encrypt(("D", "host app"), ("F", "host app alone"))),
            HostBench.Host($"stacks:\n- name: {stack}\n  env: [env/global.env, env/app.env]\n"));

        (await bench.Reconcile()).Ended(0);

        var container = await bench.Container(stack);
        var environment = await bench.Docker.EnvironmentOf(container.Id);
        Assert.Equal(["global", "app", "host global", "host app", "host global alone", "host app alone"], "ABCDEF".Select(key => environment[key.ToString()]));
        Assert.Equal("global app host global host app", await bench.Docker.Docker("inspect", "--format", "{{.Config.Labels.interpolated}}", container.Id));
    }

    [Fact]
    public async Task A_companion_file_that_changed_makes_the_services_that_mount_it_anew_and_no_other()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("pair");
        var image = await bench.Image("web:1", TestImage.Web("hello"));
        await bench.Push(
            "one",
            ($"stacks/{stack}/docker-compose.yml", $"services:\n  web:\n    image: {image}\n    volumes: [\"./nginx.conf:/nginx.conf:ro\"]\n  other:\n    image: {image}\n"),
            ($"stacks/{stack}/nginx.conf", "one"));
        (await bench.Reconcile()).Ended(0);
        var before = await bench.Containers(stack);
        await bench.Push("two", ($"stacks/{stack}/nginx.conf", "two"));

        (await bench.Reconcile()).Ended(0).Says("companion file changed: nginx.conf");

        var after = await bench.Containers(stack);
        Assert.Equal("two", await bench.Docker.Docker("exec", $"{stack}-web-1", "busybox", "cat", "/nginx.conf"));
        Assert.NotEqual(Of(before, "web").Id, Of(after, "web").Id);
        Assert.Equal(Of(before, "other"), Of(after, "other"));
        (await bench.Reconcile()).Ended(0).Says("nothing to do");

        ContainerState Of(IEnumerable<ContainerState> containers, string service) => containers.Single(container => container.Name == $"{stack}-{service}-1");
    }

    [Fact]
    public async Task A_companion_file_that_left_the_repository_leaves_the_host_and_what_vigo_did_not_write_stays()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await bench.Push(
            "one",
            ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("hello")))),
            ($"stacks/{stack}/conf.d/old.conf", "old"),
            ($"stacks/{stack}/kept.conf", "kept"));
        (await bench.Reconcile()).Ended(0);
        var folder = Path.Combine(bench.Runtime, "stacks", stack);
        await File.WriteAllTextAsync(Path.Combine(folder, "data.db"), "written by the application", TestContext.Current.CancellationToken);
        await bench.Push("two", ($"stacks/{stack}/conf.d/old.conf", null));

        (await bench.Reconcile()).Ended(0).Says("companion file changed: conf.d/old.conf");

        Assert.Equal(["data.db", "docker-compose.yml", "kept.conf"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_service_that_left_the_stack_is_removed()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("pair");
        var image = await bench.Image("web:1", TestImage.Web("hello"));
        await bench.Push("one", ($"stacks/{stack}/docker-compose.yml", $"services:\n  web:\n    image: {image}\n  other:\n    image: {image}\n"));
        (await bench.Reconcile()).Ended(0);
        await bench.Push("two", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image)));

        (await bench.Reconcile()).Ended(0).Says("service removed: other");

        Assert.Equal($"{stack}-web-1", (await bench.Container(stack)).Name);
    }
}
