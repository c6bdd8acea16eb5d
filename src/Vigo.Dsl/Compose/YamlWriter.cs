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
    public static string Write(string lead, ComposeNode root)
    {
        using var text = new System.IO.StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(text, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(version: null, tags: null, isImplicit: true));
        Emit(emitter, root);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return $"{lead}\n{text}";
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
            : NeedsQuotes(text) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any;
        return new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true);
    }

    private static bool NeedsQuotes(string text) =>
        Words.Contains(text) || LooksLikeNumber(text) || text.Any(char.IsControl);

    // Wider than any number, date or sexagesimal of YAML 1.1: a quote too many harms nobody.
    private static bool LooksLikeNumber(string text) =>
        text[0] is >= '0' and <= '9' or '+' or '-' or '.'
        && text.All(character => character is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F' or '+' or '-' or '.' or '_' or ':' or 'x' or 'o' or 'T' or 'Z' or ' ')
        && text.Any(character => character is >= '0' and <= '9');
}
