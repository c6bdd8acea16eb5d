using CliWrap;
using CliWrap.Buffered;
using Vigo.EndToEnd.Tests.Bench;
using Vigo.EndToEnd.Tests.Reconcile;
using Vigo.Testing;
using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Workflows;

/// <summary>A host with an engine and folders of its own, on which the real <c>vigo reconcile</c> runs as its timer would run it.</summary>
internal sealed class Vps : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly string _memory = Directory.CreateDirectory($"/dev/shm/vigo-test-{Guid.NewGuid():n}").FullName;
    private readonly HttpClient _client = new();

    /// <param name="name">The name of the host in the repository.</param>
    /// <param name="engine">Its engine, on which no other host runs.</param>
    /// <param name="remote">The repository that it follows.</param>
    /// <param name="keyFile">The age key that it decrypts with.</param>
    public Vps(string name, RunningEngine engine, string remote, string keyFile)
    {
        Engine = engine;
        Variables = new(StringComparer.Ordinal)
        {
            ["DOCKER_HOST"] = engine.Host,
            ["VIGO_HOST"] = name,
            ["VIGO_REMOTE"] = remote,
            ["VIGO_REPO"] = _directory["srv", "vigo"],
            ["VIGO_RUNTIME"] = _directory["srv", "runtime"],
            ["VIGO_STATE"] = _directory["var", "vigo"],
            ["VIGO_SECRETS"] = Path.Combine(_memory, "env"),
            ["VIGO_GRACE"] = "1",
            ["SOPS_AGE_KEY_FILE"] = keyFile,
            ["SOPS_AGE_KEY"] = null,
            ["REMOTE_BRANCH"] = null,
        };
    }

    public RunningEngine Engine { get; }

    /// <summary>Variables of the runs to come, as the host's systemd unit would set them.</summary>
    public Dictionary<string, string?> Variables { get; }

    /// <summary>One pass.</summary>
    /// <param name="with">Variables of this pass alone.</param>
    public async Task<Run> Reconcile(params IEnumerable<KeyValuePair<string, string>> with)
    {
        var environment = new Dictionary<string, string?>(Variables, StringComparer.Ordinal);
        foreach (var (name, value) in with) environment[name] = value;
        var result = await Cli.Wrap(BuiltVigo.Program)
            .WithArguments("reconcile")
            .WithEnvironmentVariables(environment)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        return new Run(result.ExitCode, result.StandardOutput, result.StandardError);
    }

    /// <summary>The only container of a stack.</summary>
    public async Task<ContainerState> Container(string stack) => (await Engine.Containers(stack)).Single();

    /// <summary>What runs and what it serves: equal values mean that nobody noticed anything.</summary>
    public async Task<Live> Live(string stack)
    {
        var container = await Container(stack);
        return new Live(container.Id, await Digest(container), await Body(container));
    }

    // The name under which the registry knows the image that runs, whatever its tag says by now.
    private async Task<string> Digest(ContainerState container)
    {
        var names = await Engine.Docker("image", "inspect", "--format", "{{range .RepoDigests}}{{println .}}{{end}}", container.Image);
        return names.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(name => name[(name.IndexOf('@', StringComparison.Ordinal) + 1)..]).Distinct(StringComparer.Ordinal).Single();
    }

    private async Task<string> Body(ContainerState container) => await _client.GetStringAsync(new Uri($"http://{await Engine.Docker("port", container.Id, "80/tcp")}/"));

    public async ValueTask DisposeAsync()
    {
        foreach (var stack in Shop.Stacks) await Engine.RemoveProject(stack);
        _client.Dispose();
        Directory.Delete(_memory, recursive: true);
        _directory.Dispose();
    }
}

/// <summary>A stack's container as the world sees it.</summary>
/// <param name="ContainerId">A container that was made anew has another.</param>
/// <param name="Digest">The digest that the registry gave the image.</param>
/// <param name="Body">What it answers to <c>GET /</c>.</param>
internal sealed record Live(string ContainerId, string Digest, string Body);
