using System.Diagnostics;
using System.Globalization;
using System.Text;
using CliWrap;
using CliWrap.Buffered;
using Vigo.EndToEnd.Tests.Bench;
using Vigo.Runner.Secrets;
using Vigo.Runner.Secrets.Age;
using Vigo.Testing;
using Vigo.Testing.Engine;
using Vigo.Testing.Git;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>
/// An author's desk, a remote and a host, in folders of the test's own: write and push with <see cref="Author"/>, then run the real
/// <c>vigo</c> program as the host's timer would.
/// </summary>
internal sealed class HostBench : IAsyncDisposable
{
    public const string HostName = "bench-1";
    private readonly TemporaryDirectory _directory = new();
    private readonly string _memory = Directory.CreateDirectory($"/dev/shm/vigo-test-{Guid.NewGuid():n}").FullName;
    private readonly HashSet<string> _projects = new(StringComparer.Ordinal);
    private readonly string _suffix = Guid.NewGuid().ToString("n")[..8];

    private HostBench(RunningEngine docker, BareRemote remote, GitRepository author)
    {
        Docker = docker;
        Remote = remote;
        Author = author;
        Url = remote.Url;
    }

    public RunningEngine Docker { get; }

    public BareRemote Remote { get; }

    public GitRepository Author { get; }

    public AgeIdentity Key { get; } = AgeIdentity.Generate();

    /// <summary>The remote as the host names it.</summary>
    public string Url { get; set; }

    /// <summary>The address of the engine as the host names it.</summary>
    public string EngineAddress { get => field ?? Docker.Host; set; }

    /// <summary>Variables for the runs to come.</summary>
    public Dictionary<string, string?> Variables { get; } = new(StringComparer.Ordinal) { ["VIGO_GRACE"] = "1" };

    public string Clone => _directory["srv", "vigo"];

    public string Runtime => _directory["srv", "runtime"];

    public string State => _directory["var", "vigo"];

    public string Secrets => Path.Combine(_memory, "env");

    public string KeyFile => _directory["keys.txt"];

    public string this[params ReadOnlySpan<string> parts] => _directory[parts];

    public static async Task<HostBench> Start(DockerEngine engine) => await Start(await engine.Require());

    public static async Task<HostBench> Start(RunningEngine docker)
    {
        var remote = await BareRemote.Create();
        var directory = Path.Combine(Path.GetDirectoryName(remote.Path)!, "desk");
        var author = await GitRepository.Clone(remote.Url, directory);
        var bench = new HostBench(docker, remote, author);
        File.WriteAllText(bench.KeyFile, bench.Key.Reveal() + "\n");
        return bench;
    }

    /// <summary>A project name that no other test has; its containers, networks and volumes go when the test ends.</summary>
    public string Project(string name)
    {
        var unique = $"{name}-{_suffix}";
        _projects.Add(unique);
        return unique;
    }

    /// <summary>Removes a project of this name when the test ends.</summary>
    public void Remove(string project) => _projects.Add(project);

    /// <summary>An image that only this host has, of a name that no other test has.</summary>
    public async Task<string> Image(string nameAndTag, TestImage image)
    {
        var reference = $"bench/{_suffix}-{nameAndTag}";
        await Docker.Make(reference, image);
        return reference;
    }

