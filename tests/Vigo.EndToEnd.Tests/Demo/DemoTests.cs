using CliWrap;
using CliWrap.Buffered;
using Vigo.EndToEnd.Tests.Bench;
using Vigo.EndToEnd.Tests.Reconcile;
using Vigo.Testing;
using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Demo;

/// <summary><c>vigo demo</c>, run as a person runs it who has just cloned the repository.</summary>
public sealed class DemoTests : IDisposable
{
    private static readonly string[] NetworksOfEveryEngine = ["bridge", "host", "none"];
    private readonly TemporaryDirectory _temporary = new();

    [Fact]
    public async Task Without_an_engine_it_shows_record_and_compose_file_and_a_mistake_and_the_plan_and_says_why_it_ends_there()
    {
        var run = await Demo(dockerHost: "unix://" + _temporary["no-engine.sock"]);

        run.Ended(0)
            .Says("""["GREETING"] = $"{EnvFiles.Shop.OWNER}'s shop",""").Says("GREETING: ${OWNER}'s shop")
            .Says("infra/Tags.cs:7:33: error VIGO1001")
            .Says("No Docker engine answers at unix://")
            .Says("vps-1 follows main at")
            .Says("not deployed by Vigo before")
            .Keeps("nothing to do");
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Empty(Leftovers());
    }

    [Fact]
    public async Task With_keep_the_repository_stays_and_builds_again()
    {
        var run = await Demo("unix://" + _temporary["no-engine.sock"], "--keep");

        var kept = Assert.Single(Leftovers());
        var repository = Path.Combine(kept, "infra-repo");
        run.Ended(0).Says("The repository is kept:");
        Assert.True(File.Exists(Path.Combine(repository, "infra", "Tags.cs")));
        Assert.False(Directory.Exists(Path.Combine(kept, "host")));
    }

    [Fact]
    public async Task With_an_engine_it_ends_in_running_containers_and_leaves_nothing_behind()
    {
        await using var engine = await OwnEngine.Require();

        var run = await Demo(engine.Running.Host);

        run.Ended(0)
            .Says("2 deployed")
            .Says("(healthy)")
            .Says("says: Ada's shop")
            .Says("nothing to do")
            .Keeps("could not be removed");
        Assert.Equal("", await engine.Running.Docker("ps", "--all", "--quiet"));
        Assert.Equal("", await engine.Running.Docker("images", "--quiet"));
        Assert.Equal("", await engine.Running.Docker("volume", "ls", "--quiet"));
        Assert.Equal(NetworksOfEveryEngine, await Networks(engine.Running));
        Assert.Empty(Leftovers());
    }

    [Fact]
    public async Task A_proxy_network_that_is_there_already_is_not_joined_and_stays()
    {
        await using var engine = await OwnEngine.Require();
        var network = await engine.Running.Docker("network", "create", "proxy_default");

        var run = await Demo(engine.Running.Host);

        run.Ended(0).Says("is left out").Says("1 deployed");
        Assert.Equal(network[..12], await engine.Running.Docker("network", "ls", "--quiet", "--filter", "name=proxy_default"));
        Assert.Equal("", await engine.Running.Docker("ps", "--all", "--quiet"));
    }

    public void Dispose() => _temporary.Dispose();

    private async Task<Run> Demo(string dockerHost, params string[] arguments)
    {
        var result = await Cli.Wrap(BuiltVigo.Program)
            .WithArguments(["demo", .. arguments])
            .WithEnvironmentVariables(new Dictionary<string, string?>
            {
                ["DOCKER_HOST"] = dockerHost,
                ["TMPDIR"] = _temporary.Path,
                // As on a build server, whose builds only check what is on disk.
                ["CI"] = "true",
            })
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return new Run(result.ExitCode, result.StandardOutput, result.StandardError);
    }

    private string[] Leftovers() => Directory.GetDirectories(_temporary.Path, "vigo-demo-*");

    private static async Task<IEnumerable<string>> Networks(RunningEngine engine) =>
        (await engine.Docker("network", "ls", "--format", "{{.Name}}")).Split('\n').Order(StringComparer.Ordinal);
}
