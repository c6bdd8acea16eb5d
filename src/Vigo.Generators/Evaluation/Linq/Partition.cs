using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// A sequence whose items stand in known places, so that a part of it is computed without the rest. The CLR has the same shortcut, and it shows:
/// <c>list.Select(f).Last()</c> calls <c>f</c> once.
/// </summary>
internal sealed class PartitionedSequence(Func<IEnumerable<Value>> items, Partition partition) : ValueSequence(items)
{
    public Partition Partition { get; } = partition;
}

/// <summary>Items in known places.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Between">The items from the first position to before the second, which may lie beyond the end.</param>
internal sealed record Partition(Func<int> Count, Func<int, int, IEnumerable<Value>> Between)
{
    /// <summary>The places of a collection's items; null when it has none.</summary>
    public static Partition? Of(IntrinsicCall call, int argument)
    {
        var source = call.Arguments[argument];
        return source.Data switch
        {
            PartitionedSequence partitioned => partitioned.Partition,
            OrderedSequence ordered => ordered.Partition,
            IList list => new Partition(() => list.Count, (start, end) => ItemsOf(source, list, start, end)),
            _ => null,
        };
    }

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
        for (var i = start; i < end && i < list.Count; i++)
        {
            var item = Crossing.FromClr(list[i]);
            yield return new Value(item, ObjectProvenance.Find(list, i, item) ?? owner.Origin);
        }
    }
}
