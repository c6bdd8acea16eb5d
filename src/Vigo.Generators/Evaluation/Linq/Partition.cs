using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// A sequence that can do better than giving its items in order. The CLR takes the same shortcuts, and they show: <c>list.Select(f).Last()</c>
/// calls <c>f</c> once.
/// </summary>
internal sealed class ShortcutSequence(Func<IEnumerable<Value>> items, IEnumerable<object?> sources) : ValueSequence(items, sources)
{
    /// <summary>The items by their places; null when those aren't known.</summary>
    public Partition? Partition { get; init; }

    /// <summary>The items from the last to the first; null when only the other way is possible.</summary>
    public Func<IEnumerable<Value>>? Backwards { get; init; }

    /// <summary>What it is made from, item by item.</summary>
    public Selection? Selection { get; init; }
}

/// <summary>A sequence and the function whose results are the items of another.</summary>
internal sealed record Selection(Value Source, Func<Value, Value> Selector);

/// <summary>Items in known places.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Between">The items from the first position to before the second, which may lie beyond the end.</param>
internal sealed record Partition(Func<int> Count, Func<int, int, IEnumerable<Value>> Between)
{
    /// <summary>The places of a collection's items; null when it has none.</summary>
    public static Partition? Of(Value source) => source.Data switch
    {
        ShortcutSequence shortcut => shortcut.Partition,
        OrderedSequence ordered => ordered.Partition,
        IList list => new Partition(() => list.Count, (start, end) => ItemsOf(source, list, start, end)),
        _ => null,
    };

    public Partition Select(Func<Value, Value> selector) => new(Count, (start, end) => Between(start, end).Select(selector));

    public Partition Skip(int count) => new(
        () => Math.Max(Count() - count, 0),
        (start, end) => Between(Sum(start, count), Sum(end, count)));

    public Partition Take(int count) => new(
        () => Math.Min(Count(), count),
        (start, end) => Between(start, Math.Min(end, count)));

    private static int Sum(int position, int count) => (int)Math.Min((long)position + count, int.MaxValue);

    private static IEnumerable<Value> ItemsOf(Value owner, IList list, int start, int end)
    {
        for (var i = Math.Max(start, 0); i < end && i < list.Count; i++)
        {
            var item = Crossing.FromClr(list[i]);
            yield return new Value(item, ObjectProvenance.Find(list, i, item) ?? owner.Origin);
        }
    }
}

/// <summary>Items at a place, by the shortest way.</summary>
internal static class Shortcuts
{
    public static Value? Last(IntrinsicCall call, Value source)
    {
        if (source.Data is OrderedSequence ordered)
            return ordered.Best(isLast: true);
        if (Partition.Of(source) is { } partition)
        {
            var count = partition.Count();
            return Single(partition.Between(count - 1, count));
        }

        switch (source.Data)
        {
            case ShortcutSequence { Selection: { } selection }:
                return Last(call, selection.Source) is { } last ? selection.Selector(last) : null;
            case ShortcutSequence { Backwards: { } backwards }:
                return Single(backwards());
            default:
                Value? found = null;
                foreach (var item in Enumeration.Of(call.Frame, call.Site, source))
                    found = item;
                return found;
        }
    }

    public static Value? At(IntrinsicCall call, Value source, int index)
    {
        if (index < 0)
            return null;
        if (Partition.Of(source) is { } partition)
            return Single(partition.Between(index, index + 1));
        return source.Data is ShortcutSequence { Selection: { } selection }
            ? At(call, selection.Source, index) is { } item ? selection.Selector(item) : null
            : Single(Enumeration.Of(call.Frame, call.Site, source).Skip(index));
    }

    /// <summary>The items of a list from the last to the first; null when it is none.</summary>
    public static IEnumerable<Value>? Backwards(Value source)
    {
        return Partition.Of(source) is { } partition && source.Data is IList ? Items(partition) : null;

        static IEnumerable<Value> Items(Partition partition)
        {
            for (var i = partition.Count() - 1; i >= 0; i--)
            {
                foreach (var item in partition.Between(i, i + 1))
                    yield return item;
            }
        }
    }

    private static Value? Single(IEnumerable<Value> items)
    {
        foreach (var item in items)
            return item;
        return null;
    }
}
