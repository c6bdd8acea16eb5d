namespace Vigo.Build.Writing;

/// <summary>From a path of the manifest to one of this operating system.</summary>
internal static class OnDisk
{
    public static string Path(string root, string path) =>
        System.IO.Path.Combine(root, path.Replace('/', System.IO.Path.DirectorySeparatorChar));
}
