using System.Globalization;
using System.Text;

namespace Vigo.Runner.Import.Writing;

/// <summary>Texts as string literals: interpolated where they hold tokens for env keys, raw where they have several lines.</summary>
internal static class TextLiterals
{
    /// <summary>The literal.</summary>
    /// <param name="text">The text, with tokens.</param>
    /// <param name="variable">How an env key is written.</param>
    public static Code Of(string text, Func<string, string> variable)
    {
        var parts = Parts(text);
        return IsRaw(parts) ? Raw(parts, variable) : Plain(parts, variable);
    }

    // A raw literal can't hold a lone carriage return as it stands, nor show a tab or a blank at a line's end.
    private static bool IsRaw(IReadOnlyList<(string Text, bool IsVariable)> parts)
    {
        var literal = string.Concat(parts.Where(part => !part.IsVariable).Select(part => part.Text));
        var breaks = literal.Count(character => character == '\n');
        return (breaks > 1 || (breaks == 1 && !literal.EndsWith('\n')))
            && !literal.Contains(" \n", StringComparison.Ordinal) && !literal.EndsWith(' ')
            && literal.All(character => character == '\n' || !IsEscaped(character));
    }

    private static CodeText Plain(IReadOnlyList<(string Text, bool IsVariable)> parts, Func<string, string> variable)
    {
        var isInterpolated = parts.Any(part => part.IsVariable);
        var literal = new StringBuilder(isInterpolated ? "$\"" : "\"");
        foreach (var (text, isVariable) in parts)
        {
            if (isVariable)
                literal.Append('{').Append(Hole(variable(text))).Append('}');
            else
                Escape(literal, text, isInterpolated);
        }

        return new(literal.Append('"').ToString());
    }

    private static CodeLines Raw(IReadOnlyList<(string Text, bool IsVariable)> parts, Func<string, string> variable)
    {
        var literal = string.Concat(parts.Where(part => !part.IsVariable).Select(part => part.Text));
        var isInterpolated = parts.Any(part => part.IsVariable);
        var braces = isInterpolated ? Math.Max(LongestRun(literal, '{'), LongestRun(literal, '}')) + 1 : 0;
        var quotes = new string('"', Math.Max(3, LongestRun(literal, '"') + 1));
        var text = string.Concat(parts.Select(part => part.IsVariable ? new string('{', braces) + Hole(variable(part.Text)) + new string('}', braces) : part.Text));
        return new(new string('$', braces) + quotes, text.Split('\n'), quotes);
    }

    // A colon outside parentheses would begin a format.
    private static string Hole(string code) => code.Contains("::", StringComparison.Ordinal) || code.Contains(" ? ", StringComparison.Ordinal) ? $"({code})" : code;

    private static List<(string Text, bool IsVariable)> Parts(string text)
    {
        var parts = new List<(string, bool)>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uE000' && depth++ == 0)
            {
                if (i > start)
                    parts.Add((text[start..i], false));
                start = i + 1;
            }
            else if (text[i] == '\uE001' && depth > 0 && --depth == 0)
            {
                parts.Add((text[start..i], true));
                start = i + 1;
            }
        }

        if (start < text.Length)
            parts.Add((text[start..], false));
        return parts;
    }

    private static void Escape(StringBuilder literal, string text, bool isInterpolated)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                '{' or '}' when isInterpolated => literal.Append(character).Append(character),
                _ when IsEscaped(character) => literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => literal.Append(character),
            };
        }
    }

    // What an editor would not show, or would show as something else.
    private static bool IsEscaped(char character) =>
        char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;

    private static int LongestRun(string text, char character)
    {
        var (longest, run) = (0, 0);
        foreach (var one in text)
        {
            run = one == character ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
