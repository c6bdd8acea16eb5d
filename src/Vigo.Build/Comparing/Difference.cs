using System.Text;

namespace Vigo.Build.Comparing;

/// <summary>The first place where a file on disk departs from what the records say.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Expected">What the records say there, fit for one line of a console.</param>
/// <param name="Actual">What the disk holds there, fit for one line of a console.</param>
internal sealed record Difference(int Line, int Column, string Expected, string Actual)
{
    private const int Lead = 40;
    private const int Shown = 160;
    private const string EndOfFile = "the end of the file";

    public static Difference First(string expected, string actual)
    {
        var at = 0;
        while (at < expected.Length && at < actual.Length && expected[at] == actual[at])
            at++;

        var start = at == 0 ? 0 : expected.LastIndexOf('\n', at - 1) + 1;
        var line = 1 + expected.Take(start).Count(character => character == '\n');
        return new Difference(line, at - start + 1, Show(expected, start, at), Show(actual, start, at));
    }

    private static string Show(string text, int start, int at)
    {
        if (start >= text.Length)
            return EndOfFile;
        var end = text.IndexOf('\n', start);
        if (end < 0)
            end = text.Length;
        var from = Math.Max(start, at - Lead);
        var shown = new StringBuilder(from > start ? "\"…" : "\"");
        foreach (var character in text.Substring(from, Math.Min(end - from, Shown)))
            shown.Append(char.IsControl(character) || character is '\uFEFF' or '\uFFFD' ? Escape(character) : character.ToString());
        return shown.Append(end - from > Shown ? "…\"" : "\"").ToString();
    }

    private static string Escape(char character) => character switch
    {
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)character).ToString("X4", System.Globalization.CultureInfo.InvariantCulture),
    };
}
