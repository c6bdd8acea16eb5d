using Vigo.Build.Writing;

namespace Vigo.Build.Comparing;

/// <summary>What lies in the folders that hold generated files, by the exact names that the file system keeps.</summary>
internal sealed class DiskTree
{
    private readonly Dictionary<string, Kind> _entries = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];
    private readonly List<string> _unread = [];

    private DiskTree()
    {
    }

    private enum Kind
    {
        File,
        Folder,
        Link,
    }

    /// <summary>Every plain file, relative to the root, in ordinal order.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Folders that could not be looked into, such as the data folder of a database run from here.</summary>
    public IReadOnlyList<string> Unread => _unread;

    /// <summary>Looks into the folders of <see cref="OutputPath.Folders"/>; symbolic links aren't followed.</summary>
    public static DiskTree Scan(string root)
    {
        var tree = new DiskTree();
        var waiting = new Stack<(DirectoryInfo Folder, string Path)>();
        foreach (var entry in new DirectoryInfo(root).EnumerateFileSystemInfos())
        {
            if (OutputPath.Folders.Contains(entry.Name, StringComparer.Ordinal))
                tree.Add(entry, entry.Name, waiting);
        }

        while (waiting.Count > 0)
        {
            var (folder, path) = waiting.Pop();
            try
            {
                foreach (var entry in folder.EnumerateFileSystemInfos())
                    tree.Add(entry, path + "/" + entry.Name, waiting);
            }
            catch (Exception exception) when (exception is UnauthorizedAccessException or DirectoryNotFoundException)
            {
                tree._unread.Add(path);
            }
        }

        tree._files.Sort(StringComparer.Ordinal);
        return tree;
    }

    /// <summary>Every entry and what it is, in ordinal order: the same for the same tree, whatever is in the files.</summary>
    public IReadOnlyList<string> Listing()
    {
        var listing = new List<string>(_entries.Count);
        foreach (var entry in _entries)
            listing.Add(entry.Key + (entry.Value == Kind.Folder ? "/" : entry.Value == Kind.Link ? "@" : ""));
        listing.Sort(StringComparer.Ordinal);
        return listing;
    }

    public bool HasFile(string path) => _entries.TryGetValue(path, out var kind) && kind == Kind.File;

    /// <summary>What keeps a file from being written to this path, and what to do about it; null when nothing does.</summary>
    public string? Obstacle(string root, string path)
    {
        foreach (var folder in OutputPath.FoldersOf(path))
        {
            if (!_entries.TryGetValue(folder, out var kind))
                return HiddenBy(root, folder);
            if (kind == Kind.Link)
                return $"'{folder}' is a symbolic link, and Vigo writes through none. Replace it with a plain folder";
            if (kind == Kind.File)
                return $"'{folder}' is a file. Move it out of the way";
        }

        if (!_entries.TryGetValue(path, out var own))
            return HiddenBy(root, path);
        return own switch
        {
            Kind.Link => "a symbolic link is in the way. Delete it",
            Kind.Folder => "a folder is in the way. Move it",
            _ => null,
        };
    }

    /// <summary>Why the file system answers to a name that it doesn't list.</summary>
    private string? HiddenBy(string root, string path)
    {
        const FileAttributes Absent = (FileAttributes)(-1);
        if (new FileInfo(OnDisk.Path(root, path)).Attributes == Absent)
            return null;
        return _unread.Find(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)) is { } folder
            ? $"'{folder}' can't be looked into. Allow this user to read it"
            : $"'{path}' is there under a name that differs in case. Rename it with git mv";
    }

    private void Add(FileSystemInfo entry, string path, Stack<(DirectoryInfo Folder, string Path)> waiting)
    {
        if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
        {
            _entries[path] = Kind.Link;
        }
        else if (entry is DirectoryInfo folder)
        {
            _entries[path] = Kind.Folder;
            waiting.Push((folder, path));
        }
        else
        {
            _entries[path] = Kind.File;
            _files.Add(path);
        }
    }
}
