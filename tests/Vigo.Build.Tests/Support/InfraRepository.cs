using Microsoft.Build.Framework;
using Vigo.Testing;

namespace Vigo.Build.Tests.Support;

/// <summary>An infra repo in a directory of its own, with an assembly that stands for its compiled records.</summary>
internal sealed class InfraRepository : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly TemporaryDirectory _outside = new();

    public InfraRepository(params IEnumerable<GeneratedFile> files) => Compile(InfraSource.Of(files));

    /// <summary>The repo's root.</summary>
    public string Root => _directory.Path;

    /// <summary>A directory that isn't the repo's.</summary>
    public string Outside => _outside.Path;

    public string Assembly => Path.Combine(_outside.Path, "obj", "Infra.dll");

    public string ProvenanceFile => Path.Combine(_outside.Path, "obj", "vigo.provenance.json");

    public string StateFile => Path.Combine(_outside.Path, "obj", "vigo.settled");

    public void Compile(string source)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Assembly)!);
        Compiler.Compile(source, Assembly);
    }

    public void Generate(params IEnumerable<GeneratedFile> files) => Compile(InfraSource.Of(files));

    public Outcome Write() => Run(check: false);

    public Outcome Check(bool analyzersSkipped = false) => Run(check: true, analyzersSkipped);

    public void Put(string path, string text) => _directory.Write(path, text);

    public void Put(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), content);
    }

    public string At(string path) => _directory[path];

    public string Text(string path) => File.ReadAllText(At(path));

    /// <summary>Makes a file look a day old, so that a write to it shows whatever the clock's grain.</summary>
    public DateTime Age(string path)
    {
        File.SetLastWriteTimeUtc(At(path), DateTime.UtcNow.AddDays(-1));
        return File.GetLastWriteTimeUtc(At(path));
    }

    /// <summary>Every file and folder of the repo with its content and time: what must be equal when nothing was touched.</summary>
    public IReadOnlyList<string> State() =>
    [
        .. new DirectoryInfo(Root)
            .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(entry => Path.GetRelativePath(Root, entry.FullName) + (entry is FileInfo { LinkTarget: null } file
                ? $" {file.LastWriteTimeUtc:O} {Convert.ToHexString(File.ReadAllBytes(file.FullName))}"
                : "/"))
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose()
    {
        _directory.Dispose();
        _outside.Dispose();
    }

    private Outcome Run(bool check, bool analyzersSkipped = false)
    {
        var engine = new RecordingEngine();
        var task = new PutGeneratedFiles
        {
            BuildEngine = engine,
            Assembly = Assembly,
            Root = Root,
            LockFile = Path.Combine(_outside.Path, "obj", "vigo.lock"),
            ProvenanceFile = ProvenanceFile,
            StateFile = StateFile,
            Check = check,
            AnalyzersSkipped = analyzersSkipped,
        };
        var succeeded = task.Execute();
        Assert.Equal(engine.Errors.Count == 0, succeeded);
        return new Outcome(engine.Errors, engine.Messages);
    }
}

/// <summary>What a run of the task said.</summary>
internal sealed record Outcome(IReadOnlyList<BuildErrorEventArgs> Errors, IReadOnlyList<string> Messages)
{
    public void Succeeded() => Assert.Empty(Errors.Select(error => error.Message));

    public BuildErrorEventArgs Failed(string rule)
    {
        var error = Assert.Single(Errors);
        Assert.Equal(rule, error.Code);
        Assert.Equal($"https://github.com/vigo-infra/vigo/blob/main/docs/rules/{rule}.md", error.HelpLink);
        return error;
    }
}
