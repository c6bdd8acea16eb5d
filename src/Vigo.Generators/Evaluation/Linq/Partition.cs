using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>A stretch of items in known places. Parts of parts are parts of the whole: however often a program cuts, nothing is nested.</summary>
/// <param name="All">All the items.</param>
/// <param name="Start">Where the stretch starts.</param>
/// <param name="Length">How long it is at most.</param>
internal sealed record Partition(Positions All, int Start = 0, int Length = int.MaxValue)
{
    /// <summary>Whether counting them means computing them.</summary>
    public bool IsComputed => All.IsComputed;

    /// <summary>Whether it is a list or a part of one, which can be read from its end.</summary>
    public bool IsList => All.IsList;

    /// <summary>How many there are.</summary>
    public int Count => LengthOf(All.Count());

    /// <summary>The same where it is known without computing one of them.</summary>
    public int? Counted => All.Counted() is { } count ? LengthOf(count) : null;

    /// <summary>All of them.</summary>
    public IEnumerable<Value> Items => All.Between(Start, Sum(Start, Length));

    /// <summary>All of them for a collection, which counts them once where they are a list's.</summary>
    public IEnumerable<Value> Collected => All.Known is { } at ? Enumerable.Range(Start, Count).Select(at) : Items;

    /// <summary>The last one.</summary>
    public Value? Last => All.Last(Start, Sum(Start, Length));

    /// <summary>The places of a collection's items, as the call sees them; null when it has none.</summary>
    public static Partition? Of(IntrinsicCall call, Value source) => source.Data switch
    {
        ShortcutSequence shortcut => shortcut.Partition,
        OrderedSequence ordered => new Partition(ordered.Positions),
        Grouping group => new Partition(Positions.Of(() => group.Items.Count, index => group.Items[index])),
        UserObject => OwnLists.PositionsOf(call, source) is { } places ? new Partition(places) : null,
        IList list => new Partition(Positions.Of(() => list.Count, index => ItemOf(source, list, index))),
        _ => null,
    };

    /// <summary>The item at a position; null beyond the end.</summary>
    public Value? At(int index) => index >= 0 && index < Length ? All.At(Sum(Start, index)) : null;

    /// <summary>Those of a list from the last to the first.</summary>
    /// <param name="isPart">Whether they are a part of one, which looks where its end is each time that it is asked for one.</param>
    public IEnumerable<Value> Backwards(bool isPart)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            if ((isPart ? At(i) : All.Known!(i)) is { } item)
                yield return item;
        }
    }

    public Partition Select(Func<Value, Value> selector) => this with { All = All.Select(selector) };

    public Partition Skip(int count) => new(All, Sum(Start, count), Math.Max(Length == int.MaxValue ? Length : Length - count, 0));

    public Partition Take(int count) => this with { Length = Math.Min(Length, count) };

    private static int Sum(int position, int count) => (int)Math.Min((long)position + count, int.MaxValue);

    private static Value ItemOf(Value owner, IList list, int index)
    {
        var item = Crossing.FromClr(list[index]);
        return new Value(item, Enumeration.OriginOf(list, index, item) ?? owner.Origin);
    }

    private int LengthOf(int count) => Math.Min(Math.Max(count - Start, 0), Length);
}

/// <summary>Items by their places.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Counted">The same where it is known without computing one of them.</param>
/// <param name="Between">The items from the first position to before the second, which may lie beyond the end.</param>
/// <param name="At">The item at a position; null beyond the end.</param>
/// <param name="Last">The last one of the items from the first position to before the second.</param>
internal sealed record Positions(Func<int> Count, Func<int?> Counted, Func<int, int, IEnumerable<Value>> Between, Func<int, Value?> At, Func<int, int, Value?> Last)
{
    /// <summary>Whether counting them means computing them.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether they are a list's.</summary>
    public bool IsList { get; init; }

    /// <summary>The item at a position before the end, without asking where that is; null where none can be had alone.</summary>
    public Func<int, Value>? Known { get; init; }

    /// <summary>Items that can be had one by one.</summary>
    public static Positions Of(Func<int> count, Func<int, Value> at)
    {
        return new(count, () => count(), Between, index => index < count() && index >= 0 ? at(index) : null, Last) { IsList = true, Known = at };

        IEnumerable<Value> Between(int start, int end)
        {
            for (var i = start; i < end && i < count(); i++)
                yield return at(i);
        }

        Value? Last(int start, int end)
        {
            end = Math.Min(end, count());
            return start < end ? at(end - 1) : null;
        }
    }

    public Positions Select(Func<Value, Value> selector) => new(
        Count,
        Counted,
        (start, end) => Between(start, end).Select(selector),
        index => At(index) is { } item ? selector(item) : null,
        (start, end) => Last(start, end) is { } last ? selector(last) : null)
    {
        IsComputed = true,
        Known = Known is { } known ? index => selector(known(index)) : null,
    };
}
