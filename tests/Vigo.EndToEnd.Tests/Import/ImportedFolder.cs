using Vigo.EndToEnd.Tests.Seed;
using Vigo.Runner.CommandLine;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>A Compose project in a folder of its own, and the repository into which it is imported.</summary>
internal sealed class ImportedFolder : IDisposable
{
    private readonly TemporaryDirectory _originals = new();

    public ImportedRepository Repository { get; } = new();

    /// <summary>The folder of the project <c>shop</c>.</summary>
    public string Path => _originals["shop"];

    /// <summary>Writes a file of the project.</summary>
    public string Write(string path, string text) => _originals.Write($"shop/{path}", text);

    /// <summary>Imports files of the project, or the folder where none is named; gives what was said.</summary>
    public Task<string> Import(params IEnumerable<string> files) => Repository.Import([.. Arguments(files)]);

    /// <summary>Imports what can't be imported: exit code 1, and nothing written.</summary>
    public async Task<string> Refused(params IEnumerable<string> files)
    {
        var before = Snapshot();
        var (code, error) = await Repository.Run([.. Arguments(files)]);
        Assert.Equal(ExitCode.Failed, code);
        Assert.DoesNotContain("   at Vigo.", error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
        return error;
    }

    /// <summary>What Compose reads from the files, and from the one that is generated, are the same; gives the generated one.</summary>
    public async Task<string> AssertSame(params string[] files)
    {
        var generated = Repository.Generate();
        var text = generated["stacks/shop/docker-compose.yml"];
        var folder = System.IO.Path.GetDirectoryName(Repository.Write("stacks/shop/docker-compose.yml", text))!;
        var original = await ComposeConfig.Run(System.IO.Path.Combine(Path, files[0]), [], files.Skip(1).Select(file => System.IO.Path.Combine(Path, file)));
        Assert.True(original.IsSuccess, original.StandardError);
        var now = await ComposeConfig.Run(System.IO.Path.Combine(folder, "docker-compose.yml"), [.. EnvFilesIn(generated["hosts/_default/host.yml"]).Select(file => System.IO.Path.Combine(Repository.Path, file))]);
        Assert.True(now.IsSuccess, $"{text}\n{now.StandardError}");
        Assert.Equal(original.StandardOutput.Replace(Path, "FOLDER", StringComparison.Ordinal), now.StandardOutput.Replace(folder, "FOLDER", StringComparison.Ordinal));
        return text;
    }

    /// <summary>Every path in the repository.</summary>
    public IReadOnlyList<string> Snapshot() =>
        [.. Directory.EnumerateFileSystemEntries(Repository.Path, "*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Repository.Path, file)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        _originals.Dispose();
        Repository.Dispose();
    }

    // In the order in which a host reads them.
    private static IEnumerable<string> EnvFilesIn(string hostFile) => hostFile.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("- env/", StringComparison.Ordinal)).Select(line => line[2..]);

    private IEnumerable<string> Arguments(IEnumerable<string> files) => files.Any() ? files.Select(file => System.IO.Path.Combine(Path, file)) : [Path];
}
