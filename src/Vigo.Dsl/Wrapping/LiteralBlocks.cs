namespace Vigo.Wrapping;

/// <summary>Texts of several lines that a file can hold as they are, each line a line.</summary>
internal static class LiteralBlocks
{
    private const string TooManyBlankLines = "\n\n\n\n";

    /// <summary>
    /// Whether a text can stand so: a space at its start would need its indentation said, one at a line's end would be lost on some editors, as would blank lines at
    /// the end and many in a row, and some characters must be escaped.
    /// </summary>
    public static bool Fit(string text) =>
        text.IndexOf('\n') > 0 && text[0] is not ' ' and not '\t' && !text.EndsWith("\n\n", StringComparison.Ordinal) && text.IndexOf(TooManyBlankLines, StringComparison.Ordinal) < 0
        && text.Split('\n').All(line => line.Length == 0 || (line[line.Length - 1] is not ' ' and not '\t' && line.All(IsPlain)));

    /// <summary>The lines of such a text; a break at its end is not one more.</summary>
    public static List<string> Lines(string text) => [.. (text[text.Length - 1] == '\n' ? text.Substring(0, text.Length - 1) : text).Split('\n')];

    /// <summary>Whether a block can hold a character: nothing in it is escaped.</summary>
    public static bool IsPlain(char character) => character == '\t' || !(char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF' || char.IsSurrogate(character));
}
