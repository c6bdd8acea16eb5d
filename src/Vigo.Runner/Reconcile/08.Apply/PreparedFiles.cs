using System.Collections.Immutable;
using System.Text;

namespace Vigo.Runner.Reconcile;

/// <summary>A release's files, written beside those they will replace: a full disk is met before anything in use has changed.</summary>
internal sealed class PreparedFiles(RuntimeFolder folder, ImmutableSortedDictionary<string, RepositoryFile> files) : IDisposable
{
    private readonly Dictionary<string, string> _waiting = new(StringComparer.Ordinal);

    /// <summary>Writes the files that differ.</summary>
    public void Write()
    {
        foreach (var (path, file) in files)
        {
            var target = Path.Combine(folder.Path, path);
            var parent = Path.GetDirectoryName(target)!;
            // Only where Vigo writes: other folders are data, and may be vast.
            HostDisk.RemoveLeftovers(parent, except: _waiting.Values);
            if (DeployedFile.Stands(target, file)) continue;
            Directory.CreateDirectory(parent);
            _waiting[path] = file.Kind == RepositoryFileKind.SymbolicLink ? PrepareLink(target, file) : HostDisk.Prepare(target, file.Content, DeployedFile.ModeOf(file));
        }
    }

    /// <summary>
    /// Puts them in place, each by rename; removes what Vigo wrote before and the release no longer has; leaves everything else alone, for it is data.
    /// </summary>
    /// <returns>The files that changed.</returns>
    public IReadOnlyList<string> Place(IEnumerable<string> placedBefore)
    {
        folder.Remove(placedBefore.Where(file => !files.ContainsKey(file)));
        var changed = _waiting.Keys.Order(StringComparer.Ordinal).ToList();
        foreach (var path in changed)
        {
            var target = Path.Combine(folder.Path, path);
            // The engine makes a folder where a file to mount is missing; only an empty one can be of its making.
            if (Directory.Exists(target) && new DirectoryInfo(target).LinkTarget is null && !Directory.EnumerateFileSystemEntries(target).Any()) Directory.Delete(target);
            HostDisk.Move(_waiting[path], target);
            _waiting.Remove(path);
        }

        return changed;
    }

    /// <summary>Removes what was not put in place.</summary>
    public void Dispose()
    {
        foreach (var prepared in _waiting.Values) File.Delete(prepared);
        _waiting.Clear();
    }

    private static string PrepareLink(string target, RepositoryFile file)
    {
        var prepared = Path.Combine(Path.GetDirectoryName(target)!, $"{HostDisk.TemporaryPrefix}{Environment.ProcessId}-{Path.GetFileName(target)}");
        File.Delete(prepared);
        File.CreateSymbolicLink(prepared, Encoding.UTF8.GetString(file.Content));
        return prepared;
    }
}
