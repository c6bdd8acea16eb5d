namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: parts of sequences by position.</summary>
internal static class Partitioning
{
    public static Value Skip(IntrinsicCall call)
    {
        call.Require("source");
        var count = Math.Max(call.Integer(1), 0);
        if (count == 0 && call.Arguments[0].Data is OrderedSequence)
            return call.Arguments[0].Through(call.Site);
        return Partition.Of(call.Arguments[0])?.Skip(count) is { } partition
            ? Partitioned(call, partition)
            : call.Sequence(() => call.Items(0).Skip(count));
    }

    public static Value Take(IntrinsicCall call)
    {
        call.Require("source");
        if (call.Arguments[1].Data is RangeObject range)
            return TakeRange(call, range);
        var count = Math.Max(call.Integer(1), 0);
        return Partition.Of(call.Arguments[0])?.Take(count) is { } partition
            ? Partitioned(call, partition)
            : call.Sequence(() => call.Items(0).Take(count));
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
        return call.Sequence(() => WithoutLast(call.Items(0), Math.Max(call.Integer(1), 0)));
    }

    public static Value TakeLast(IntrinsicCall call)
    {
        call.Require("source");
        return call.Sequence(() => Last(call.Items(0), Math.Max(call.Integer(1), 0)));
    }

    private static Value TakeRange(IntrinsicCall call, RangeObject range)
    {
        var (start, end) = (range.Start, range.End);
        if (!start.IsFromEnd && !end.IsFromEnd)
        {
            return Partition.Of(call.Arguments[0]) is { } partition
                ? Partitioned(call, partition.Take(end.Value).Skip(start.Value))
                : call.Sequence(() => call.Items(0).Take(end.Value).Skip(start.Value));
        }

        return start.IsFromEnd
            ? call.Sequence(() => Buffered(call.Items(0), start, end))
            : call.Sequence(() => WithoutLast(call.Items(0).Skip(start.Value), end.Value));
    }

    private static Value Partitioned(IntrinsicCall call, Partition partition) =>
        call.Result(new ShortcutSequence(() => new BoundedItems(call.Frame, call.Site, () => partition.Between(0, int.MaxValue)), call.Sources)
        {
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

    private static IEnumerable<Value> Last(IEnumerable<Value> items, int count)
    {
        if (count == 0)
            yield break;
        var last = new Queue<Value>();
        foreach (var item in items)
        {
            if (last.Count == count)
                last.Dequeue();
            last.Enqueue(item);
        }

        foreach (var item in last)
            yield return item;
    }

    private static IEnumerable<Value> Buffered(IEnumerable<Value> items, IndexObject start, IndexObject end)
    {
        var all = items.ToList();
        var last = Math.Min(end.Offset(all.Count), all.Count);
        for (var i = Math.Max(start.Offset(all.Count), 0); i < last; i++)
            yield return all[i];
    }
}
