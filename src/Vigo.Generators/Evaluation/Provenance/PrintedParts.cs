using System.Collections;
using System.Text;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// Where a text comes from that is made of more than texts: of a collection's items, a tuple's, a record's members, what was written to a builder. A value's own origin
/// names the expression that made the whole, and not what it holds.
/// </summary>
internal static class PrintedParts
{
    // Nobody reads as many, and each is remembered as long as the text.
    private const int Most = 256;

    /// <summary>The origin of a value as printing it alone shows it: a collection by its type's name, a tuple or a record with what it holds.</summary>
    public static Origin? Of(Value value)
    {
        switch (value.Data)
        {
            case TupleObject tuple:
                return Within(value.Origin, tuple.Items.Select(Of));
            case UserObject user:
                return Within(value.Origin, user.PrintedParts);
            case StringBuilder builder:
                var written = ObjectProvenance.ItemsOf(builder);
                return written.Count == 0 || value.Origin is not { } origin ? value.Origin : new Origin(origin.Site, null, [.. written.Select(part => part.Origin)]);
            default:
                return value.Origin;
        }
    }

    /// <summary>The origin of an argument that goes into a text: a collection that is taken for its items has theirs.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="parameter">The type that it is taken as.</param>
    /// <param name="taken">A sequence's items, as they were taken; null for anything else.</param>
    public static Origin? Given(Value argument, Type parameter, IReadOnlyList<Value>? taken)
    {
        if (taken is not null)
            return Within(argument.Origin, taken.Take(Most).Select(Of));
        return argument.Data is IEnumerable and not (string or ValueSequence) && parameter != typeof(object) ? OfItems(argument) : Of(argument);
    }

    /// <summary>The origin of a collection as its items have it.</summary>
    public static Origin? OfItems(Value collection) => Within(collection.Origin, ItemsOf((IEnumerable)collection.Data!));

    /// <summary>Remembers what was written to a builder.</summary>
    public static void Write(StringBuilder builder, Origin? origin)
    {
        if (origin is not null && ObjectProvenance.ItemsOf(builder).Count < Most)
            ObjectProvenance.AddItems(builder, [new Value(null, origin)]);
    }

    /// <summary>Remembers where the keys or values came from that a dictionary hands out as a collection.</summary>
    public static void TrackEntries(object entries, IEnumerable dictionary, bool isKeys)
    {
        var items = new List<Value>();
        foreach (var entry in dictionary)
        {
            if (PairOf(entry) is not { } pair)
                return;
            items.Add(new Value(isKeys ? pair.Key : pair.Value, EntryOrigin(dictionary, pair, isKeys)));
        }

        ObjectProvenance.SetItems(entries, items);
    }

    private static IEnumerable<Origin?> ItemsOf(IEnumerable items)
    {
        if (!ObjectProvenance.Knows(items) || Enumeration.HasRandomOrder(items.GetType()))
            yield break;
        var known = ObjectProvenance.ItemsOf(items);
        var index = 0;
        foreach (var item in items)
        {
            if (index == Most)
                yield break;
            if (PairOf(item) is { } pair)
            {
                yield return EntryOrigin(items, pair, isKey: true);
                yield return EntryOrigin(items, pair, isKey: false);
            }
            else
            {
                // What a real tuple holds has lost its origins, and the one that it was made of has them.
                var datum = Crossing.FromClr(item);
                yield return index < known.Count && Equals(known[index].Data, datum) ? Of(known[index]) : Of(new Value(datum, ObjectProvenance.Find(items, index, datum)));
            }

            index++;
        }
    }

    private static Origin? EntryOrigin(IEnumerable dictionary, (object? Key, object? Value) pair, bool isKey) =>
        pair.Key is not string key ? null
        : isKey ? ObjectProvenance.Find(dictionary, new MapName(key), key)
        : ObjectProvenance.Find(dictionary, new MapKey(key), pair.Value) is { } origin ? Of(new Value(pair.Value, origin)) : null;

    private static (object? Key, object? Value)? PairOf(object? item) =>
        item?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? (type.GetProperty("Key")!.GetValue(item), type.GetProperty("Value")!.GetValue(item))
            : null;

    // The parts come first, and lead through everything that handed the whole on.
    private static Origin? Within(Origin? whole, IEnumerable<Origin?> parts)
    {
        Origin?[] known = [.. parts.Where(part => part is not null && !ReferenceEquals(part, whole))];
        if (known.Length == 0)
            return whole;
        if (whole is null)
            return known.Length == 1 ? known[0] : new Origin(known[0]!.Site, null, known);
        var handed = new Stack<Site>();
        var first = whole;
        for (; first.From is { } from; first = from)
            handed.Push(first.Site);
        var made = new Origin(first.Site, null, [.. known, .. first.Inputs]);
        foreach (var site in handed)
            made = new Origin(site, made);
        return made;
    }
}
