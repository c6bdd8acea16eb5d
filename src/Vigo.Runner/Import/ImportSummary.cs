using Vigo.Runner.Import.Placing;

namespace Vigo.Runner.Import;

/// <summary>What an import wrote, in a line: the C# and the baseline by name, the rest by number.</summary>
internal static class ImportSummary
{
    /// <summary>The line.</summary>
    public static string Of(IReadOnlyList<PlannedFile> files)
    {
        // The stack first, its pins last, as a person looks for them.
        var code = files.Where(file => file.Path.StartsWith("infra/", StringComparison.Ordinal)).Select(file => file.Path).OrderBy(path => path is "infra/Tags.cs" or "infra/baseline.txt").ToList();
        var env = files.Count(file => file is PlannedText && file.Path.EndsWith(".env", StringComparison.Ordinal));
        var others = files.Count - code.Count - env;
        List<string> parts = [.. code, .. Count(env, "env file"), .. Count(others, "companion file")];
        return parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
    }

    private static IEnumerable<string> Count(int count, string what) => count switch { 0 => [], 1 => [$"1 {what}"], _ => [$"{count} {what}s"] };
}
