namespace Vigo.Rules.Security;

/// <summary>Where a mount's source leads on a host, as far as a build can know.</summary>
/// <remarks>Dots and slashes are resolved in the text, as the engine does before it mounts; <c>/var/run</c> is a link to <c>/run</c> on every current Linux.</remarks>
internal static class HostPath
{
    // Where the runner puts the projects, unless a host is told otherwise.
    private const string Runtime = "/srv/runtime";

    // Stands for a value that only the host knows; no path holds it.
    private const string Unknown = "\uE002";

    /// <summary>Whether a text is a path and not a volume's name.</summary>
    public static bool IsPath(string source) => Interpolation.WithFallbacks(source, Unknown) is { Length: > 0 } path && path[0] is '/' or '.' or '~';

    /// <summary>
    /// The absolute paths that a source can mean, normalised. A relative one starts at the project's folder under the usual runtime folder; one that
    /// leaves the repository is also taken to climb all the way up, since the runtime folder may lie elsewhere on a host.
    /// </summary>
    /// <param name="source">The source, env keys included; what stands in for a key is taken, and a key that nothing stands in for hides its part.</param>
    /// <param name="folder">The project's folder from the repository's root: <c>stacks/exolan</c>.</param>
    public static IEnumerable<string> Meanings(string source, string folder)
    {
        var path = Interpolation.WithFallbacks(source, Unknown);
        if (path.Length == 0)
            yield break;
        if (path[0] is '/' or '~')
        {
            yield return Absolute(path);
            yield break;
        }

        yield return Absolute($"{Runtime}/{folder}/{path}");
        if (LeavesRepository($"{folder}/{path}"))
            yield return Absolute(path);
    }

    private static string Absolute(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
        }

        if (parts.Count > 1 && parts[0] == "var" && parts[1] == "run")
            parts.RemoveAt(0);
        return "/" + string.Join("/", parts);
    }

    private static bool LeavesRepository(string path)
    {
        var depth = 0;
        foreach (var part in path.Split('/'))
        {
            depth += part switch { "" or "." => 0, ".." => -1, _ => 1 };
            if (depth < 0)
                return true;
        }

        return false;
    }
}
