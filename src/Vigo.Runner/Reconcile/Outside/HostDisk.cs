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

        Replace(path, content, mode);
        return true;
    }

    /// <summary>Makes a folder that only its owner can enter, or closes one that others could.</summary>
    public static void CreatePrivateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        if (!Directory.Exists(path)) Directory.CreateDirectory(path, PrivateFolder);
        if (File.GetUnixFileMode(path) != PrivateFolder) File.SetUnixFileMode(path, PrivateFolder);
    }

    /// <summary>Removes what killed passes left half written in a folder.</summary>
    public static void RemoveLeftovers(string folder, SearchOption depth = SearchOption.TopDirectoryOnly)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var leftover in Directory.EnumerateFiles(folder, TemporaryPrefix + "*", depth)) File.Delete(leftover);
    }

    /// <summary>Whether the file is an ordinary file holding exactly these bytes.</summary>
    public static bool HasContent(string path, ReadOnlySpan<byte> content)
    {
        var file = new FileInfo(path);
        return file.Exists && file.LinkTarget is null && file.Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
    }

    private static void Replace(string path, ReadOnlySpan<byte> content, UnixFileMode mode)
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
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
