namespace Vigo.Wrapping;

/// <summary>Texts of one line that is too long for a file's: broken at spaces, which a reader puts back.</summary>
/// <remarks>YAML 1.2.2, 8.1.3 Folded Style.</remarks>
internal static class FoldedBlocks
{
    /// <summary>How many characters a line of a generated file has at most, where it can be broken: what yamllint's rule allows by default.</summary>
    public const int LongestLine = 80;

    /// <summary>The lines of a text, or null when it can't stand so, or would still have a line that is too long and could have been broken.</summary>
    /// <param name="text">The text; a line break at its end is not part of the lines.</param>
    /// <param name="width">How many characters a line may have, indentation not counted.</param>
    public static List<string>? Lines(string text, int width)
    {
        var length = text.Length > 0 && text[text.Length - 1] == '\n' ? text.Length - 1 : text.Length;
        if (length == 0 || IsBlank(text[0]) || IsBlank(text[length - 1]))
            return null;
        var lines = new List<string>();
        var start = 0;
        var end = 0;
        for (var i = 0; i <= length; i++)
        {
            if (i < length && !LiteralBlocks.IsPlain(text[i]))
                return null;
            // A line that began with a space would not be joined to the one before.
            if (i < length && (text[i] != ' ' || IsBlank(text[i - 1]) || IsBlank(text[i + 1])))
                continue;
            if (end > start && i - start > width)
            {
                lines.Add(text.Substring(start, end - start));
                start = end + 1;
            }

            end = i;
        }

        lines.Add(text.Substring(start, length - start));
        return lines.Count > 1 && !lines.Exists(line => line.Length > width && line.IndexOf(' ') >= 0) ? lines : null;
    }

    private static bool IsBlank(char character) => character is ' ' or '\t';
}
