namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: parts of sequences by position.</summary>
internal static class Partitioning
{
    public static Value Skip(IntrinsicCall call)
    {
        call.Require("source");
        var count = Math.Max(call.Integer(1), 0);
        return count == 0 && Shortcuts.IsQuery(call.Arguments[0]) ? call.Arguments[0].Through(call.Site) : Sliced(call, call.Arguments[0], count, null);
    }

    public static Value Take(IntrinsicCall call)
    {
        call.Require("source");
        if (call.Arguments[1].Data is RangeObject range)
            return TakeRange(call, range);
        var count = Math.Max(call.Integer(1), 0);
        return count == 0 ? call.Nothing() : Sliced(call, call.Arguments[0], 0, count);
    }

    public static Value SkipWhile(IntrinsicCall call)
    {
        call.Require("source", "predicate");
        return call.TakesIndex(1)
            ? call.Sequence(() => call.Items(0).SkipWhile((item, index) => call.Test(1, item, index)))
            : call.Sequence(() => call.Items(0).SkipWhile(item => call.Test(1, item)));
    }

    public static Value TakeWhile(IntrinsicCall call)
    {
        call.Require("source", "predicate");
        return call.TakesIndex(1)
            ? call.Sequence(() => call.Items(0).TakeWhile((item, index) => call.Test(1, item, index)))
            : call.Sequence(() => call.Items(0).TakeWhile(item => call.Test(1, item)));
    }

    public static Value SkipLast(IntrinsicCall call)
    {
        call.Require("source");
        var count = Math.Max(call.Integer(1), 0);
        return count == 0 ? Skip(call) : call.Sequence(() => FromEnd(call, new(0, false), new(count, true)));
    }

    public static Value TakeLast(IntrinsicCall call)
    {
        call.Require("source");
        var count = Math.Max(call.Integer(1), 0);
        return count == 0 ? call.Nothing() : call.Sequence(() => FromEnd(call, new(count, true), new(0, true)));
    }

    private static Value TakeRange(IntrinsicCall call, RangeObject range)
    {
        var (start, end) = (range.Start, range.End);
        if (start.IsFromEnd != end.IsFromEnd)
            return call.Sequence(() => FromEnd(call, start, end));
        var isEmpty = start.IsFromEnd ? start.Value <= end.Value : start.Value >= end.Value;
        return isEmpty ? call.Nothing()
            : start.IsFromEnd ? call.Sequence(() => FromEnd(call, start, end))
            : Sliced(call, call.Arguments[0], start.Value, end.Value - start.Value);
    }

    // Functions one after the other are one function to the CLR, of what the first is for.
    private static Value SelectedFrom(Selection selection) => selection.Source.Data is ShortcutSequence { Selection: { } inner } ? SelectedFrom(inner) : selection.Source;

    /// <summary>The items from a place on, all or so many.</summary>
    private static Value Sliced(IntrinsicCall call, Value source, int start, int? count)
    {
        if (Partition.Of(call, source) is { } partition)
            return Partitioned(call, count is { } most ? partition.Skip(start).Take(most) : partition.Skip(start));

        // A part of results is made from a part of what they are made from.
        if (source.Data is ShortcutSequence { Selection: { } selection } && Shortcuts.IsQuery(SelectedFrom(selection)) && selection.Source.Data is not ShortcutSequence { IsFiltered: true })
            return call.Result(Projection.Selected(call, Sliced(call, selection.Source, start, count), selection.Selector));
        if (source.Data is ShortcutSequence { Slice: { } slice })
            (source, start, count) = (slice.Source, slice.Start + start, Least(slice.Count - start, count));
        if (count <= 0)
            return call.Nothing();
        return call.Result(new ShortcutSequence(Items, call.Sources)
        {
            IsPart = true,
            Slice = new Slice(source, start, count),
            Count = () => count is null ? Math.Max(Shortcuts.Count(call, source) - start, 0) : Items().Count(),
            First = () => Shortcuts.At(call, source, start),
            Last = () => LastOf(call, source, start, count, Items),
            At = index => count is not { } most || index < most ? Shortcuts.At(call, source, start + index) : null,
        });

        IEnumerable<Value> Items()
        {
            var items = Enumeration.Of(call.Frame, call.Site, source);
            return (count is { } most ? items.Take(start + most) : items).Skip(start);
        }
    }

    private static Value? LastOf(IntrinsicCall call, Value source, int start, int? count, Func<IEnumerable<Value>> items)
    {
        // The CLR goes through all of them to find that none is left.
        if (!Shortcuts.IsQuery(source) || Shortcuts.Counted(source) is not { } all || all <= start)
            return items().Select(item => (Value?)item).LastOrDefault();
        return count is { } most && start + most <= all ? Shortcuts.At(call, source, start + most - 1)
            : Shortcuts.Last(call, source);
    }

    private static int? Least(int? count, int? other) => count is null ? other : other is null ? count : Math.Min(count.Value, other.Value);

    // Where the number of items is known, none but those of the part is computed.
    private static IEnumerable<Value> FromEnd(IntrinsicCall call, IndexObject start, IndexObject end)
    {
        if (Shortcuts.Counted(call.Arguments[0]) is not { } count)
            return start.IsFromEnd ? Buffered(call.Items(0), start, end) : WithoutLast(call.Items(0).Skip(start.Value), end.Value);
        var (first, last) = (Math.Max(start.Offset(count), 0), Math.Min(end.Offset(count), count));
        return first >= last ? [] : Enumeration.Of(call.Frame, call.Site, Sliced(call, call.Arguments[0], first, last - first));
    }

    private static Value Partitioned(IntrinsicCall call, Partition partition) =>
        call.Result(new ShortcutSequence(() => new BoundedItems(call.Frame, call.Site, () => partition.Items), call.Sources)
        {
            IsPart = true,
            Partition = partition,
        });

    private static IEnumerable<Value> WithoutLast(IEnumerable<Value> items, int count)
    {
        var waiting = new Queue<Value>();
        foreach (var item in items)
        {
            waiting.Enqueue(item);
            if (waiting.Count > count)
                yield return waiting.Dequeue();
        }
    }

    private static IEnumerable<Value> Buffered(IEnumerable<Value> items, IndexObject start, IndexObject end)
    {
        var all = items.ToList();
        var last = Math.Min(end.Offset(all.Count), all.Count);
        for (var i = Math.Max(start.Offset(all.Count), 0); i < last; i++)
            yield return all[i];
    }
}
