using System.Diagnostics;
using CliWrap;
using Vigo.Testing;
using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>Killed anywhere, without an engine, beside another pass: the next passes converge.</summary>
public class InterruptionTests(DockerEngine engine)
{
    [Theory]
    [InlineData("config")]
    [InlineData("up")]
    [InlineData("confirm")]
    public async Task A_pass_that_was_killed_is_finished_by_the_next_ones(string during)
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        const string slow = "    healthcheck: { test: [CMD, wget, -q, -O, /dev/null, \"http://127.0.0.1/health\"], interval: 0.5s, retries: 50 }\n    env_file: [../../env/app.env]\n";
        await Push("one", await bench.Image("web:1", TestImage.Web("one")));
        (await bench.Reconcile()).Ended(0);
        await Push("two", await bench.Image("web:2", TestImage.SlowStart("two", TimeSpan.FromSeconds(3))));
        var programs = new ProgramLog(bench["bin"], "docker", delayed: during);
        bench.Variables["PATH"] = programs.SearchPath;

        using (var pass = Process.Start(bench.StartInfo("reconcile"))!)
        {
            if (during == "confirm") await Waiting.Until(() => bench.Runs(stack, "health=starting"), TimeSpan.FromSeconds(60), "the new container");
            else await Waiting.Until(() => programs.Calls().Any(call => call.Split(' ').Contains(during)), TimeSpan.FromSeconds(60), $"docker compose {during}");
            pass.Kill();
            await pass.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        (await FirstFreePass(bench)).Ended(0);

        Assert.Equal("two", await bench.Docker.Docker("exec", $"{stack}-web-1", "busybox", "cat", "/www/index.html"));
        Assert.Equal([bench.Secrets], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(bench.Secrets)!));
        (await bench.Reconcile()).Ended(0).Says("nothing to do");

