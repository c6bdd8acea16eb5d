namespace Vigo.Runner.Import.Resolving;

/// <summary>Paths with forward slashes that start from a folder.</summary>
internal static class RelativePath
{
    /// <summary>Whether a path starts from the folder of the file that names it.</summary>
    /// <param name="kind">What it is named for.</param>
    /// <param name="value">The path, its variables replaced.</param>
    public static bool Is(PathKind kind, string value) => kind switch
    {
        _ when value.Length == 0 || value[0] is '/' or '~' || IsDrive(value) => false,

        // Any other first character is a volume's.
        PathKind.ShortMount => value[0] == '.',
        PathKind.BuildContext => !IsFetched(value),
        _ => true,
    };

    /// <summary>A path of one folder, from another that the folder is named from: <c>./inc</c> and <c>./site</c> as <c>./inc/site</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="path">A path that may hold variables.</param>
    public static string Join(string folder, string path)
    {
        var joined = $"{folder}/{path}";
        if (joined.Contains('$', StringComparison.Ordinal))
            return joined;
        var folded = Fold(joined);
        return folded.StartsWith("..", StringComparison.Ordinal) ? folded : folded.Length == 0 ? "." : "./" + folded;
    }

    /// <summary>The path without steps that lead nowhere; empty for the folder itself.</summary>
    public static string Fold(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(part);
        }

        return string.Join('/', parts);
    }

    /// <summary>A path below a folder, without steps that lead nowhere: absolute where the folder is.</summary>
    public static string Clean(string folder, string path) => Path.IsPathRooted(folder) ? Path.GetFullPath(Path.Combine(folder, path)) : Fold($"{folder}/{path}");

    /// <summary>The way from one folder to another.</summary>
    public static string Between(string from, string to) => Path.GetRelativePath(Path.GetFullPath(from), Path.GetFullPath(to)).Replace('\\', '/');

    // What a builder fetches, or finds under a name.
    private static bool IsFetched(string value) =>
        value.Contains("://", StringComparison.Ordinal) || value.StartsWith("git@", StringComparison.Ordinal) || value.StartsWith("github.com/", StringComparison.Ordinal)
        || value.StartsWith("service:", StringComparison.Ordinal) || value.StartsWith("target:", StringComparison.Ordinal);

    private static bool IsDrive(string value) => value.Length > 2 && char.IsAsciiLetter(value[0]) && value[1] == ':' && value[2] is '\\' or '/';
}
