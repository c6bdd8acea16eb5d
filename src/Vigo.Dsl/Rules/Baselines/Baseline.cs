using System.Text;

namespace Vigo.Rules.Baselines;

/// <summary>
/// The list of what rules objected to when a stack came to the repository, one a line, which is reviewed like code and may only shrink. What it holds is not reported again;
/// everything else is.
/// </summary>
public sealed class Baseline
{
    /// <summary>Where it lies, from the repository's root.</summary>
    public const string Path = "infra/baseline.txt";

    private const string Header =
        "# What rules objected to when a stack was imported: the build is silent about exactly this, and about nothing new.\n"
        + "# file, rule, place, value. Mend one, and delete its line; docs/rules/README.md says more.\n\n";

    private readonly string _text;

    private Baseline(string text, Sequence<BaselineLine> lines, Sequence<BaselineProblem> problems) => (_text, Lines, Problems) = (text, lines, problems);

    /// <summary>The entries, in the order of the file. Several may be equal: each stands for one finding.</summary>
    public Sequence<BaselineLine> Lines { get; }

    /// <summary>The lines that are none, in the order of the file.</summary>
    public Sequence<BaselineProblem> Problems { get; }

    /// <summary>Reads a baseline. It never throws: a line that can't be used is a problem, and the others count.</summary>
    /// <param name="text">The file's text; null when there is no file.</param>
    public static Baseline Parse(string? text)
    {
        var lines = new List<BaselineLine>();
        var problems = new List<BaselineProblem>();
        var written = (text ?? "").Split('\n');
        for (var i = 0; i < written.Length; i++)
        {
            var line = written[i].TrimEnd('\r');
            if (IsComment(line))
                continue;
            if (BaselineLineReader.Read(line, out var column, out var problem) is { } entry)
                lines.Add(new(entry, i + 1));
            else
                problems.Add(new(i + 1, column, problem));
        }

        return new(text ?? "", lines.ToSequence(), problems.ToSequence());
    }

    /// <summary>The file's text with more entries, in ordinal order among those that it has; what else stands there stays.</summary>
    public string With(IEnumerable<BaselineEntry> entries)
    {
        var lines = (_text.Length == 0 ? Header : _text).Split('\n').ToList();
        if (lines[lines.Count - 1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        var ending = lines.Exists(line => line.EndsWith("\r", StringComparison.Ordinal)) ? "\r" : "";
        foreach (var entry in entries.Select(entry => entry.Text).OrderBy(text => text, StringComparer.Ordinal))
            lines.Insert(PlaceFor(entry, lines), entry + ending);
        return string.Concat(lines.Select(line => line + "\n"));
    }

    // A comment belongs to the entry below it.
    private static int PlaceFor(string entry, List<string> lines)
    {
        var place = lines.FindIndex(line => !IsComment(line) && string.CompareOrdinal(line.TrimEnd('\r'), entry) > 0);
        if (place < 0)
            return lines.Count;
        while (place > 0 && lines[place - 1].StartsWith("#", StringComparison.Ordinal))
            place--;
        return place;
    }

    private static bool IsComment(string line) => line.Trim().Length == 0 || line.StartsWith("#", StringComparison.Ordinal);
}

/// <summary>An entry and the line that it is in.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record BaselineLine(BaselineEntry Entry, int Line);

/// <summary>A line that is no entry.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">What is wrong with it, and what to do.</param>
public sealed record BaselineProblem(int Line, int Column, string Message);
