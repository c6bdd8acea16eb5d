using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>Nothing to do means nothing done.</summary>
public class NothingToDoTests(DockerEngine engine)
{
    [Fact]
    public async Task A_second_pass_touches_no_container_and_no_file_starts_no_process_and_asks_the_engine_once()
    {
        await using var bench = await HostBench.Start(engine);
        var (web, db) = (bench.Project("web"), bench.Project("db"));
        var image = await bench.Image("web:1", TestImage.Web("hello"));
        await bench.Push(
            "first",
            ("env/global.env", bench.Encrypt(("GREETING", "good morning"))),
            ($"stacks/{web}/docker-compose.yml", HostBench.Compose(image, "    env_file: [../../env/global.env]\n    volumes: [\"./nginx.conf:/nginx.conf\"]\n")),
            ($"stacks/{web}/nginx.conf", "server {}"),
            ($"stacks/{db}/docker-compose.yml", HostBench.Compose(image)));
        (await bench.Reconcile()).Ended(0).Says("2 deployed");
        var (containers, files) = (await Both(), bench.Files());

        await using var relay = EngineRelay.To(bench.Docker.Host);
        var programs = new ProgramLog(bench["bin"], "docker");
        bench.EngineAddress = relay.Address;
        bench.Variables["PATH"] = programs.SearchPath;
        var run = await bench.Reconcile();

        run.Ended(0);
        Assert.Matches(@"^main@[0-9a-f]{7}: nothing to do \(2 projects\)\n$", run.Talk);
        Assert.Empty(run.Output);
        Assert.Equal(containers, await Both());
        Assert.Equal(files, bench.Files());
        Assert.Empty(programs.Calls());
        Assert.Equal("GET /containers/json", Assert.Single(relay.Requests));

        async Task<IEnumerable<ContainerState>> Both() => [.. await bench.Containers(web), .. await bench.Containers(db)];
    }

    [Fact]
    public async Task A_commit_that_changes_nothing_for_this_host_touches_no_container_and_nothing_in_the_runtime_folder()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await bench.Push("first", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("hello")))));
        (await bench.Reconcile()).Ended(0);
        var (container, files) = (await bench.Container(stack), RuntimeFiles());
        await bench.Push("elsewhere", ("infra/Note.cs", "// a note"), ($"hosts/other/stacks/{stack}/docker-compose.yml", "services: {}"));

        (await bench.Reconcile()).Ended(0).Says("nothing to do");

        Assert.Equal(container, await bench.Container(stack));
        Assert.Equal(files, RuntimeFiles());

        IEnumerable<string> RuntimeFiles() => [.. bench.Files().Where(file => file.StartsWith(bench.Runtime, StringComparison.Ordinal) || file.StartsWith(bench.State, StringComparison.Ordinal))];
    }

    [Fact]
    public async Task Env_files_that_a_reboot_took_are_written_again_without_touching_a_container()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await bench.Push(
            "first",
            ("env/global.env", bench.Encrypt(("GREETING", "good morning"))),
            ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("hello")), "    env_file: [../../env/global.env]\n")));
        (await bench.Reconcile()).Ended(0);
        var container = await bench.Container(stack);
        Directory.Delete(bench.Secrets, recursive: true);

        (await bench.Reconcile()).Ended(0).Says("nothing to do");

        Assert.True(File.Exists(Path.Combine(bench.Runtime, "env", "global.env")));
        Assert.Equal(container, await bench.Container(stack));
    }

    [Theory]
    [InlineData("stop", "container stopped: ")]
    [InlineData("rm", "container missing: web")]
    public async Task What_someone_else_stopped_or_removed_comes_back(string command, string reason)
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await bench.Push("first", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("hello")))));
        (await bench.Reconcile()).Ended(0);
        await bench.Docker.Docker(command == "rm" ? ["rm", "--force", (await bench.Container(stack)).Id] : [command, (await bench.Container(stack)).Id]);

        (await bench.Reconcile()).Ended(0).Says(reason);

        Assert.Equal("running", (await bench.Container(stack)).Status);
    }

    [Fact]
    public async Task A_file_that_someone_edited_on_the_host_is_put_right_and_its_service_made_anew()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await bench.Push(
            "first",
            ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("hello")), "    volumes: [\"./nginx.conf:/nginx.conf\"]\n")),
            ($"stacks/{stack}/nginx.conf", "as committed"));
        (await bench.Reconcile()).Ended(0);
        await File.WriteAllTextAsync(Path.Combine(bench.Runtime, "stacks", stack, "nginx.conf"), "edited", TestContext.Current.CancellationToken);

        (await bench.Reconcile()).Ended(0).Says("file on the host is not what the repository says: nginx.conf");

        Assert.Equal("as committed", await bench.Docker.Docker("exec", (await bench.Container(stack)).Id, "busybox", "cat", "/nginx.conf"));
    }
}
