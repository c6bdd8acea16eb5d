using System.Text;
using Vigo.Wrapping;

namespace Vigo.Compose;

/// <summary>
/// The lines of a document. The library would look at every character in many ways; here it is asked only about texts that are not plain beyond doubt.
/// Where nothing is too long for a line, what comes out is what the library writes, to the last character.
/// </summary>
internal sealed class BlockYaml
{
    private const int LongestLine = FoldedBlocks.LongestLine;
    private const int LongestPlainKey = 128;
    private const int Step = 2;

    // A longer document is rare, and its room is not kept.
    private const int LongestKept = 128 * 1024;

    // Hundreds of documents are written one after the other.
    [ThreadStatic]
    private static BlockYaml? _ofThread;

    private readonly StringBuilder _text = new(16 * 1024);
    private int _lineStart;
    private bool _hasLongLine;

    private int Column => _text.Length - _lineStart;

    /// <summary>The document; null when something in it is for the library to write.</summary>
    /// <param name="root">The document.</param>
    /// <param name="head">What stands above it, when told whether a line is longer than linters like and had to be.</param>
    public static string? Write(ComposeMapping root, Func<bool, string> head)
    {
        if (root.Entries.Count == 0)
            return null;
        var yaml = _ofThread ?? new();
        _ofThread = null;

        // What is put in front afterwards would take the whole room anew.
        var usual = head(false);
        yaml._text.Clear().Append(usual);
        (yaml._lineStart, yaml._hasLongLine) = (usual.Length, false);
        var written = !yaml.Entries(root, 0, isInline: false) ? null
            : yaml._hasLongLine ? head(true) + yaml._text.ToString(usual.Length, yaml._text.Length - usual.Length)
            : yaml._text.ToString();
        if (yaml._text.Capacity <= LongestKept)
            _ofThread = yaml;
        return written;
    }

    /// <summary>Whether a line is longer than linters like, and not for one word that nobody can break.</summary>
    public static bool IsLong(string line) => line.Length > LongestLine && line.TrimStart(' ').IndexOf(' ') >= 0;

    private bool Entries(ComposeMapping mapping, int indent, bool isInline)
    {
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            var entry = mapping.Entries[i];
            if (!isInline)
                _text.Append(' ', indent);
            isInline = false;
            if (Key(entry.Key) is not { } key)
                return false;
            _text.Append(key).Append(':');
            _hasLongLine |= Column > LongestLine && key.IndexOf(' ') >= 0;
            if (!Value(entry.Value, indent))
                return false;
        }

        return true;
    }

    private bool Value(ComposeNode value, int indent)
    {
        switch (value)
        {
            case ComposeMapping { Entries.Count: > 0 } mapping:
                EndLine();
                return Entries(mapping, indent + Step, isInline: false);
            case ComposeList { Items.Count: > 0 } list:
                EndLine();
                return Items(list, indent + Step, isInline: false);
            default:
                return Leaf(value, indent + Step, isItem: false);
        }
    }

    private bool Items(ComposeList list, int indent, bool isInline)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (!isInline)
                _text.Append(' ', indent);
            isInline = false;
            _text.Append('-');
            if (!Item(list.Items[i], indent + Step))
                return false;
        }

        return true;
    }

    private bool Item(ComposeNode item, int indent)
    {
        switch (item)
        {
            case ComposeMapping { Entries.Count: > 0 } mapping:
                _text.Append(' ');
                return Entries(mapping, indent, isInline: true);
            case ComposeList { Items.Count: > 0 } list:
                _text.Append(' ');
                return Items(list, indent, isInline: true);
            default:
                return Leaf(item, indent, isItem: true);
        }
    }

    private bool Leaf(ComposeNode node, int indent, bool isItem)
    {
        switch (node)
        {
            case ComposeMapping { Entries.Count: 0 }:
                return Short("{}");
            case ComposeList { Items.Count: 0 }:
                return Short("[]");
            case ComposeScalar leaf:
                return Scalar(leaf, indent, isItem);
            default:
                return false;
        }
    }

    private bool Scalar(ComposeScalar scalar, int indent, bool isItem)
    {
        if (scalar.IsText && LiteralBlocks.Fit(scalar.Text))
        {
            var folded = FoldedBlocks.Lines(scalar.Text, LongestLine - indent);
            Block(folded is null ? '|' : '>', scalar.Text, folded ?? LiteralBlocks.Lines(scalar.Text), indent);
            return true;
        }

        if (OneLine(scalar.Text, scalar.IsText) is not { } line)
            return false;
        return Column + 1 + line.Length <= LongestLine ? Short(line)
            : scalar.IsText && FoldedBlocks.Lines(scalar.Text, LongestLine - indent) is { } lines ? Block('>', scalar.Text, lines, indent)
            : line.IndexOf(' ') < 0 ? Word(line, indent, isItem)
            : LibraryYaml.Quoted(scalar.Text) is { } quoted && Quoted(quoted, indent);
    }

    private bool Short(string line)
    {
        _text.Append(' ').Append(line);
        return EndLine();
    }

    private bool Block(char style, string value, List<string> lines, int indent)
    {
        _text.Append(' ').Append(style);
        if (value[value.Length - 1] != '\n')
            _text.Append('-');
        EndLine();
        foreach (var line in lines)
        {
            if (line.Length > 0)
                _text.Append(' ', indent).Append(line);
            _hasLongLine |= Column > LongestLine && IsLong(_text.ToString(_lineStart, Column));
            EndLine();
        }

        return true;
    }

    // Nothing that could be broken, which only the key before it makes too long.
    private bool Word(string line, int indent, bool isItem)
    {
        if (isItem)
            return Short(line);
        EndLine();
        _text.Append(' ', indent).Append(line);
        return EndLine();
    }

    private bool Quoted(string quoted, int indent)
    {
        _text.Append(' ');
        var lines = QuotedLines.Of(quoted, LongestLine - Column, LongestLine - indent);
        _text.Append(lines[0]);
        foreach (var line in lines.Skip(1))
        {
            EndLine();
            _text.Append(' ', indent).Append(line);
        }

        return EndLine();
    }

    private bool EndLine()
    {
        _text.Append('\n');
        _lineStart = _text.Length;
        return true;
    }

    private static string? Key(string key) =>
        !IsPlain(key) || key.Length > LongestPlainKey ? LibraryYaml.Key(key)
        : LibraryYaml.IsMistakable(key) || LibraryYaml.IsMisreadKey(key) ? $"\"{key}\"" : key;

    private static string? OneLine(string value, bool isText) =>
        value.Length == 0 && isText ? "\"\""
        : !IsPlain(value) ? LibraryYaml.Value(value, isText)
        : isText && LibraryYaml.IsMistakable(value) ? $"\"{value}\"" : value;

    // Printable, on one line, without anything that YAML could take for its own: narrower than it must be.
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !(IsPlainStart(text[0]) || IsOption(text)) || text[text.Length - 1] is ' ' or ':' || text.StartsWith("...", StringComparison.Ordinal))
            return false;
        for (var i = 1; i < text.Length; i++)
        {
            var character = text[i];
            var isFine = character switch
            {
                ' ' => text[i + 1] is not (' ' or '#'),
                ':' => text[i + 1] != ' ',
                '"' or '\\' => false,
                _ => character is > ' ' and <= '~',
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
