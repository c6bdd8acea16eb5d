namespace Vigo.Compose;

/// <summary>Texts of several lines that a file can hold as they are, each line a line.</summary>
internal static class LiteralBlocks
{
    /// <summary>
    /// Whether a text can stand so: a space at its start would need its indentation said, one at a line's end would be lost on some editors, and some characters must be escaped.
    /// </summary>
    public static bool Fit(string text) =>
        text.IndexOf('\n') > 0 && text[0] is not ' ' and not '\t' && text.Trim('\n').Length > 0
        && text.Split('\n').All(line => line.Length == 0 || (line[line.Length - 1] is not ' ' and not '\t' && line.All(IsPlain)));

    private static bool IsPlain(char character) => character == '\t' || !(char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF' || char.IsSurrogate(character));
}
