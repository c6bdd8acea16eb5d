using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Vigo.Compose;

/// <summary>A document's text: block style, two spaces, LF, and quotes wherever a YAML 1.1 or 1.2 reader could take a text for something else.</summary>
public static class YamlWriter
{
    private static readonly EmitterSettings Settings = new EmitterSettings(
            bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024)
        .WithIndentedSequences()
        .WithNewLine("\n");

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", ".nan", "<<", "=",
    };

    /// <summary>Writes a document, its lead comment first.</summary>
    /// <param name="lead">The first line, a comment with its <c>#</c>: the marker.</param>
    /// <param name="root">The document.</param>
    public static string Write(string lead, ComposeNode root) =>
        (root is ComposeMapping mapping ? BlockYaml.Write(lead, mapping, OnOneLine) : null) ?? WriteWhole(lead, root);

    /// <summary>The same, all of it by the library.</summary>
    internal static string WriteWhole(string lead, ComposeNode root) => $"{lead}\n{Document(emitter => Emit(emitter, root))}";

    // As the value of a key or as the key itself, whatever else is in the document.
    private static string? OnOneLine(string text, bool isText, bool isKey)
    {
        if (HasControl(text))
            return null;
        var line = Document(emitter =>
        {
            emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
            emitter.Emit(isKey ? Scalar(text, isText, isKey: true) : Scalar("k", isText: true, isKey: true));
            emitter.Emit(isKey ? Scalar("v", isText: true) : Scalar(text, isText));
            emitter.Emit(new MappingEnd());
        });
        const string Before = "k: ";
        const string After = ": v\n";
        return isKey
            ? line.EndsWith(After, StringComparison.Ordinal) && line.IndexOf('\n') == line.Length - 1 ? line.Substring(0, line.Length - After.Length) : null
            : line.StartsWith(Before, StringComparison.Ordinal) && line.IndexOf('\n') == line.Length - 1 ? line.Substring(Before.Length, line.Length - Before.Length - 1) : null;
    }

    private static string Document(Action<Emitter> content)
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
                    emitter.Emit(Scalar(entry.Key, isText: true, isKey: true));
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
                emitter.Emit(Scalar(scalar.Text, scalar.IsText));
                break;
        }
    }

    private static Scalar Scalar(string text, bool isText, bool isKey = false)
    {
        var style = !isText ? ScalarStyle.Any
            : !isKey && LiteralBlocks.Fit(text) ? ScalarStyle.Literal
            : NeedsQuotes(text) || (isKey && IsMisreadKey(text)) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any;
        return new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true);
    }

    internal static bool NeedsQuotes(string text) =>
        Words.Contains(text) || LooksLikeNumber(text) || HasControl(text);

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
