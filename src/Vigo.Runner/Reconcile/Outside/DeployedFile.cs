using System.Text;

namespace Vigo.Runner.Reconcile;

/// <summary>A file of the repository as it stands on the host's disk.</summary>
internal static class DeployedFile
{
    /// <summary>Writes a file unless it stands there already.</summary>
    /// <returns>Whether anything was written.</returns>
    public static bool Write(string root, string path, RepositoryFile file)
    {
        var target = Path.Combine(root, path);
        if (Stands(target, file)) return false;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (file.Kind == RepositoryFileKind.SymbolicLink)
        {
            File.Delete(target);
            File.CreateSymbolicLink(target, Encoding.UTF8.GetString(file.Content));
            return true;
        }

        HostDisk.Write(target, file.Content, ModeOf(file));
        return true;
    }

    /// <summary>Whether the file stands there with this content, kind and mode.</summary>
    public static bool Stands(string target, RepositoryFile file)
    {
        var there = new FileInfo(target);
        if (file.Kind == RepositoryFileKind.SymbolicLink) return there.LinkTarget == Encoding.UTF8.GetString(file.Content);
        return HostDisk.HasContent(target, file.Content) && (OperatingSystem.IsWindows() || there.UnixFileMode == ModeOf(file));
    }

    public static UnixFileMode ModeOf(RepositoryFile file) => file.Kind == RepositoryFileKind.Executable ? HostDisk.Executable : HostDisk.Readable;
}
