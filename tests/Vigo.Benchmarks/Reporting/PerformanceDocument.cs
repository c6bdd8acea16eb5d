namespace Vigo.Benchmarks.Reporting;

/// <summary>The page that shows the results: each section stands between two markers, and all around them is written by people.</summary>
internal static class PerformanceDocument
{
    public const string Path = "docs/performance.md";

    public static void Write(string root, IEnumerable<Section> sections)
    {
        var file = System.IO.Path.Combine(root, Path);
        File.WriteAllText(file, sections.Aggregate(File.ReadAllText(file), With));
        Progress.Say($"the results stand in {Path}");
    }

    private static string With(string text, Section section)
    {
        var (before, after) = ($"<!-- {section.Name} -->\n", $"<!-- end of {section.Name} -->");
        var start = text.IndexOf(before, StringComparison.Ordinal);
        var end = text.IndexOf(after, StringComparison.Ordinal);
        return start >= 0 && end > start
            ? $"{text.AsSpan(0, start + before.Length)}\n{section.Markdown}\n{text.AsSpan(end)}"
            : throw new InvalidOperationException($"{Path} has no place for '{section.Name}': it needs the lines '{before.Trim()}' and '{after}'");
    }
}
