using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Vigo.Runner.Import.Reading;

/// <summary>Gives each key and list item of a file the comments that are about it.</summary>
/// <remarks>YAML says of a comment only where it stands. People put it above what it is about or at the end of its line, and indent what they took out of a list or mapping like what is left.</remarks>
internal sealed class Comments
{
    private readonly Dictionary<Place, List<SourceComment>> _byPlace = [];
    private readonly Dictionary<SourceNode, SourceNode> _done = new(ReferenceEqualityComparer.Instance);

    private Comments()
    {
    }

    /// <summary>The tree with comments on its keys and items; those above all keys are the mapping's own.</summary>
    /// <param name="file">The file's path, for places.</param>
    /// <param name="text">Its text.</param>
    /// <param name="root">What was read of it.</param>
    public static SourceMapping Attach(string file, string text, SourceMapping root)
    {
        if (!text.Contains('#', StringComparison.Ordinal) || Blocks(file, text) is not { Count: > 0 } blocks)
            return root;
        var comments = new Comments();
        var anchors = Anchors(root).Where(anchor => anchor.Place.File == file)
            .GroupBy(anchor => anchor.Place).Select(same => (Place: same.Key, Column: same.Min(anchor => anchor.Column)))
            .OrderBy(anchor => anchor.Place.Line).ThenBy(anchor => anchor.Place.Column)
            .ToList();
        var header = new List<SourceComment>();
        foreach (var (comment, isInline) in blocks)
        {
            if (anchors.Count == 0 || comment.Place.Line < anchors[0].Place.Line)
                header.Add(comment);
            else
                comments.Add(comment, isInline, anchors);
        }

        return (SourceMapping)comments.With(root) with { Comments = header };
    }

    private void Add(SourceComment comment, bool isInline, List<(Place Place, int Column)> anchors)
    {
        var next = FirstFrom(anchors, comment.Place.Line + 1);
        if (isInline)
        {
            Put(anchors[FirstFrom(anchors, anchors[next - 1].Place.Line)].Place, comment);
        }
        else if (next < anchors.Count && comment.Place.Column <= anchors[next].Column)
        {
            Put(anchors[next].Place, comment);
        }
        else
        {
            var at = anchors.FindLastIndex(next - 1, anchor => anchor.Column <= comment.Place.Column);
            Put(anchors[Math.Max(at, 0)].Place, comment with { IsAfter = true });
        }
    }

    // The first anchor in that line or below.
    private static int FirstFrom(List<(Place Place, int Column)> anchors, int line)
    {
        var (low, high) = (0, anchors.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = anchors[middle].Place.Line < line ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Put(Place place, SourceComment comment)
    {
        if (!_byPlace.TryGetValue(place, out var comments))
            _byPlace.Add(place, comments = []);
        comments.Add(comment);
    }

    // What an alias repeats is one node, and stays one.
    private SourceNode With(SourceNode node)
    {
        if (_done.TryGetValue(node, out var done))
            return done;
        SourceNode made = node switch
        {
            SourceMapping mapping => mapping with { Entries = [.. mapping.Entries.Select(entry => new SourceEntry(entry.Key with { Comments = At(entry.Key.Place) }, With(entry.Value)))] },
            SourceList list => list with { Items = [.. list.Items.Select(item => With(item) with { Comments = At(item.Place) })] },
            _ => node,
        };
        _done.Add(node, made);
        return made;
    }

    private IReadOnlyList<SourceComment> At(Place place) => _byPlace.TryGetValue(place, out var comments) ? comments : [];

    // Where keys and items begin; an item begins with its dash.
    private static IEnumerable<(Place Place, int Column)> Anchors(SourceNode node)
    {
        var seen = new HashSet<SourceNode>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<SourceNode>([node]);
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add(next))
                continue;
            foreach (var entry in (next as SourceMapping)?.Entries ?? [])
            {
                yield return (entry.Key.Place, entry.Key.Place.Column);
                waiting.Push(entry.Value);
            }

            foreach (var item in (next as SourceList)?.Items ?? [])
            {
                yield return (item.Place, Math.Min(next.Place.Column, item.Place.Column));
                waiting.Push(item);
            }
        }
    }

    // Lines below each other are one comment, unless one is further out than the first: then it is about something else.
    private static List<(SourceComment Comment, bool IsInline)> Blocks(string file, string text)
    {
        var blocks = new List<(SourceComment Comment, bool IsInline)>();
        var lines = new List<string>();
        var scanner = new Scanner(new StringReader(text), skipComments: false);
        while (Next(scanner))
        {
            if (scanner.Current is not Comment comment)
                continue;
            var (place, line) = (Place.Of(file, comment.Start), Line(text, comment));
            if (!comment.IsInline && blocks.Count > 0 && blocks[^1] is { IsInline: false, Comment.Place: var above } && above.Column <= place.Column && above.Line + lines.Count == place.Line)
            {
                lines.Add(new string(' ', (int)(place.Column - above.Column)) + line);
                continue;
            }

            lines = [line];
            blocks.Add((new(place, lines, IsAfter: false), comment.IsInline));
        }

        return blocks;
    }

    // The scanner drops all blanks behind the sign, and with them how lines that were taken out are indented.
    private static string Line(string text, Comment comment)
    {
        var start = (int)comment.Start.Index;
        var line = start < text.Length && text[start] == '#' ? text.AsSpan(start + 1) : comment.Value;
        if (line.IndexOfAny("\r\n\u0085\u2028\u2029") is >= 0 and var end)
            line = line[..end];
        return (line.StartsWith(" ") ? line[1..] : line).TrimEnd().ToString();
    }

    // The parser has read the file already: what the scanner can't do with comments in it is no reason to refuse it.
    private static bool Next(Scanner scanner)
    {
        try
        {
            return scanner.MoveNext();
        }
        catch (YamlException)
        {
            return false;
        }
    }
}
