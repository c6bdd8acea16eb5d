using System.Text;
using Vigo.Generators.Lowering;

namespace Vigo.Generators.Tests.Constructs;

/// <summary>The tables of the language, printed.</summary>
internal static class LanguageTables
{
    public static void Evaluated(StringBuilder text)
    {
        foreach (var section in Generators.Lowering.Constructs.Sections)
        {
            var rows = section.Rows.Where(row => row.IsEvaluated).ToList();
            if (rows.Count == 0)
                continue;
            text.Append($"\n### {section.Title}\n\n| construct | for example |\n|---|---|\n");
            foreach (var row in rows)
                text.Append($"| {Cell(row.Title)} | {Code(row.Example)} |\n");
        }

        text.Append('\n');
    }

    public static void Refused(StringBuilder text)
    {
        text.Append("\n| construct | for example | why, and what to write instead |\n|---|---|---|\n");
        foreach (var row in Generators.Lowering.Constructs.All.Where(row => !row.IsEvaluated))
            text.Append($"| {Cell(row.Title)} | {Code(row.Example)} | {Cell(row.Refusal![(row.Refusal!.IndexOf(": ", StringComparison.Ordinal) + 2)..])} |\n");
        text.Append('\n');
    }

    public static string Cell(string text) => text.Replace("|", "\\|");

    // A pipe ends a cell even inside code, unless it is escaped.
    private static string Code(string example) => $"`{Cell(example.ReplaceLineEndings(" "))}`";
}
