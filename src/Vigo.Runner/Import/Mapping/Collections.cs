using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>Lists and maps of the vocabulary, from each of the ways in which Compose takes them.</summary>
internal static class Collections
{
    /// <summary>A list.</summary>
    public static Sequence<T> List<T>(SourceNode node, Func<SourceNode, T> item) => node is SourceList list
        ? list.Items.Select(item).ToSequence()
        : throw Refusal.At(node.Place, $"a list belongs here, and this is {node.What}", "write its items in lines that begin with '- '");

    /// <summary>A list, or its only item.</summary>
    public static Sequence<T> OneOrMore<T>(SourceNode node, Func<SourceNode, T> item) => node is SourceScalar ? [item(node)] : List(node, item);

    /// <summary>A mapping.</summary>
    public static Map<T> Map<T>(SourceNode node, Func<SourceScalar, SourceNode, T> value) => Map(node, value, () => false);

    /// <summary>A mapping, or what of it came before somebody had enough.</summary>
    public static Map<T> Map<T>(SourceNode node, Func<SourceScalar, SourceNode, T> value, Func<bool> isEnough) => node is SourceMapping mapping
        ? new(mapping.Entries.TakeWhile(_ => !isEnough()).Select(entry => KeyValuePair.Create(entry.Key.Text, value(entry.Key, entry.Value))))
        : throw Refusal.At(node.Place, $"a mapping belongs here, and this is {node.What}", "write keys and values");

    /// <summary>Names and texts, as a mapping or as a list of <c>name=text</c>; a name alone stands for an empty text.</summary>
    public static Map<string> Texts(SourceNode node) => new(Pairs(node, '=').Select(pair => KeyValuePair.Create(pair.Name, pair.Value is { } value ? value : "")));

    /// <summary>Variables with their values, and the names of those that are handed on.</summary>
    public static (Map<string> Values, Sequence<string> Passed) Variables(SourceNode node)
    {
        // Of two with one name, the later counts.
        var pairs = Pairs(node, '=').Reverse().DistinctBy(pair => pair.Name, StringComparer.Ordinal).Reverse().ToList();
        if (pairs.FirstOrDefault(pair => pair.Name.Length == 0) is { Node: { } nameless })
            throw Refusal.At(nameless.Place, "a variable has no name", "write NAME: value");
        return (
            new(pairs.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!))),
            pairs.Where(pair => pair.Value is null).Select(pair => pair.Name).ToSequence());
    }

    /// <summary>Names and texts, in the order of the file; a text is null where none is given.</summary>
    public static IEnumerable<(string Name, string? Value, SourceNode Node)> Pairs(SourceNode node, char separator) => node switch
    {
        SourceMapping mapping => mapping.Entries.Select(entry => (Plain(entry.Key), entry.Value.IsNothing ? null : (string?)Scalars.Text(entry.Value), entry.Value)),
        SourceList list => list.Items.Select(item =>
        {
            var text = Scalars.Text(item);
            var at = text.IndexOf(separator, StringComparison.Ordinal);
            return at < 0 ? (text, null, item) : (text[..at], text[(at + 1)..], item);
        }),
        _ => throw Refusal.At(node.Place, $"a mapping or a list of texts belongs here, and this is {node.What}", $"write NAME: text, or - NAME{separator}text"),
    };

    private static string Plain(SourceScalar key) => key.IsPlain ? PlainNumbers.AsText(key.Text) : key.Text;
}
