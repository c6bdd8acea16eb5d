using System.IO;
using Vigo.Compose;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Vigo.Output;

/// <summary>A value in a generated file: where it stands, and what it comes from.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">The column of its first character, quotes among them, from 1.</param>
/// <param name="EndColumn">The column behind its last character. It never goes on in another line: a text of several lines has a place in each.</param>
/// <param name="Sources">What it comes from, what determines the text most first. Each names its record.</param>
public sealed record PlacedScalar(int Line, int Column, int EndColumn, Sequence<ScalarSource> Sources)
{
    /// <summary>The scalars of a document, in the order of its text.</summary>
    /// <param name="text">The document's text, as it was written.</param>
    /// <param name="content">What was written.</param>
    /// <param name="record">The record that sources mean which name none.</param>
    internal static IEnumerable<PlacedScalar> Of(string text, ComposeNode content, object? record)
    {
        // Reading the text back gives the same values in the same order, and their places with them.
        var parser = new Parser(new StringReader(text));
        var lines = text.Split('\n');
        foreach (var sources in SourcesOf(content))
        {
            var scalar = Next(parser);
            if (sources is null)
                continue;
            var named = sources.Select(source => source.Record is null && source.Path is not null ? source with { Record = record } : source).ToSequence();
            foreach (var (line, column, end) in PlacesOf(scalar, lines))
                yield return new(line, column, end, named);
        }
    }

    private static IEnumerable<(int Line, int Column, int EndColumn)> PlacesOf(Scalar scalar, string[] lines)
    {
        var (first, column) = ((int)scalar.Start.Line, (int)scalar.Start.Column);
        return scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? [(first, column, lines[first - 1].Length + 1), .. BlockOf(scalar, lines)]
            : first == scalar.End.Line ? [(first, column, (int)scalar.End.Column)]
            : [(first, column, lines[first - 1].Length + 1), .. Enumerable.Range(first + 1, (int)scalar.End.Line - first).Select(line => Whole(line, lines))];
    }

    // The lines below the mark that a block follows. The end that the library tells is that of blank lines behind them.
    private static IEnumerable<(int Line, int Column, int EndColumn)> BlockOf(Scalar block, string[] lines)
    {
        var left = block.Value.TrimEnd('\n').Length;
        var indent = lines[block.Start.Line].Length - lines[block.Start.Line].TrimStart(' ').Length;
        for (var line = (int)block.Start.Line + 1; left > 0; line++)
        {
            var length = Math.Max(0, lines[line - 1].Length - indent);
            left -= length + 1;
            if (length > 0)
                yield return (line, indent + 1, lines[line - 1].Length + 1);
        }
    }

    private static (int Line, int Column, int EndColumn) Whole(int line, string[] lines) =>
        (line, lines[line - 1].Length - lines[line - 1].TrimStart(' ').Length + 1, lines[line - 1].Length + 1);

    private static Scalar Next(Parser parser)
    {
        while (parser.MoveNext())
        {
            if (parser.Current is Scalar scalar)
                return scalar;
        }

        throw new InvalidDataException("The text holds fewer values than were written.");
    }

    // Null for a word of the format.
    private static IEnumerable<IEnumerable<ScalarSource>?> SourcesOf(ComposeNode node) => node switch
    {
        ComposeMapping mapping => mapping.Entries.SelectMany(entry => SourcesOf(entry.Value).Prepend(entry.KeySource is { } source ? [source] : null)),
        ComposeList list => list.Items.SelectMany(SourcesOf),
        ComposeScalar scalar => [scalar.Sources],
        _ => [],
    };
}
