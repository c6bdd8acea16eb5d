namespace Vigo.Benchmarks.Repositories;

/// <summary>A generated repository on disk, in a folder of its own that goes away with it.</summary>
internal sealed class RepositoryFolder : IDisposable
{
    public RepositoryFolder(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
            Write(file.Path, file.Text);
    }

    /// <summary>The repository's root, absolute.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("vigo-benchmark-").FullName;

    public string PathOf(string file) => Path.Combine(Root, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
