using System.Globalization;
using System.Text;

namespace Vigo.Rules.Baselines;

/// <summary>Any text within one line that an editor may trim and a person reads: what could not be seen there is written with a backslash.</summary>
internal static class BaselineEscapes
{
    private const int HexDigits = 4;

    /// <summary>A text that ends before the next space.</summary>
    public static string Word(string text, string alsoEscaped = "") => Escaped(text, (character, _) => char.IsWhiteSpace(character) || alsoEscaped.IndexOf(character) >= 0);

    /// <summary>A text that ends with the line.</summary>
    public static string RestOfLine(string text) => Escaped(text, (character, index) => char.IsWhiteSpace(character) && (character != ' ' || index == 0 || index == text.Length - 1));

    /// <summary>The text that was written so.</summary>
    /// <param name="written">The text with its backslashes.</param>
    /// <param name="problem">The position of a backslash that means nothing; -1 when all do.</param>
    public static string Read(string written, out int problem)
    {
        problem = -1;
        if (written.IndexOf('\\') < 0)
            return written;
        var text = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\')
            {
                text.Append(written[i]);
            }
            else if (i + 1 < written.Length && written[i + 1] is '\\' or '"' or 'n' or 't')
            {
                text.Append(written[++i] switch { 'n' => '\n', 't' => '\t', var same => same });
            }
            else if (CodeAt(written, i) is { } code)
            {
                text.Append(code);
                i += 1 + HexDigits;
            }
            else
            {
                problem = i;
                return written;
            }
        }

        return text.ToString();
    }

    private static char? CodeAt(string written, int backslash) =>
        backslash + 1 + HexDigits < written.Length && written[backslash + 1] == 'u'
        && int.TryParse(written.Substring(backslash + 2, HexDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? (char)code : null;

    private static string Escaped(string text, Func<char, int, bool> isHidden)
    {
        var written = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '\\' => written.Append(@"\\"),
                '\n' => written.Append(@"\n"),
                '\t' => written.Append(@"\t"),
                '"' when isHidden('"', i) => written.Append("\\\""),
                var character when isHidden(character, i) || !IsSeen(character) => written.Append(@"\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                var character => written.Append(character),
            };
        }

        return written.ToString();
    }

    // Halves of pairs are escaped too: alone they can't be saved, and which are alone is not worth knowing here.
    private static bool IsSeen(char character) => char.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
