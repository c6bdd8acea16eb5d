using Vigo.Compose;
using Vigo.Model;
using Vigo.Output;
using Vigo.Runner.Import.Mapping;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Commenting;

/// <summary>
/// What in a stack the comments of its file are about. Rendering tells: each value of the rendered document knows the part of the record that it comes from, and stands where the file has it.
/// </summary>
internal sealed class CommentPlaces
{
    private readonly List<PlacedComment> _placed = [];
    private readonly HashSet<SourceComment> _seen = new(ReferenceEqualityComparer.Instance);

    private CommentPlaces()
    {
    }

    /// <summary>Each comment of the file with the part of the stack that it is about, or that is nearest around.</summary>
    /// <param name="file">The files, put together.</param>
    /// <param name="stack">The stack that came of them.</param>
    public static IReadOnlyList<PlacedComment> Of(SourceMapping file, Stack stack)
    {
        var places = new CommentPlaces();
        places.Put(file.Comments, ModelPath.Root);
        if (HasComments(file))
            places.Walk(file, ComposeRenderer.Render(stack, ".."), ModelPath.Root);
        return places._placed;
    }

    /// <summary>Says which comments of the files are about nothing that is left of them.</summary>
    /// <param name="files">The files as they were read.</param>
    /// <param name="placed">The comments that have a place.</param>
    /// <param name="why">Why that is, beginning with "since".</param>
    /// <param name="context">Told of the others.</param>
    public static void SayWhatIsLost(IEnumerable<SourceMapping> files, IReadOnlyList<PlacedComment> placed, string why, ImportContext context)
    {
        var kept = placed.Select(comment => comment.Comment.Place).ToHashSet();
        foreach (var comment in files.SelectMany(CommentsIn).DistinctBy(comment => comment.Place).Where(comment => !kept.Contains(comment.Place)).OrderBy(comment => comment.Place.Line))
            context.Say(comment.Place, LeftOut(comment, why));
    }

    /// <summary>What there is to say of a comment that goes nowhere.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="why">Why that is, beginning with "since".</param>
    public static string LeftOut(SourceComment comment, string why) => $"this comment is left out, {why}: {Shortened(string.Join(' ', comment.Lines))}";

    private void Walk(SourceNode node, ComposeNode? rendered, ModelPath around)
    {
        var entries = Entries(rendered);
        if (node is SourceMapping mapping)
        {
            foreach (var entry in mapping.Entries)
                Visit(entry.Key.Comments, entry.Value, entries.GetValueOrDefault(entry.Key.Text), around);
        }
        else if (node is SourceList list)
        {
            for (var i = 0; i < list.Items.Count; i++)
                Visit(list.Items[i].Comments, list.Items[i], Item(list, i, rendered, entries), around);
        }
    }

    private void Visit(IReadOnlyList<SourceComment> comments, SourceNode value, ComposeEntry? rendered, ModelPath around)
    {
        if (comments.Count == 0 && value is SourceScalar)
            return;
        var path = rendered is null ? around : PathOf(rendered, around);

        // Below what a route brings stands what comes after it in the file, and not in the route.
        Put(comments.Where(comment => !comment.IsAfter || rendered is null || !IsCaused(rendered)), path);
        Put(comments, around);
        Walk(value, rendered?.Value, path);
    }

    private void Put(IEnumerable<SourceComment> comments, ModelPath path) =>
        _placed.AddRange(comments.Where(comment => !IsMarker(comment) && _seen.Add(comment)).Select(comment => new PlacedComment(path, comment)));

    // That a file was generated is true of it no longer.
    private static bool IsMarker(SourceComment comment) => Marker.IsIn("# " + string.Join("\n# ", comment.Lines));

    // Keys, and items of the short syntaxes by the key that they begin with: KEY=value, HOST:address.
    private static Dictionary<string, ComposeEntry> Entries(ComposeNode? rendered)
    {
        var entries = new Dictionary<string, ComposeEntry>(StringComparer.Ordinal);
        if (rendered is ComposeMapping mapping)
        {
            foreach (var entry in mapping.Entries)
                entries.TryAdd(entry.Key, entry);
        }
        else if (rendered is ComposeList list)
        {
            foreach (var item in list.Items.OfType<ComposeScalar>())
                entries.TryAdd(KeyOf(item.Text), new("", item));
        }

        return entries;
    }

    private static ComposeEntry? Item(SourceList list, int index, ComposeNode? rendered, Dictionary<string, ComposeEntry> entries) => rendered switch
    {
        ComposeList items when items.Items.Count == list.Items.Count && !IsKeyed(items) => new("", items.Items[index]),
        _ when list.Items[index] is SourceScalar scalar => entries.GetValueOrDefault(KeyOf(scalar.Text)),
        _ => null,
    };

    // Only lists of KEY=value may stand in another order.
    private static bool IsKeyed(ComposeList list) => list.Items.All(item => item is ComposeScalar scalar && scalar.Text.Contains('=', StringComparison.Ordinal));

    private static string KeyOf(string text) => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? text[..at] : text.Split(':')[0];

    // Of a value, where it comes from; of what a route brings, the route. Of a mapping or list, one step into what is around it: the rest may be only one of its values'.
    private static ModelPath PathOf(ComposeEntry rendered, ModelPath around)
    {
        if (rendered.Value is ComposeScalar { Source.Path: { } path, Source.Record: null })
            return path;
        return (FirstSource(rendered.Value) ?? Named(rendered.KeySource)) switch
        {
            { Path: { } cause } when IsCaused(rendered) => cause,
            { Path: { } inner } when StepInto(inner, around) is { } step => step,
            _ => around,
        };
    }

    private static bool IsCaused(ComposeEntry rendered) => (FirstSource(rendered.Value) ?? Named(rendered.KeySource)) is { IsCause: true };

    private static ScalarSource? FirstSource(ComposeNode node) => node switch
    {
        ComposeScalar { Source: { Path: not null, Record: null } source } => source,
        ComposeMapping mapping => mapping.Entries.Select(entry => FirstSource(entry.Value) ?? Named(entry.KeySource)).FirstOrDefault(source => source is not null),
        ComposeList list => list.Items.Select(FirstSource).FirstOrDefault(source => source is not null),
        _ => null,
    };

    private static ScalarSource? Named(ScalarSource? source) => source is { Path: { Step: NameStep { Key: var key }, Parent: { } map } } known ? known with { Path = map.Key(key) } : source;

    private static ModelPath? StepInto(ModelPath path, ModelPath around)
    {
        while (path.Depth > around.Depth + 1)
            path = path.Parent!;
        return path.Depth == around.Depth + 1 && path.Parent!.Equals(around) ? path : null;
    }

    private static bool HasComments(SourceNode root) => CommentsIn(root).Any();

    private static IEnumerable<SourceComment> CommentsIn(SourceNode root)
    {
        var seen = new HashSet<SourceNode>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<SourceNode>([root]);
        while (waiting.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;
            foreach (var comment in node.Comments)
                yield return comment;
            foreach (var entry in (node as SourceMapping)?.Entries ?? [])
            {
                waiting.Push(entry.Key);
                waiting.Push(entry.Value);
            }

            foreach (var item in (node as SourceList)?.Items ?? [])
                waiting.Push(item);
        }
    }

    private static string Shortened(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
