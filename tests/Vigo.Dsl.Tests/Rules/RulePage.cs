using Vigo.Testing;

namespace Vigo.Dsl.Tests.Rules;

/// <summary>A page of <c>docs/rules</c>.</summary>
/// <param name="Id">The number it is about.</param>
/// <param name="Title">What follows the number in its heading.</param>
/// <param name="Severity">What the first sentence of its severity line says.</param>
/// <param name="Sections">Its second-level headings, in order.</param>
internal sealed record RulePage(string Id, string Title, string Severity, Sequence<string> Sections)
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "docs", "rules");

    /// <summary>All pages, in the order of their numbers.</summary>
    public static IReadOnlyList<RulePage> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "VIGO*.md").Order(StringComparer.Ordinal).Select(Read)];

    private static RulePage Read(string file)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var lines = File.ReadAllLines(file);
        Assert.StartsWith($"# {id}: ", lines[0], StringComparison.Ordinal);
        var severity = lines.FirstOrDefault(line => line.StartsWith("Severity: ", StringComparison.Ordinal));
        Assert.True(severity is not null && severity.Contains('.', StringComparison.Ordinal), $"{file} has no line 'Severity: ….'");
        return new(
            id,
            lines[0][$"# {id}: ".Length..],
            severity["Severity: ".Length..severity.IndexOf('.', StringComparison.Ordinal)],
            lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).ToSequence());
    }
}