    /// <summary>Encrypts variables as the author's <c>vigo env set</c> would.</summary>
    public string Encrypt(params (string Key, string Value)[] pairs) =>
        SopsDotenv.Encrypt([.. pairs.Select(pair => new EnvPair(pair.Key, pair.Value))], [Key.Recipient], new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    /// <summary>Writes files at the desk, commits and pushes them; a null content deletes the file.</summary>
    public async Task<string> Push(string message, params IEnumerable<(string Path, string? Content)> files)
    {
        foreach (var (path, content) in files)
        {
            if (content is not null) Author.Write(path, content);
            else File.Delete(Path.Combine(Author.Path, path));
        }

        var commit = await Author.Commit(message);
        await Author.Push();
        return commit;
    }

    /// <summary>A <c>host.yml</c> for this host.</summary>
    public static (string Path, string Content) Host(string body, int healthTimeout = 30) => ($"hosts/{HostName}/host.yml", $"schema: 1\nhost: {HostName}\nhealth-timeout: {healthTimeout}\n{body}");

    public static string Compose(string image, string more = "") => $"services:\n  web:\n    image: {image}\n{more}";

    public Task<Run> Reconcile(params string[] arguments) => Vigo(["reconcile", .. arguments]);

    /// <summary>Runs the real program with this host's folders.</summary>
    public async Task<Run> Vigo(params string[] arguments)
    {
        var result = await Command(arguments).ExecuteBufferedAsync();
        return new Run(result.ExitCode, result.StandardOutput, result.StandardError);
    }

    /// <summary>The real program with this host's folders, not started yet.</summary>
    public Command Command(params string[] arguments) =>
        Cli.Wrap(Program).WithArguments(arguments).WithEnvironmentVariables(Environment()).WithValidation(CommandResultValidation.None);

    /// <summary>The same, to be started and killed alone, without what it started.</summary>
    public ProcessStartInfo StartInfo(params string[] arguments)
    {
        var info = new ProcessStartInfo(Program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in Environment()) info.Environment[name] = value;
        return info;
    }

    private static string Program => BuiltVigo.Program;

    private Dictionary<string, string?> Environment()
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["DOCKER_HOST"] = EngineAddress,
            ["VIGO_HOST"] = HostName,
            ["VIGO_REMOTE"] = Url,
            ["VIGO_REPO"] = Clone,
            ["VIGO_RUNTIME"] = Runtime,
            ["VIGO_STATE"] = State,
            ["VIGO_SECRETS"] = Secrets,
            ["SOPS_AGE_KEY_FILE"] = KeyFile,
            ["SOPS_AGE_KEY"] = null,
            ["REMOTE_BRANCH"] = null,
        };
        foreach (var (name, value) in Variables) environment[name] = value;
        return environment;
    }

    public Task<IReadOnlyList<ContainerState>> Containers(string project) => Docker.Containers(project);

    /// <summary>Whether a container of the project runs that the filter of <c>docker ps</c> lets through. Can be asked while containers come and go.</summary>
    public async Task<bool> Runs(string project, string filter) =>
        (await Docker.Docker("ps", "--quiet", "--filter", $"label=com.docker.compose.project={project}", "--filter", filter)).Length > 0;

    public async Task<ContainerState> Container(string project) => (await Containers(project)).Single();

    /// <summary>Every file of the host and when it was written: the clone, the runtime folder, what is remembered, the secrets.</summary>
    public IReadOnlyList<string> Files() =>
    [
        .. new[] { Clone, Runtime, State, Secrets }
            .SelectMany(root => new DirectoryInfo(root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.LastWriteTimeUtc:O} {(file as FileInfo)?.Length}"))
            .Order(StringComparer.Ordinal),
    ];

    public async ValueTask DisposeAsync()
    {
        foreach (var project in _projects) await Docker.RemoveProject(project);
        Directory.Delete(_memory, recursive: true);
        Remote.Dispose();
        _directory.Dispose();
    }
}

/// <summary>How a run of the program ended.</summary>
internal sealed record Run(int ExitCode, string Output, string Talk)
{
    /// <summary>Everything it said, for the message of a failing assertion.</summary>
    public override string ToString() => new StringBuilder().Append("exit code ").Append(ExitCode).Append('\n').Append(Output).Append(Talk).ToString();

    /// <summary>Passes when the program ended so, without having to mend anything, and shows what it said otherwise.</summary>
    public Run Ended(int exitCode) => Keeps("is damaged").Mended(exitCode);

    /// <summary>Passes when the program ended so.</summary>
    public Run Mended(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"expected exit code {exitCode}, got {this}");
        Assert.DoesNotContain("   at Vigo.", Talk, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Passes when the program said so, on standard error or output.</summary>
    public Run Says(string text)
    {
        Assert.True((Output + Talk).Contains(text, StringComparison.Ordinal), $"expected it to say «{text}», got {this}");
        return this;
    }

    /// <summary>Passes when the program did not say so.</summary>
    public Run Keeps(string text)
    {
        Assert.False((Output + Talk).Contains(text, StringComparison.Ordinal), $"expected it not to say «{text}», got {this}");
        return this;
    }
}
