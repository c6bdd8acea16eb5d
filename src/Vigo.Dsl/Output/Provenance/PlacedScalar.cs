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
        foreach (var sources in SourcesOf(content))
        {
            var scalar = Next(parser);
            if (sources is null)
                continue;
            var named = sources.Select(source => source.Record is null && source.Path is not null ? source with { Record = record } : source).ToSequence();
            foreach (var (line, column, end) in scalar.Style == ScalarStyle.Literal ? LinesOf(scalar, text) : [((int)scalar.Start.Line, (int)scalar.Start.Column, (int)scalar.End.Column)])
                yield return new(line, column, end, named);
        }
    }

    // The mark that a block follows, then each of its lines.
    private static IEnumerable<(int Line, int Column, int EndColumn)> LinesOf(Scalar block, string text)
    {
        var lines = text.Split('\n');
        var first = (int)block.Start.Line;
        yield return (first, (int)block.Start.Column, lines[first - 1].Length + 1);
        var content = block.Value.TrimEnd('\n').Split('\n');
        for (var i = 0; i < content.Length; i++)
        {
            var end = lines[first + i].Length + 1;
            if (content[i].Length > 0)
                yield return (first + 1 + i, end - content[i].Length, end);
        }
    }

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
