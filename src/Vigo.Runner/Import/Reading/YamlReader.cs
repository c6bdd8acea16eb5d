using Vigo.Runner.CommandLine;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Vigo.Runner.Import.Reading;

/// <summary>Makes a tree of a YAML file's events: aliases replaced, merge keys merged, every limit kept while it grows.</summary>
/// <remarks>YAML 1.2; merge keys as in yaml.org/type/merge, which Compose takes.</remarks>
internal sealed class YamlReader
{
    private static readonly HashSet<string> KnownTags = new(StringComparer.Ordinal)
    {
        "tag:yaml.org,2002:str", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null",
        "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:merge",
    };

    private const string Mending = "mend the file; docker compose config shows whether Compose reads it";

    private readonly string _file;
    private readonly ReadingLimits _limits;
    private readonly Parser _events;
    private readonly Dictionary<string, (SourceNode Node, int Size)> _anchors = new(StringComparer.Ordinal);
    private int _nodes;
    private int _depth;

    private YamlReader(string file, string text, ReadingLimits limits)
    {
        (_file, _limits) = (file, limits);
        _events = new Parser(new StringReader(text));
    }

    /// <summary>The tree of a file's one document, a mapping.</summary>
    /// <param name="file">The file's path, for places.</param>
    /// <param name="text">Its text.</param>
    /// <param name="limits">How large the tree may get.</param>
    /// <exception cref="UserError">The text is no YAML, not one mapping, or beyond a limit; the error names the place.</exception>
    public static SourceMapping Read(string file, string text, ReadingLimits limits)
    {
        var reader = new YamlReader(file, text, limits);
        try
        {
            return Comments.Attach(file, text, reader.Document());
        }
        catch (YamlException failure)
        {
            throw Refusal.At(PlaceOf(failure, file, text), $"this is no YAML: {Sentence(failure)}", Mending);
        }
        catch (Exception failure) when (string.Equals(failure.Source, typeof(Parser).Assembly.GetName().Name, StringComparison.Ordinal))
        {
            // Some broken texts leave the library in a state that it does not expect itself, and it says nothing of the place.
            throw reader.BrokenFromHere();
        }
    }

    private UserError BrokenFromHere() =>
        Refusal.At(_events.Current is { } last ? new(_file, (int)last.End.Line, (int)last.End.Column) : new(_file, 1, 1), "this is no YAML from here on", Mending);

    private SourceMapping Document()
    {
        Next<StreamStart>();
        if (_events.Current is not DocumentStart start)
            throw Refusal.At(new(_file, 1, 1), "the file is empty", "name a file with services in it");
        _events.MoveNext();
        var root = Node();
        Next<DocumentEnd>();
        if (_events.Current is DocumentStart second)
            throw Refusal.At(At(second), "a second document begins here, and only one can be imported", "put it into a file of its own, and name both files");
        return root as SourceMapping ?? throw Refusal.At(root.IsNothing ? At(start) : root.Place, $"a compose file is a mapping, and this is {root.What}", "name a file with services in it");
    }

    private SourceNode Node()
    {
        if (_events.Current is AnchorAlias alias)
        {
            _events.MoveNext();
            var (repeated, size) = _anchors.TryGetValue(alias.Value.Value, out var known)
                ? known
                : throw Refusal.At(At(alias), $"*{alias.Value.Value} repeats nothing: no &{alias.Value.Value} ends before it", "mend the alias");
            Count(alias, size);
            return repeated;
        }

        // The library ends some broken mappings between a key and its value.
        if (_events.Current is not NodeEvent first)
            throw BrokenFromHere();
        var before = _nodes;
        Count(first, 1);
        SourceNode node = first switch
        {
            Scalar scalar => ScalarNode(scalar),
            SequenceStart list => Nested(list, () => ListNode(list)),
            _ => Nested(first, () => MappingNode((MappingStart)first)),
        };
        if (!first.Anchor.IsEmpty)
            _anchors[first.Anchor.Value] = (node, _nodes - before);
        return node;
    }

    private SourceScalar ScalarNode(Scalar scalar)
    {
        _events.MoveNext();
        var tag = TagOf(scalar);
        return new(At(scalar), tag, scalar.Value, scalar.Style == ScalarStyle.Plain && !IsTagged(scalar, "tag:yaml.org,2002:str"));
    }

