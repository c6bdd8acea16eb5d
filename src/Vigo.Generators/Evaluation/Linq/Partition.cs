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

    /// <summary>The last one.</summary>
    public Value? Last => All.Last(Start, Sum(Start, Length));

    /// <summary>The places of a collection's items; null when it has none.</summary>
    public static Partition? Of(Value source) => source.Data switch
    {
        ShortcutSequence shortcut => shortcut.Partition,
        OrderedSequence ordered => new Partition(ordered.Positions),
        Grouping group => new Partition(Positions.Of(() => group.Items.Count, index => group.Items[index])),
        IList list => new Partition(Positions.Of(() => list.Count, index => ItemOf(source, list, index))),
        _ => null,
    };

    /// <summary>The item at a position; null beyond the end.</summary>
    public Value? At(int index) => index >= 0 && index < Length ? All.At(Sum(Start, index)) : null;

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

    /// <summary>Items that can be had one by one.</summary>
    public static Positions Of(Func<int> count, Func<int, Value> at)
    {
        return new(count, () => count(), Between, index => index < count() ? at(index) : null, (start, end) => start < Math.Min(end, count()) ? at(Math.Min(end, count()) - 1) : null) { IsList = true };

        IEnumerable<Value> Between(int start, int end)
        {
            for (var i = start; i < end && i < count(); i++)
                yield return at(i);
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
    };
}
