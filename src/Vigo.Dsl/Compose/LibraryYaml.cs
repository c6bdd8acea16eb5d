using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Vigo.Wrapping;

namespace Vigo.Compose;

/// <summary>What the YAML library writes: it knows quoting and escaping, and nothing of how long a line may be.</summary>
internal static class LibraryYaml
{
    private static readonly EmitterSettings Settings = new EmitterSettings(
            bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024)
        .WithIndentedSequences()
        .WithNewLine("\n");

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", ".nan", "<<", "=",
    };

    private static readonly int LongestWord = Words.Max(word => word.Length);

    /// <summary>A whole document, on as long lines as it takes.</summary>
    public static string Document(ComposeNode root) => Written(emitter => Emit(emitter, root));

    /// <summary>A key on one line, whatever else is in the document; null when it takes more than that.</summary>
    public static string? Key(string key)
    {
        const string After = ": v\n";
        var line = Entry(Scalar(key, Style(key, isText: true, isKey: true)), Scalar("v", ScalarStyle.Any));
        return line.EndsWith(After, StringComparison.Ordinal) && IsOne(line) ? line.Substring(0, line.Length - After.Length) : null;
    }

    /// <summary>A value on one line, as the value of a key or in a list; null when it takes more than that.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isText">Whether a reader must take it for text.</param>
    public static string? Value(string value, bool isText) => Value(value, Style(value, isText));

    /// <summary>A text on one line, in double quotes; null when it takes more than that.</summary>
    public static string? Quoted(string text) => Value(text, ScalarStyle.DoubleQuoted);

    private static string? Value(string value, ScalarStyle style)
    {
        const string Before = "k: ";
        var line = Entry(Scalar("k", ScalarStyle.Any), Scalar(value, style));
        return line.StartsWith(Before, StringComparison.Ordinal) && IsOne(line) ? line.Substring(Before.Length, line.Length - Before.Length - 1) : null;
    }

    private static bool IsOne(string line) => line.IndexOf('\n') == line.Length - 1;

    private static string Entry(Scalar key, Scalar value) => Written(emitter =>
    {
        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
        emitter.Emit(key);
        emitter.Emit(value);
        emitter.Emit(new MappingEnd());
    });

    private static string Written(Action<Emitter> content)
    {
        using var text = new System.IO.StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(text, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(version: null, tags: null, isImplicit: true));
        content(emitter);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Emit(Emitter emitter, ComposeNode node)
    {
        switch (node)
        {
            case ComposeMapping mapping:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, mapping.Entries.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var entry in mapping.Entries)
                {
                    emitter.Emit(Scalar(entry.Key, Style(entry.Key, isText: true, isKey: true)));
                    Emit(emitter, entry.Value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case ComposeList list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, list.Items.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list.Items)
                    Emit(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            case ComposeScalar scalar:
                emitter.Emit(Scalar(scalar.Text, Style(scalar.Text, scalar.IsText)));
                break;
        }
    }

    private static Scalar Scalar(string text, ScalarStyle style) => new(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true);

    private static ScalarStyle Style(string text, bool isText, bool isKey = false) =>
        !isText ? ScalarStyle.Any
        : !isKey && LiteralBlocks.Fit(text) ? ScalarStyle.Literal
        : NeedsQuotes(text) || (isKey && IsMisreadKey(text)) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any;

    private static bool NeedsQuotes(string text) => IsMistakable(text) || HasControl(text);

    /// <summary>Whether a reader could take a text for something else: a number, a date, yes or no, nothing.</summary>
    internal static bool IsMistakable(string text) => (text.Length <= LongestWord && Words.Contains(text)) || LooksLikeNumber(text);

    /// <summary>Whether the library takes a part of a key for an alias, though YAML doesn't.</summary>
    internal static bool IsMisreadKey(string key) => key.IndexOf(" *", StringComparison.Ordinal) >= 0;

    // Wider than any number, date or sexagesimal of YAML 1.1: a quote too many harms nobody.
    private static bool LooksLikeNumber(string text)
    {
        if (text[0] is not (>= '0' and <= '9' or '+' or '-' or '.'))
            return false;
        var hasDigit = false;
        foreach (var character in text)
        {
            if (character is not (>= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F' or '+' or '-' or '.' or '_' or ':' or 'x' or 'o' or 'T' or 'Z' or ' '))
                return false;
            hasDigit |= character is >= '0' and <= '9';
        }

        return hasDigit;
    }

    private static bool HasControl(string text)
    {
        foreach (var character in text)
        {
            // The library breaks a line at these too, and then reads them back as nothing.
            if (char.IsControl(character) || character is '\u2028' or '\u2029')
                return true;
        }

        return false;
    }
}