        Task Push(string password, string image) => bench.Push(
            password, ("env/app.env", bench.Encrypt(("PASSWORD", password))), ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image, slow)), HostBench.Host($"stacks:\n- name: {stack}\n  env: [env/app.env]\n"));
    }

    // What the killed pass had started may still hold the lock.
    private static async Task<Run> FirstFreePass(HostBench bench)
    {
        Run? run = null;
        await Waiting.Until(
            async () =>
            {
                run = await bench.Reconcile();
                return !run.Talk.Contains("another pass is at work", StringComparison.Ordinal);
            },
            TimeSpan.FromSeconds(90),
            "the lock");
        return run!;
    }

    [Fact]
    public async Task A_revert_after_a_killed_pass_puts_the_first_release_back()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await bench.Push("one", Files(await bench.Image("web:1", TestImage.Web("one")), "one"));
        (await bench.Reconcile()).Ended(0);
        await bench.Push("two", Files(await bench.Image("web:2", TestImage.Web("two")), "two"));
        bench.Variables["VIGO_GRACE"] = "600";
        using (var pass = Process.Start(bench.StartInfo("reconcile"))!)
        {
            await Waiting.Until(async () => (await bench.Docker.TryDocker(PipeSource.Null, "exec", $"{stack}-web-1", "busybox", "cat", "/app.conf", "/www/index.html")).StandardOutput == "twotwo", TimeSpan.FromSeconds(60), "the second release");
            pass.Kill();
            await pass.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        bench.Variables["VIGO_GRACE"] = "0";
        await bench.Author.Revert();
        await bench.Author.Push();
        (await bench.Reconcile()).Ended(0).Says("an earlier pass did not finish");

        Assert.Equal("one", await bench.Docker.Docker("exec", $"{stack}-web-1", "busybox", "cat", "/www/index.html"));
        Assert.Equal("one", await bench.Docker.Docker("exec", $"{stack}-web-1", "busybox", "cat", "/app.conf"));

        IEnumerable<(string, string?)> Files(string image, string setting) =>
            [($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image, "    volumes: [\"./app.conf:/app.conf\"]\n")), ($"stacks/{stack}/app.conf", setting)];
    }

    [Fact]
    public async Task A_second_pass_says_who_works_and_leaves_it_to_them()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await bench.Push("one", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("one")))));
        bench.Variables["VIGO_GRACE"] = "600";
        using var first = Process.Start(bench.StartInfo("reconcile"))!;
        await Waiting.Until(() => bench.Runs(stack, "status=running"), TimeSpan.FromSeconds(60), "the first pass to work");

        (await bench.Reconcile()).Ended(0).Says("another pass is at work").Says($"(process {first.Id})");
        (await bench.Vigo("retry", stack)).Ended(1).Says("another pass is at work");

        first.Kill();
        await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        bench.Variables["VIGO_GRACE"] = "0";
        (await bench.Reconcile()).Ended(0).Says("1 deployed");
    }

    [Theory]
    [InlineData("runtime")]
    [InlineData("state")]
    public async Task With_the_disk_full_nothing_is_touched_and_with_room_again_it_is_done(string full)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "A disk that can be filled is a mount, and mounting takes root.");
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        var disk = full == "runtime" ? bench.Runtime : bench.State;
        Directory.CreateDirectory(disk);
        await Mount("-t", "tmpfs", "-o", "size=256k,mode=700", "tmpfs", disk);
        try
        {
            await Push("one", await bench.Image("web:1", TestImage.Web("one")), 10);
            (await bench.Reconcile()).Ended(0);
            var before = await bench.Container(stack);
            await Push("two", await bench.Image("web:2", TestImage.Web("two")), 400_000);

            (await bench.Reconcile()).Ended(1).Says("pace").Says("the next pass tries again");
            Assert.Equal(before, await bench.Container(stack));

            await Mount("-o", "remount,size=8m", disk);
            (await bench.Reconcile()).Ended(0).Says("image tag changed web: 1 → 2");
            Assert.DoesNotContain(Directory.EnumerateFiles(disk, "*", SearchOption.AllDirectories), file => Path.GetFileName(file).StartsWith('.'));
        }
        finally
        {
            await Cli.Wrap("umount").WithArguments([disk]).ExecuteAsync(TestContext.Current.CancellationToken);
        }

        Task Push(string message, string image, int size) => bench.Push(
            message, ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image, "    volumes: [\"./big.txt:/big.txt\"]\n")), ($"stacks/{stack}/big.txt", string.Concat(Enumerable.Range(0, size / 10).Select(number => $"{number:000000000}\n"))));
        static async Task Mount(params string[] arguments) => await Cli.Wrap("mount").WithArguments(arguments).ExecuteAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Without_an_engine_it_says_so_and_nothing_is_lost()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await bench.Push("one", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("one")))));
        bench.EngineAddress = $"unix://{bench["no-engine.sock"]}";

        (await bench.Reconcile()).Ended(1).Says("the Docker engine does not answer").Says("no-engine.sock").Says("systemctl status docker");
        (await bench.Vigo("status")).Ended(1).Says("the Docker engine does not answer");

        bench.EngineAddress = bench.Docker.Host;
        (await bench.Reconcile()).Ended(0).Says("1 deployed");
    }

    [Fact]
    public async Task Without_docker_compose_it_says_how_to_get_it()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await bench.Push("one", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("one")))));
        bench.Variables["PATH"] = "/nowhere";

        (await bench.Reconcile()).Ended(1).Says("there is no 'docker compose' on this host").Says("docker-compose-plugin");
    }

    [Fact]
    public async Task An_engine_that_restarts_in_the_middle_is_waited_for_by_the_next_passes()
    {
        await using var own = await OwnEngine.Require();
        await using var bench = await HostBench.Start(own.Running);
        var stack = bench.Project("web");
        await bench.Push("one", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("one")), "    restart: unless-stopped\n")));
        (await bench.Reconcile()).Ended(0);
        var second = await bench.Image("web:2", TestImage.Web("two"));
        await bench.Push("two", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(second, "    restart: unless-stopped\n")));
        bench.Variables["VIGO_GRACE"] = "20";
        var pass = bench.Reconcile();
        await Waiting.Until(() => bench.Runs(stack, $"ancestor={second}"), TimeSpan.FromSeconds(60), "the second release");

        await own.Stop();
        (await pass).Ended(1).Says("the Docker engine does not answer");
        (await bench.Reconcile()).Ended(1).Says("the Docker engine does not answer");
        await own.Start();

        bench.Variables["VIGO_GRACE"] = "0";
        (await bench.Reconcile()).Ended(0).Says("an earlier pass did not finish").Says("1 deployed");
        Assert.Equal("two", await bench.Docker.Docker("exec", $"{stack}-web-1", "busybox", "cat", "/www/index.html"));
    }
}
