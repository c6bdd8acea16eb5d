using System.Collections;
using System.Text;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// Where a text comes from that is made of more than texts: of a collection's items, a tuple's, a record's members, what was written to a builder. A value's own origin
/// names the expression that made the whole, and not what it holds.
/// </summary>
internal static class PrintedParts
{
    /// <summary>How many parts of one text are remembered: nobody reads as many, and each is kept as long as the text.</summary>
    public const int Most = 256;

    /// <summary>The origin of a value as printing it alone shows it: a collection by its type's name, a tuple or a record with what it holds.</summary>
    /// <param name="value">The value.</param>
    /// <param name="since">The evaluation's <see cref="EvaluationContext.Printings"/> before the text was made: what an object printed earlier is in other texts.</param>
    public static Origin? Of(Value value, int since) => ProvenanceStore.Current is not null && HasParts(value.Data) ? Of(value, new Room(since)) : value.Origin;

    /// <summary>The origin of an argument that goes into a text: a collection that is taken for its items has theirs.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="parameter">The type that it is taken as.</param>
    /// <param name="taken">A sequence's items, as they were taken; null for anything else.</param>
    /// <param name="since">As of <see cref="Of(Value, int)"/>.</param>
    public static Origin? Given(Value argument, Type parameter, IReadOnlyList<Value>? taken, int since)
    {
        if (ProvenanceStore.Current is null)
            return null;
        if (taken is not null)
            return Within(argument.Origin, Of(taken, new Room(since)));
        return argument.Data is IEnumerable and not (string or ValueSequence) && parameter != typeof(object) ? OfItems(argument, since) : Of(argument, since);
    }

    /// <summary>The origin of a collection as its items have it.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="since">As of <see cref="Of(Value, int)"/>.</param>
    public static Origin? OfItems(Value collection, int since) => ProvenanceStore.Current is null ? null : Within(collection.Origin, ItemsOf((IEnumerable)collection.Data!, new Room(since)));

    /// <summary>Remembers what was written to a builder.</summary>
    public static void Write(StringBuilder builder, Origin? origin)
    {
        if (origin is not null && ObjectProvenance.ItemsOf(builder).Count < Most)
            ObjectProvenance.AddItems(builder, [new Value(null, origin)]);
    }

    /// <summary>Remembers where the keys or values came from that a dictionary hands out as a collection.</summary>
    public static void TrackEntries(object entries, IEnumerable dictionary, bool isKeys)
    {
        if (ProvenanceStore.Current is null)
            return;

        // A map looks for each key among all that it has.
        var most = dictionary is IDictionary ? int.MaxValue : Most;
        var items = new List<Value>();
        foreach (var entry in dictionary)
        {
            if (items.Count == most)
                break;
            if (Sameness.PairOf(entry) is not { } pair)
                return;
            items.Add(new Value(isKeys ? pair.Key : pair.Value, isKeys ? KeyOrigin(dictionary, pair.Key) : EntryOrigin(dictionary, pair)));
        }

        ObjectProvenance.SetItems(entries, items);
    }

    private static bool HasParts(object? data) => data is TupleObject or UserObject or StringBuilder;

    private static Origin? Of(Value value, Room room)
    {
        if (!HasParts(value.Data) || !room.TryEnter())
            return value.Origin;
        var parts = value.Data switch
        {
            TupleObject tuple => Of(tuple.Items, room),
            UserObject user => room.Take(user.PrintedSince(room.Since)),
            var builder => room.Take(ObjectProvenance.ItemsOf(builder!).Select(written => written.Origin)),
        };
        room.Leave();
        return Within(value.Origin, parts);
    }

    private static List<Origin?> Of(IEnumerable<Value> parts, Room room)
    {
        var origins = new List<Origin?>();
        foreach (var part in parts)
        {
            if (!room.TryTake())
                break;
            origins.Add(Of(part, room));
        }

        return origins;
    }

    private static List<Origin?> ItemsOf(IEnumerable items, Room room)
    {
        var origins = new List<Origin?>();
        if (!ObjectProvenance.Knows(items) || Enumeration.HasRandomOrder(items.GetType()))
            return origins;
        var known = ObjectProvenance.ItemsOf(items);
        var index = 0;
        foreach (var item in items)
        {
            if (!room.TryTake())
                break;
            if (Sameness.PairOf(item) is { } pair)
            {
                origins.Add(KeyOrigin(items, pair.Key));
                origins.Add(Of(new Value(pair.Value, EntryOrigin(items, pair)), room));
            }
            else
            {
                var datum = Crossing.FromClr(item);
                var isKnown = index < known.Count && Sameness.Same(known[index].Data, datum);

                // What a real tuple holds has lost its origins, and the one that it was made of has them. Of a struct of the author's the copy was printed that lies here.
                origins.Add(Of(isKnown && datum is TupleObject ? known[index] : new Value(datum, isKnown ? known[index].Origin : ObjectProvenance.Find(items, index, datum)), room));
            }

            index++;
        }

        return origins;
    }

    private static Origin? KeyOrigin(IEnumerable dictionary, object? key) => key is string name ? ObjectProvenance.Find(dictionary, new MapName(name), name) : null;

    private static Origin? EntryOrigin(IEnumerable dictionary, (object? Key, object? Value) pair) =>
        pair.Key is string key ? ObjectProvenance.Find(dictionary, new MapKey(key), pair.Value) : null;

    // The parts come first, and lead through everything that handed the whole on.
    private static Origin? Within(Origin? whole, IEnumerable<Origin?> parts)
    {
        Origin?[] known = [.. parts.Where(part => part is not null && !ReferenceEquals(part, whole))];
        if (known.Length == 0)
            return whole;
        if (whole is null)
            return known.Length == 1 ? known[0] : Origin.Of(known[0]!.Site, null, known);
        var handed = new Stack<Site>();
        var first = whole;
        for (; first.From is { } from; first = from)
            handed.Push(first.Site);
        var made = Origin.Of(first.Site, null, [.. known, .. first.Inputs]);
        foreach (var site in handed)
            made = Origin.Of(site, made);
        return made;
    }

    /// <summary>How many parts of one text are still looked at: tuples of tuples double them at each step, and go as deep as a program makes them.</summary>
    /// <param name="since">As of <see cref="Of(Value, int)"/>.</param>
    private sealed class Room(int since)
    {
        private const int Deepest = 16;

        private int _left = Most;
        private int _depth;

        public int Since { get; } = since;

        public bool TryTake() => _left-- > 0;

        public IEnumerable<Origin?> Take(IEnumerable<Origin?> parts) => parts.TakeWhile(_ => TryTake());

        public bool TryEnter()
        {
            if (_depth == Deepest)
                return false;
            _depth++;
            return true;
        }

        public void Leave() => _depth--;
    }
}