    private SourceList ListNode(SequenceStart list)
    {
        var items = new List<SourceNode>();
        while (_events.Current is not SequenceEnd)
            items.Add(Node());
        return new(At(list), TagOf(list), items);
    }

    private SourceMapping MappingNode(MappingStart mapping)
    {
        var entries = new List<SourceEntry>();
        var merged = new List<SourceMapping>();
        var keys = new Dictionary<string, Place>(StringComparer.Ordinal);
        while (_events.Current is not MappingEnd)
        {
            if (Node() is not SourceScalar key)
                throw Refusal.At(At(mapping), "a key in this mapping is a list or a mapping", "write a name in its place");
            if (!keys.TryAdd(key.Text, key.Place))
                throw Refusal.At(key.Place, $"'{key.Text}' stands here a second time; the first is in line {keys[key.Text].Line}", key.Text == "<<" ? "merge both at once: <<: [*one, *other]" : "leave one of them out");
            var value = Node();
            if (key is { IsPlain: true, Text: "<<" })
                merged.AddRange(Merged(value));
            else
                entries.Add(new(key, value));
        }

        // What the mapping says itself wins, then what is merged first.
        foreach (var entry in merged.SelectMany(source => source.Entries))
        {
            if (keys.TryAdd(entry.Key.Text, entry.Key.Place))
                entries.Add(entry);
        }

        return new(At(mapping), TagOf(mapping), entries);
    }

    private static IEnumerable<SourceMapping> Merged(SourceNode value) => value switch
    {
        SourceMapping one => [one],
        SourceList several => several.Items.SelectMany(Merged),
        _ => throw Refusal.At(value.Place, $"<< merges mappings, and this is {value.What}", "write an alias of a mapping, or a list of them"),
    };

    private T Nested<T>(NodeEvent start, Func<T> read)
    {
        if (++_depth > _limits.Depth)
            throw Refusal.At(At(start), $"lists and mappings lie in each other more than {_limits.Depth} levels deep", "no key of Compose does: mend the file");
        _events.MoveNext();
        var node = read();
        _events.MoveNext();
        _depth--;
        return node;
    }

    private void Count(ParsingEvent current, int nodes)
    {
        if (nodes > _limits.Nodes - _nodes)
            throw Refusal.At(At(current), $"the file has more than {_limits.Nodes} values, those counted that aliases repeat", "no compose file that people read has: import the file that it was made from");
        _nodes += nodes;
    }

    private string? TagOf(NodeEvent node)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific || KnownTags.Contains(node.Tag.Value))
            return null;
        return node.Tag.Value is "!reset" or "!override"
            ? node.Tag.Value
            : throw Refusal.At(At(node), $"Compose knows no tag {node.Tag.Value}", "leave it out");
    }

    private static bool IsTagged(NodeEvent node, string tag) => !node.Tag.IsEmpty && node.Tag.Value == tag;

    private void Next<T>()
        where T : ParsingEvent
    {
        if (_events.Current is null)
            _events.MoveNext();
        if (_events.Current is T)
            _events.MoveNext();
    }

    private Place At(ParsingEvent found) => Place.Of(_file, found.Start);

    // Of a tab, the parser only says in which mapping it is.
    private static Place PlaceOf(YamlException failure, string file, string text)
    {
        if (failure.Message.Contains("tab as indentation", StringComparison.Ordinal))
        {
            var lines = text.Split('\n');
            for (var line = (int)failure.Start.Line; line <= lines.Length; line++)
            {
                var tab = lines[line - 1].IndexOf('\t', StringComparison.Ordinal);
                if (tab >= 0 && lines[line - 1].AsSpan(0, tab).IsWhiteSpace())
                    return new(file, line, tab + 1);
            }
        }

        return Place.Of(file, failure.End);
    }

    // The parser's own sentences end in the place, or in a full stop.
    private static string Sentence(YamlException failure)
    {
        var message = failure.Message;
        var end = message.LastIndexOf("): ", StringComparison.Ordinal);
        return (end < 0 ? message : message[(end + 3)..]).TrimEnd('.').ReplaceLineEndings(" ");
    }
}
