namespace Vigo.Generators.EnvFiles;

/// <summary>Where an env file lies in the repository: <c>env/NAME.env</c>, or a host's override of it.</summary>
/// <param name="Name">The file's name without <c>.env</c>; what an override shares with its base file.</param>
/// <param name="Host">The host whose override it is; null for the base file.</param>
internal sealed record EnvFilePlace(string Name, string? Host)
{
    private const string Extension = ".env";

    /// <summary>The base file's path from the repository's root: what a compose file names, overridden or not.</summary>
    public string BasePath => $"env/{Name}{Extension}";

    /// <summary>This file's own path from the repository's root.</summary>
    public string Path => Host is null ? BasePath : $"hosts/{Host}/{BasePath}";

    /// <summary>The place that a path names; null when an env file of the repository can't lie there.</summary>
    /// <param name="path">From the repository's root, with forward slashes.</param>
    public static EnvFilePlace? Of(string path)
    {
        if (!path.EndsWith(Extension, StringComparison.Ordinal))
            return null;
        var steps = path.Substring(0, path.Length - Extension.Length).Split('/');
        return steps switch
        {
            ["env", var name] => new EnvFilePlace(name, null),
            ["hosts", var host, "env", var name] => new EnvFilePlace(name, host),
            _ => null,
        };
    }

    /// <summary>The place of a file on disk; null when it is no env file of the repository.</summary>
    /// <param name="root">The repository's root, absolute, as the build says it.</param>
    /// <param name="file">The file, absolute.</param>
    public static EnvFilePlace? Of(string root, string file)
    {
        var folder = WithForwardSlashes(root).TrimEnd('/') + "/";
        var path = WithForwardSlashes(file);
        return path.StartsWith(folder, StringComparison.Ordinal) ? Of(path.Substring(folder.Length)) : null;
    }

    // A backslash is a separator on Windows only; elsewhere it may be part of a name.
    private static string WithForwardSlashes(string path) =>
        System.IO.Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
}
