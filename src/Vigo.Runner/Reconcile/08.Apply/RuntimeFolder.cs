using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>A project's folder below the runtime folder: what its compose file and its mounts refer to.</summary>
internal sealed class RuntimeFolder(string path)
{
    public string Path { get; } = path;

    /// <summary>The first file that is not as the release has it; null when all are.</summary>
    public string? FirstDifference(ImmutableSortedDictionary<string, RepositoryFile> files) =>
        files.Where(file => !DeployedFile.Stands(System.IO.Path.Combine(Path, file.Key), file.Value)).Select(file => file.Key).FirstOrDefault();

    /// <summary>Writes what differs beside what it will replace. Nothing that is in use changes.</summary>
    public PreparedFiles Prepare(ImmutableSortedDictionary<string, RepositoryFile> files)
    {
        var prepared = new PreparedFiles(this, files);
        try
        {
            prepared.Write();
            return prepared;
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }

    /// <summary>Removes files that Vigo wrote, and the folders that are empty then.</summary>
    public void Remove(IEnumerable<string> files)
    {
        foreach (var file in files.Where(file => !AcmeStore.Is(file)).ToList())
        {
            // A pass that was killed in the middle of this has removed the folder already.
            var path = System.IO.Path.Combine(Path, file);
            if (Directory.Exists(System.IO.Path.GetDirectoryName(path))) File.Delete(path);
            RemoveEmptyFolders(System.IO.Path.GetDirectoryName(file)!);
        }
    }

    /// <summary>Removes the folder when nothing is in it.</summary>
    public void RemoveIfEmpty()
    {
        if (Directory.Exists(Path) && !Directory.EnumerateFileSystemEntries(Path).Any()) Directory.Delete(Path);
    }

    private void RemoveEmptyFolders(string below)
    {
        for (var folder = below; folder.Length > 0; folder = System.IO.Path.GetDirectoryName(folder)!)
        {
            var full = System.IO.Path.Combine(Path, folder);
            if (!Directory.Exists(full)) continue;
            if (Directory.EnumerateFileSystemEntries(full).Any()) return;
            Directory.Delete(full);
        }
    }
}
