using Vigo.Testing;
using Vigo.Testing.Git;

namespace Vigo.EndToEnd.Tests.Workflows;

/// <summary>This repository's own infrastructure in a folder of its own, built once; each test starts with it as it is committed here.</summary>
public sealed class InfraCopy : IAsyncLifetime, IDisposable
{
    private static readonly string[] Parts = ["infra", "env", "stacks", "hosts", "proxy", ".sops.yaml", ".editorconfig", ".gitattributes", ".gitignore"];
    private readonly TemporaryDirectory _directory = new();
    private GitRepository? _repository;

    /// <summary>The copy's root.</summary>
    public string Path => _directory["infra"];

    internal GitRepository Repository => _repository ?? throw new InvalidOperationException("The copy is made before the first test.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _repository = await GitRepository.Initialize(Path);
        foreach (var file in Parts.SelectMany(FilesOf))
            Repository.Write(System.IO.Path.GetRelativePath(Testing.Repository.Root, file), await File.ReadAllTextAsync(file));
        // Here its parts are built from source; elsewhere they lie beside vigo.
        Repository.Write("infra/Infra.csproj", await File.ReadAllTextAsync(System.IO.Path.Combine(Shop.Template, "infra", "Infra.csproj")));
        await Repository.Commit("Everything as it is");
        (await InfraBuild.Write(Path)).Succeeds();
        Assert.Equal("", await Repository.Git("status", "--porcelain"));
    }

    /// <summary>Takes back what an earlier test did.</summary>
    internal async Task StartOver()
    {
        await Repository.Git("reset", "--quiet", "--hard");
        await Repository.Git("clean", "--quiet", "-d", "--force");
    }

    internal Task<InfraBuild.BuildRun> Build() => InfraBuild.Write(Path);

    internal Task<InfraBuild.BuildRun> Check() => InfraBuild.Check(Path);

    /// <summary>What differs from the commit: for each file its lines that left and came, or that it is gone or new.</summary>
    internal async Task<string> Changes()
    {
        await Repository.Git("add", "--all");
        var difference = await Repository.Git("diff", "--cached", "--unified=0", "--no-renames", "--irreversible-delete");
        return string.Join('\n', difference.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("index ", StringComparison.Ordinal) && !line.StartsWith("diff ", StringComparison.Ordinal)).Select(WithoutContext));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    // Git puts the nearest heading it finds behind the second @@.
    private static string WithoutContext(string line) => line.StartsWith("@@ ", StringComparison.Ordinal) ? line[..(line.IndexOf("@@", 3, StringComparison.Ordinal) + 2)] : line;

    private static IEnumerable<string> FilesOf(string part)
    {
        var path = System.IO.Path.Combine(Testing.Repository.Root, part);
        return File.Exists(path)
            ? [path]
            : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => !IsBuilt(System.IO.Path.GetRelativePath(path, file)));
    }

    private static bool IsBuilt(string path) => path.StartsWith("bin/", StringComparison.Ordinal) || path.StartsWith("obj/", StringComparison.Ordinal);
}
