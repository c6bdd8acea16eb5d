namespace Vigo.Runner.Reconcile;

/// <summary>
/// The file in which Traefik keeps certificates and their private keys. It belongs to the running proxy: it is never written from the
/// repository, never removed, and readable by its owner alone (Traefik refuses it otherwise).
/// </summary>
internal static class AcmeStore
{
    private const string FileName = "acme.json";

    public static bool Is(string path) => path == FileName || path.EndsWith('/' + FileName, StringComparison.Ordinal);

    /// <summary>Makes the stores that a compose file mounts from beside itself, and closes those that others could read.</summary>
    public static void Secure(string folder, ComposeText compose)
    {
        foreach (var source in compose.MountSources.Where(source => source.StartsWith("./", StringComparison.Ordinal) && Is(source)))
            Secure(Path.GetFullPath(Path.Combine(folder, source)));
    }

    private static void Secure(string path)
    {
        // The engine makes a folder where a file to mount is missing.
        if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any()) Directory.Delete(path);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            HostDisk.Write(path, [], HostDisk.Private);
        }
        else if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != HostDisk.Private)
        {
            File.SetUnixFileMode(path, HostDisk.Private);
        }
    }
}
