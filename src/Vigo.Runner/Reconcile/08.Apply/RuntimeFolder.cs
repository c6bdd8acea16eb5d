using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>A project's folder below the runtime folder: what its compose file and its mounts refer to.</summary>
internal sealed class RuntimeFolder(string path)
{
    public string Path { get; } = path;

    /// <summary>The first file that is not as the release has it; null when all are.</summary>
    public string? FirstDifference(ImmutableSortedDictionary<string, RepositoryFile> files) =>
        files.Where(file => !DeployedFile.Stands(System.IO.Path.Combine(Path, file.Key), file.Value)).Select(file => file.Key).FirstOrDefault();

    /// <summary>
    /// Brings the folder to the release: writes what differs, removes what Vigo wrote before and the release no longer has, and leaves
    /// everything else alone, for it is data.
    /// </summary>
    /// <returns>The files that were written.</returns>
    public IReadOnlyList<string> Place(ImmutableSortedDictionary<string, RepositoryFile> files, IEnumerable<string> placedBefore)
    {
        // Only where Vigo writes: other folders are data, and may be vast.
        foreach (var folder in files.Keys.Select(file => System.IO.Path.GetDirectoryName(System.IO.Path.Combine(Path, file))!).Distinct(StringComparer.Ordinal))
            HostDisk.RemoveLeftovers(folder);
        Remove(placedBefore.Where(file => !files.ContainsKey(file)));
        return [.. files.Where(file => DeployedFile.Write(Path, file.Key, file.Value)).Select(file => file.Key)];
    }

    /// <summary>Removes files that Vigo wrote, and the folders that are empty then.</summary>
    public void Remove(IEnumerable<string> files)
    {
        foreach (var file in files.Where(file => !AcmeStore.Is(file)).ToList())
        {
            File.Delete(System.IO.Path.Combine(Path, file));
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
            if (!Directory.Exists(full) || Directory.EnumerateFileSystemEntries(full).Any()) return;
            Directory.Delete(full);
        }
    }
}
