using System.Collections.Immutable;
using System.Text;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Tests.Reconcile;

/// <summary>A host whose git, engine and Compose are the test's; its disk is real.</summary>
internal sealed class FakeHost : IGit, ICompose, IDisposable
{
    private readonly DirectoryInfo _memory = Directory.CreateDirectory($"/dev/shm/vigo-test-{Guid.NewGuid():N}");
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    public FakeEngine Engine { get; } = new();

    /// <summary>What Compose was asked, as <c>project: arguments</c>.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What Compose says to a project; a good answer otherwise.</summary>
    public Func<string, string, ComposeAnswer?> Says { get; set; } = (_, _) => null;

    public string State => Path.Combine(_memory.FullName, "state");

    public string this[string path]
    {
        set => _files[path] = value;
    }

    public void Dispose() => _memory.Delete(recursive: true);

    public void Remove(string path) => _files.Remove(path);

    public async Task<(int ExitCode, string Talk)> Reconcile()
    {
        using var talk = new StringWriter();
        Asked.Clear();
        return (await Pass(talk).Run(TestContext.Current.CancellationToken), talk.ToString());
    }

    private ComposeAnswer Answer(string project, IReadOnlyList<string> arguments)
    {
        Asked.Add($"{project}: {string.Join(' ', arguments)}");
        if (Says(project, arguments[0]) is { } said) return said;
        if (arguments[0] == "up") Engine.All = [.. Engine.All.Where(container => container.Project != project), FakeEngine.Container(project, ContainerState.Running)];
        if (arguments[0] == "down") Engine.All = [.. Engine.All.Where(container => container.Project != project)];
        return new ComposeAnswer(0, """{ "services": { "web": { "image": "web:1" } } }""", "");
    }

    Task<ComposeAnswer> ICompose.Run(ComposeProject project, IReadOnlyList<string> arguments, TimeSpan atMost, CancellationToken cancellation) => Task.FromResult(Answer(project.Name, arguments));

    string? IGit.OriginOf(string clone) => "remote";

    ImmutableSortedDictionary<string, string> IGit.Branches(string remote) => ImmutableSortedDictionary<string, string>.Empty.Add("main", "c0ffee");

    bool IGit.Has(string clone, string commit) => true;

    void IGit.Clone(string remote, string branch, string folder) => Directory.CreateDirectory(folder);

    void IGit.Fetch(string clone, string remote, string branch)
    {
    }

    void IGit.Reset(string clone, string branch, string commit)
    {
    }

    string? IGit.Head(string clone) => "c0ffee";

    ImmutableSortedDictionary<string, RepositoryFile> IGit.Read(string clone, string commit, IReadOnlyCollection<string> folders) =>
        _files.ToImmutableSortedDictionary(file => file.Key, file => new RepositoryFile(RepositoryFileKind.Regular, Encoding.UTF8.GetBytes(file.Value)), StringComparer.Ordinal);

    private Pass Pass(TextWriter talk)
    {
        string In(string name) => Path.Combine(_memory.FullName, name);
        var options = new PassOptions("h1", "main", false, null, In("clone"), In("runtime"), State, In("env"), null, WithProxy: true, Only: null, FreePorts: false, TimeSpan.Zero);
        return new Pass(options, new Outside(this, Engine, this, () => [], TimeProvider.System), talk);
    }
}
