using System.Text;

namespace Vigo.Compose;

/// <summary>
/// The lines of a document whose texts all fit on one: by far most. The library would look at every character in many ways; here it is asked only about texts
/// that are not plain beyond doubt. What comes out is what the library writes, to the last character.
/// </summary>
internal static class BlockYaml
{
    private const int LongestPlainKey = 128;

    // A longer document is rare, and its room is not kept.
    private const int LongestKept = 128 * 1024;

    [ThreadStatic]
    private static StringBuilder? _ofThread;

    /// <summary>The document; null when something in it is for the library to write.</summary>
    /// <param name="lead">The first line.</param>
    /// <param name="root">The document.</param>
    /// <param name="scalar">How the library writes a text on one line; whether it is a key and whether a reader must take it for text are told.</param>
    public static string? Write(string lead, ComposeMapping root, Func<string, bool, bool, string?> scalar)
    {
        if (root.Entries.Count == 0)
            return null;
        var text = _ofThread ?? new StringBuilder(16 * 1024);
        _ofThread = null;
        text.Clear().Append(lead).Append('\n');
        var written = Entries(text, root, 0, isInline: false, scalar) ? text.ToString() : null;
        if (text.Capacity <= LongestKept)
            _ofThread = text;
        return written;
    }

    private static bool Entries(StringBuilder text, ComposeMapping mapping, int indent, bool isInline, Func<string, bool, bool, string?> scalar)
    {
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            var entry = mapping.Entries[i];
            if (!isInline)
                text.Append(' ', indent);
            isInline = false;
            if (!Scalar(text, entry.Key, isText: true, isKey: true, scalar))
                return false;
            text.Append(':');
            if (!Value(text, entry.Value, indent, scalar))
                return false;
        }

        return true;
    }

    private static bool Value(StringBuilder text, ComposeNode value, int indent, Func<string, bool, bool, string?> scalar)
    {
        switch (value)
        {
            case ComposeMapping { Entries.Count: > 0 } mapping:
                text.Append('\n');
                return Entries(text, mapping, indent + 2, isInline: false, scalar);
            case ComposeList { Items.Count: > 0 } list:
                text.Append('\n');
                return Items(text, list, indent + 2, scalar);
            default:
                text.Append(' ');
                return Leaf(text, value, scalar);
        }
    }

    private static bool Items(StringBuilder text, ComposeList list, int indent, Func<string, bool, bool, string?> scalar)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            text.Append(' ', indent).Append("- ");
            if (!(item is ComposeMapping { Entries.Count: > 0 } mapping ? Entries(text, mapping, indent + 2, isInline: true, scalar) : Leaf(text, item, scalar)))
                return false;
        }

        return true;
    }

    private static bool Leaf(StringBuilder text, ComposeNode node, Func<string, bool, bool, string?> scalar)
    {
        switch (node)
        {
            case ComposeMapping { Entries.Count: 0 }:
                text.Append("{}");
                break;
            case ComposeList { Items.Count: 0 }:
                text.Append("[]");
                break;
            case ComposeScalar leaf when Scalar(text, leaf.Text, leaf.IsText, isKey: false, scalar):
                break;
            default:
                return false;
        }

        text.Append('\n');
        return true;
    }

    private static bool Scalar(StringBuilder text, string value, bool isText, bool isKey, Func<string, bool, bool, string?> scalar)
    {
        if (IsPlain(value) && value.Length <= (isKey ? LongestPlainKey : int.MaxValue))
        {
            var quote = isText && (YamlWriter.NeedsQuotes(value) || (isKey && YamlWriter.IsMisreadKey(value))) ? "\"" : "";
            text.Append(quote).Append(value).Append(quote);
            return true;
        }

        if (value.Length == 0 && isText && !isKey)
        {
            text.Append("\"\"");
            return true;
        }

        var written = scalar(value, isText, isKey);
        text.Append(written);
        return written is not null;
    }

    // Printable, on one line, without anything that YAML could take for its own: narrower than it must be.
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !(IsPlainStart(text[0]) || IsOption(text)) || text[text.Length - 1] is ' ' or ':' || text.StartsWith("...", StringComparison.Ordinal))
            return false;
        for (var i = 1; i < text.Length; i++)
        {
            var isFine = text[i] switch
            {
                ' ' => text[i + 1] is not (' ' or '#'),
                ':' => text[i + 1] != ' ',
                '"' or '\\' => false,
                _ => text[i] is > ' ' and <= '~',
            };
            if (!isFine)
                return false;
        }

        return true;
    }

    // "--port": of what begins with a hyphen, by far most.
    private static bool IsOption(string text) => text.Length > 2 && text[0] == '-' && text[1] == '-' && text[2] is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    private static bool IsPlainStart(char character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '/' or '.' or '_' or '$';
}
