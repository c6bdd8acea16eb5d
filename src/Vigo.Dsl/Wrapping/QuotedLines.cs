namespace Vigo.Wrapping;

/// <summary>A text in double quotes that goes on over several lines: what no block can hold.</summary>
/// <remarks>YAML 1.2.2, 7.3.1 Double-Quoted Style: a line break behind a backslash is not part of the text, nor are the spaces behind it.</remarks>
internal static class QuotedLines
{
    /// <summary>The lines, quotes and backslashes among them. Where the text has a line break, so has the file.</summary>
    /// <param name="quoted">The text on one line, in its quotes, escaped.</param>
    /// <param name="first">How many characters the first line may have.</param>
    /// <param name="width">How many the others may.</param>
    public static List<string> Of(string quoted, int first, int width)
    {
        var lines = new List<string>();
        var line = "";
        var space = 0;
        for (var i = 0; i < quoted.Length;)
        {
            var unit = quoted.Substring(i, UnitAt(quoted, i));
            i += unit.Length;
            // The backslash needs a place of its own.
            if (line.Length + unit.Length >= (lines.Count == 0 ? first : width) && line.Length > 1)
            {
                var cut = space > 1 ? space : line.Length;
                lines.Add(line.Substring(0, cut) + "\\");
                line = Begin(line.Substring(cut));
                space = 0;
            }

            line = line.Length == 0 ? Begin(unit) : line + unit;
            if (unit == " ")
                space = line.Length;
            if (unit == "\\n" && i < quoted.Length - 1)
            {
                lines.Add(line + "\\");
                line = "";
                space = 0;
            }
        }

        lines.Add(line);
        return lines;
    }

    // A space or a tab at a line's start would not be part of the text.
    private static string Begin(string line) =>
        line.Length == 0 ? line
        : line[0] == '\t' ? "\\t" + line.Substring(1)
        : line[0] == ' ' ? "\\" + line : line;

    private static int UnitAt(string quoted, int index) => quoted[index] != '\\' ? 1 : quoted[index + 1] switch
    {
        'x' => 4,
        'u' => 6,
        'U' => 10,
        _ => 2,
    };
}
