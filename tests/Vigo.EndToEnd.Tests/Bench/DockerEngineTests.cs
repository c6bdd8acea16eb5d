using Vigo.Testing;
using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Bench;

public class DockerEngineTests(DockerEngine engine)
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    [Fact]
    public async Task The_engine_answers()
    {
        var docker = await engine.Require();

        Assert.NotEmpty(await docker.Docker("version", "--format", "{{.Server.Version}}"));
        Assert.StartsWith("2.", (await docker.Docker("compose", "version", "--short")).TrimStart('v'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_image_serves_its_body_and_its_health()
    {
        var docker = await engine.Require();
        await docker.Make("bench/web:1", TestImage.Web("hello from the bench\n"));

        var container = await docker.Docker("run", "--detach", "--publish", "127.0.0.1::80", "bench/web:1", "--an=argument of the real image");
        try
        {
            var address = await docker.Docker("port", container, "80/tcp");
            Assert.Equal("hello from the bench\n", await Serving(address, "/"));
            Assert.Equal("ok", await Serving(address, "/health"));
        }
        finally
        {
            await docker.Docker("rm", "--force", container);
        }
    }

    [Fact]
    public async Task A_one_shot_ends_with_its_exit_code_and_a_crash_loop_restarts()
    {
        var docker = await engine.Require();
        await docker.Make("bench/one-shot:3", TestImage.OneShot(3));
        await docker.Make("bench/crash:1", TestImage.CrashLoop());

        var oneShot = await docker.Docker("run", "--detach", "bench/one-shot:3");
        var crash = await docker.Docker("run", "--detach", "--restart", "always", "bench/crash:1");
        try
        {
            Assert.Equal("3", await docker.Docker("wait", oneShot));
            await Waiting.Until(async () => (await docker.Container(crash)).RestartCount >= 2, TimeSpan.FromSeconds(60), "two restarts");
        }
        finally
        {
            await docker.Docker("rm", "--force", oneShot, crash);
        }
    }

    [Fact]
    public async Task A_slow_starter_becomes_healthy_late()
    {
        var docker = await engine.Require();
        await docker.Make("bench/slow:1", TestImage.SlowStart("late", TimeSpan.FromSeconds(1.5)));

        var container = await docker.Docker(
            "run", "--detach", "--health-cmd", "wget -q -O /dev/null http://127.0.0.1/health", "--health-interval", "0.5s", "--health-retries", "20", "bench/slow:1");
        try
        {
            Assert.Equal("starting", (await docker.Container(container)).Health);
            await Waiting.Until(async () => (await docker.Container(container)).Health == "healthy", TimeSpan.FromSeconds(60), "the slow starter's health");
        }
        finally
        {
            await docker.Docker("rm", "--force", container);
        }
    }

    [Fact]
    public async Task An_environment_is_read_back_byte_for_byte()
    {
        var docker = await engine.Require();
        await docker.Make("bench/environment:1", TestImage.EnvDump());
        const string value = " $HOME $$ 'single' \"double\" \\ # é\n\tsecond line ";

        var container = await docker.Docker("run", "--detach", "--publish", "127.0.0.1::80", "--env", $"VALUE={value}", "bench/environment:1");
        try
        {
            Assert.Equal(value, (await docker.EnvironmentOf(container))["VALUE"]);
            var served = await Serving(await docker.Docker("port", container, "80/tcp"), "/cgi-bin/environ");
            Assert.Contains($"VALUE={value}\0", served, StringComparison.Ordinal);
        }
        finally
        {
            await docker.Docker("rm", "--force", container);
        }
    }

    [Fact]
    public async Task Compose_brings_a_project_up_with_a_published_port_and_a_stand_in_for_a_public_image()
    {
        var docker = await engine.Require();
        using var directory = new TemporaryDirectory();
        await docker.Make("postgres:16-alpine", TestImage.Sleep().WithProgram("pg_isready", "exit 0"));
        await docker.Make("bench/web:2", TestImage.Web("composed"));
        var file = directory.Write("docker-compose.yml", """
            services:
              web:
                image: bench/web:2
                ports: ["127.0.0.1::80"]
                depends_on: { db: { condition: service_healthy } }
              db:
                image: postgres:16-alpine
                command: postgres -c shared_buffers=1GB
                healthcheck: { test: [CMD-SHELL, pg_isready -U x], interval: 1s }
            """);

        try
        {
            await docker.Compose(file, "--project-name", "bench-compose", "up", "--detach", "--wait");

            var containers = await docker.Containers("bench-compose");
            Assert.Equal([("bench-compose-db-1", "healthy"), ("bench-compose-web-1", null)], containers.Select(container => (container.Name, container.Health)));
            Assert.Equal("composed", await Serving(await docker.Docker("port", "bench-compose-web-1", "80/tcp"), "/"));
        }
        finally
        {
            await docker.RemoveProject("bench-compose");
        }

        Assert.Empty(await docker.Containers("bench-compose"));
    }

    private static async Task<string> Serving(string address, string path)
    {
        string? body = null;
        await Waiting.Until(
            async () =>
            {
                try
                {
                    body = await Http.GetStringAsync($"http://{address}{path}", TestContext.Current.CancellationToken);
                }
                catch (HttpRequestException)
                {
                    // The container runs but its server doesn't listen yet.
                }

                return body is not null;
            },
            TimeSpan.FromSeconds(60),
            $"{address}{path} to answer");
        return body!;
    }
}
