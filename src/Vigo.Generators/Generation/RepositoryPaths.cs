namespace Vigo.Generators.Generation;

/// <summary>Paths from the repository's root.</summary>
internal static class RepositoryPaths
{
    /// <summary>The option by which the build says where the root is.</summary>
    public const string RootOption = "build_property.VigoRoot";

    /// <summary>The path from the root, with forward slashes; the file's name alone when it lies elsewhere.</summary>
    public static string Relative(string root, string file)
    {
        // Asked for every declaration at every keystroke: one string, and no other.
        var folder = WithForwardSlashes(root).TrimEnd('/');
        var path = WithForwardSlashes(file);
        if (folder.Length > 0 && path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal))
            return path.Substring(folder.Length + 1);
        return folder.Length > 0 && path.StartsWith("/", StringComparison.Ordinal) ? path.Substring(path.LastIndexOf('/') + 1) : path;
    }

    private static string WithForwardSlashes(string path) =>
        System.IO.Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
}
