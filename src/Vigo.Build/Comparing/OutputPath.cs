namespace Vigo.Build.Comparing;

/// <summary>Where in an infra repo Vigo may write at all, decided from the path alone.</summary>
internal static class OutputPath
{
    /// <summary>The folders at the repo root that hold generated files, and in which orphans are looked for.</summary>
    public static readonly IReadOnlyList<string> Folders = ["proxy", "stacks", "hosts"];

    // What some operating system would read as another file, another stream of it, or a device.
    private static readonly char[] Unportable = ['\\', ':', '*', '?', '"', '<', '>', '|'];
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(number => new[] { "COM" + number, "LPT" + number })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Why nothing may be written to this path, or null when it may.</summary>
    public static string? Problem(string path)
    {
        var segments = path.Split('/');
        if (segments.Length < 2 || !Folders.Contains(segments[0], StringComparer.Ordinal))
            return "it is not below proxy/, stacks/ or hosts/";
        if (path.IndexOfAny(Unportable) >= 0 || path.Any(char.IsControl))
            return "it holds a character that not every operating system allows in a file name";
        return segments.Select(SegmentProblem).FirstOrDefault(problem => problem is not null);
    }

    /// <summary>Every path beside which some file system could not hold an earlier one, with that one.</summary>
    public static IEnumerable<(string Path, string Other)> Clashes(IEnumerable<string> paths)
    {
        // By name without regard to case: the first path that has it as its own, and the first that has it as a folder.
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var folders = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            if (Clash(path, files, folders) is { } other)
                yield return (path, other);

            if (!files.ContainsKey(path))
                files.Add(path, path);
            foreach (var folder in FoldersOf(path))
            {
                if (!folders.ContainsKey(folder))
                    folders.Add(folder, path);
            }
        }
    }

    /// <summary>The folders above a path, outermost first: <c>stacks</c>, <c>stacks/exolan</c>.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.IndexOf('/'); end >= 0; end = path.IndexOf('/', end + 1))
            yield return path.Substring(0, end);
    }

    private static string? Clash(string path, Dictionary<string, string> files, Dictionary<string, string> folders)
    {
        if (files.TryGetValue(path, out var other) || folders.TryGetValue(path, out other))
            return other;
        foreach (var folder in FoldersOf(path))
        {
            if (files.TryGetValue(folder, out other))
                return other;
            if (folders.TryGetValue(folder, out other) && !other.StartsWith(folder, StringComparison.Ordinal))
                return other;
        }

        return null;
    }

    private static string? SegmentProblem(string segment)
    {
        if (segment is "" or "." or "..")
            return "it is not a plain relative path";
        if (segment.EndsWith(".", StringComparison.Ordinal) || segment.EndsWith(" ", StringComparison.Ordinal))
            return $"'{segment}' ends in a dot or space, which Windows drops";
        if (Devices.Contains(segment.Split('.')[0]))
            return $"'{segment}' is a device on Windows";
        return string.Equals(segment, ".git", StringComparison.OrdinalIgnoreCase) ? "it leads into a git directory" : null;
    }
}
