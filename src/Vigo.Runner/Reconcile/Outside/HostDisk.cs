namespace Vigo.Runner.Reconcile;

/// <summary>Files that are either as they were or as they should be, whatever happens in between.</summary>
internal static class HostDisk
{
    /// <summary>Marks a file that a killed pass left half written.</summary>
    public const string TemporaryPrefix = ".vigo-writing-";

    public const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    public const UnixFileMode Executable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    public const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    public const UnixFileMode PrivateFolder = Private | UnixFileMode.UserExecute;

    /// <summary>Writes a file unless it already has this content and mode.</summary>
    /// <returns>Whether the content was written.</returns>
    public static bool Write(string path, ReadOnlySpan<byte> content, UnixFileMode mode)
    {
        if (HasContent(path, content))
        {
            if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != mode) File.SetUnixFileMode(path, mode);
            return false;
        }

        var prepared = Prepare(path, content, mode);
        try
        {
            Move(prepared, path);
        }
        catch
        {
            File.Delete(prepared);
            throw;
        }

        return true;
    }

    /// <summary>Writes a file's new content beside it, to be moved over it later: what can fail for want of space fails here.</summary>
    /// <returns>The path to move from.</returns>
    public static string Prepare(string path, ReadOnlySpan<byte> content, UnixFileMode mode)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var temporary = Path.Combine(folder, $"{TemporaryPrefix}{Environment.ProcessId}-{Path.GetFileName(path)}");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Private;
            using (var stream = new FileStream(temporary, options))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            // Not left to UnixCreateMode, which the umask narrows: a container's user must be able to read what it mounts.
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, mode);
            return temporary;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Puts a file or link in the place of another, or of none, in one step.</summary>
    public static void Move(string from, string to)
    {
        // .NET's own move looks through links, and refuses one that leads to a folder.
        if (OperatingSystem.IsWindows()) File.Move(from, to, overwrite: true);
        else Posix.Rename(from, to);
    }

    /// <summary>Makes a folder that only its owner can enter. One that is there stays as it is: it may be anybody's.</summary>
    public static void CreatePrivateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, PrivateFolder);
    }

    /// <summary>Whether a folder belongs to this user, and nobody else can enter it.</summary>
    public static bool IsPrivateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) return true;
        var mode = File.GetUnixFileMode(path);
        if ((mode & ~PrivateFolder) != UnixFileMode.None) return false;
        try
        {
            // Only the owner may set a mode, be it the one that is set.
            File.SetUnixFileMode(path, mode);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Removes what killed passes left half written in a folder.</summary>
    public static void RemoveLeftovers(string folder, SearchOption depth = SearchOption.TopDirectoryOnly, IReadOnlyCollection<string>? except = null)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var leftover in Directory.EnumerateFileSystemEntries(folder, TemporaryPrefix + "*", depth))
            if (except is null || !except.Contains(leftover, StringComparer.Ordinal))
                File.Delete(leftover);
    }

    /// <summary>Whether the file is an ordinary file holding exactly these bytes.</summary>
    public static bool HasContent(string path, ReadOnlySpan<byte> content)
    {
        var file = new FileInfo(path);
        return file.Exists && file.LinkTarget is null && file.Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
    }
}
