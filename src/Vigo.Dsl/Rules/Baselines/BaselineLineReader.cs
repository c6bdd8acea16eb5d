namespace Vigo.Rules.Baselines;

/// <summary>Reads one line of a baseline.</summary>
internal static class BaselineLineReader
{
    private const string Shape = "an entry is a file, a rule, a place and a value, with one space between: stacks/shop/docker-compose.yml VIGO1001 Services[\"web\"].Image nginx:latest";

    private static readonly HashSet<string> Rules = new(RuleCatalogue.All.Select(rule => rule.Id), StringComparer.Ordinal);
    private const string Prefix = "VIGO";

    /// <summary>The entry; null when the line is none, and then why and where.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="column">The column of the problem, from 1.</param>
    /// <param name="problem">The problem.</param>
    public static BaselineEntry? Read(string line, out int column, out string problem)
    {
        var fields = line.Split([' '], 4);
        var columns = new int[fields.Length];
        for (var i = 1; i < fields.Length; i++)
            columns[i] = columns[i - 1] + fields[i - 1].Length + 1;

        (column, problem) = Problem(fields) is var (field, position, message) ? (columns[field] + position + 1, message) : (0, "");
        return problem.Length > 0 ? null : new(BaselineEscapes.Read(fields[0], out _), fields[1], fields[2], fields.Length > 3 ? BaselineEscapes.Read(fields[3], out _) : "");
    }

    private static (int Field, int Position, string Message)? Problem(string[] fields)
    {
        if (fields.Length < 3)
            return (0, 0, $"this is no entry: {Shape}");
        var empty = Array.FindIndex(fields, field => field.Length == 0);
        if (empty >= 0)
            return (empty, 0, $"there is a space too many here: {Shape}");
        if (RuleProblem(fields[1]) is { } rule)
            return (1, 0, rule);
        if (!IsPlace(fields[2]))
            return (2, 0, $"'{fields[2]}' is no place in a record: write it like Services[\"web\"].Volumes, without positions in lists, or {BaselineEntry.Whole} for all of it");
        foreach (var field in Enumerable.Range(0, fields.Length))
        {
            _ = BaselineEscapes.Read(fields[field], out var position);
            if (position >= 0)
                return (field, position, @"this backslash means nothing: write \\ for one, \n, \t, \"" or \u and four hexadecimal digits");
        }

        return null;
    }

    private static string? RuleProblem(string rule)
    {
        if (Rules.Contains(rule))
            return null;
        if (rule.Length != Prefix.Length + 4 || !rule.StartsWith(Prefix, StringComparison.Ordinal) || !rule.Skip(Prefix.Length).All(IsDigit))
            return $"'{rule}' is no rule's number: {Shape}";
        return rule[4] switch
        {
            '0' => $"{rule} can't be in the baseline: what could not be evaluated was never judged; mend it, and take the line out",
            '9' => $"{rule} can't be in the baseline: it is about files on disk, which dotnet build writes; take the line out",
            _ => $"{rule} can't be in the baseline: no rule about records or env files has this number; take the line out, or mend the number",
        };
    }

    private static bool IsPlace(string text)
    {
        if (text == BaselineEntry.Whole)
            return true;
        var end = NameEnd(text, 0);
        while (end is > 0 && end < text.Length)
            end = text[end.Value] == '.' ? NameEnd(text, end.Value + 1) : KeyEnd(text, end.Value);
        return end == text.Length;
    }

    private static int? NameEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (IsLetter(text[end]) || (end > start && IsDigit(text[end]))))
            end++;
        return end > start ? end : null;
    }

    private static int? KeyEnd(string text, int start)
    {
        if (string.CompareOrdinal(text, start, "[\"", 0, 2) != 0)
            return null;
        var end = start + 2;
        while (end < text.Length && text[end] != '"')
            end += text[end] == '\\' ? 2 : 1;
        return end < text.Length && string.CompareOrdinal(text, end, "\"]", 0, 2) == 0 ? end + 2 : null;
    }

    private static bool IsLetter(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
