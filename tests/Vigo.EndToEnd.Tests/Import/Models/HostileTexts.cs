using Vigo.Generators.Tests.Oracle.Programs;

namespace Vigo.EndToEnd.Tests.Import.Models;

/// <summary>Texts that some reader or writer of YAML, of Compose or of C# takes for something else.</summary>
internal static class HostileTexts
{
    private static readonly string[] Whole =
    [
        "", "no", "yes", "on", "off", "y", "n", "true", "False", "null", "~", "1e3", "0x1F", "0o17", "012", "1_000", "12:30:45", "2024-01-01", "+1", "-0", ".5", "5.", ".inf", ".NaN", "1.10",
        "<<", "=", "-", "- a", "?", "? a", "...", "---", "a:", ":a", "key: value", "a # b", "#a", "%dir", "@at", "`tick`", "!tag", "!reset", "&anchor", "*alias", "{a", "a}", "{a: b}", "[a]", ",",
        " lead", "trail ", "  ", "\t", "tab\tin", "\ttab", "line\nline", "line\n", "\nline", "line\n\n", "a\r\nb", "\r", "  in\n out\n", "- a\n- b\n", "end \nof line", "# a\nb",
        "'", "\"", "''", "\"\"", "it's", "say \"x\"", "'quoted'", "\"quoted\"", "\\", "\\n", "\\\\", "\"\"\"", "\"\"\"\"", "{{", "}}", "{0}",
        "$", "$$", "$a", "${a}", "$${a}", "a$", "100%", "%%", "$(x)", "é", "日本語", "😀", "\u00a0", "\u0085", "\u2028", "\ufeffbom", "\u0001", "\u007f", "\u001b[31m", "a\0b", "\ufffd",
        "*/", "//", "/*", "</x>", "<a&b>", "a;b", "|", ">", "|-", "a|b", "@\"x\"",
    ];

    private static readonly string[] Pieces = [" ", ":", ": ", "#", " #", "-", "- ", "'", "\"", "\\", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "=", "<", "~", "$", "$$", "\t", "\n", "é", "😀", "a", "b", "0", "x", "."];

    /// <summary>A text without variables.</summary>
    public static string Plain(Choices choices) => choices.Below(21) switch
    {
        20 => string.Join(' ', choices.Several(5, 60, () => choices.Among("word", "longer-word", "&&", "a", choices.Among(Pieces), choices.Among(Whole)))),
        < 9 => choices.Among(Whole),
        < 15 => string.Concat(choices.Several(1, 8, () => choices.Among(Pieces))),
        < 19 => choices.Among("value", "a b", "/srv/data", "https://example.org/?a=1&b=2"),
        _ => string.Concat(Enumerable.Repeat(choices.Among(Pieces), choices.Between(100, 5000))),
    };

    /// <summary>A key of a mapping: something, on one line.</summary>
    public static string Key(Choices choices)
    {
        var text = Plain(choices);
        return choices.Chance(60) || text.Length is 0 or > 200 || text.AsSpan().IndexOfAny("\n\r\0\u0085\u2028") >= 0 ? choices.Among("KEY", "OTHER_KEY", "key.with.dots", "third") : text;
    }

    /// <summary>What stands after the operator of a variable, where braces would be counted.</summary>
    public static string InBraces(Choices choices) => Plain(choices).Replace("{", "(", StringComparison.Ordinal).Replace("}", ")", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
