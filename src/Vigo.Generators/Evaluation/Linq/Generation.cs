namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: sequences out of nothing.</summary>
internal static class Generation
{
    public static Value Empty(IntrinsicCall call) => Empty(call, call.Types[0].Erased);

    public static Value Range(IntrinsicCall call)
    {
        var start = call.Integer(0);
        var count = call.Integer(1);
        if (count < 0 || (long)start + count - 1 > int.MaxValue)
            throw call.OutOfRange("count");
        return count == 0 ? Empty(call, typeof(int)) : Partitioned(call, count, index => start + index);
    }

    public static Value Repeat(IntrinsicCall call)
    {
        var count = call.Integer(1);
        if (count < 0)
            throw call.OutOfRange("count");
        if (count == 0)
            return Empty(call, call.Types[0].Erased);
        var element = call.Arguments[0];
        var partition = new Partition(Positions.Of(() => count, _ => element));
        return call.Result(new ShortcutSequence(() => partition.Items, call.Sources) { Partition = partition });
    }

    public static Value Sequence(IntrinsicCall call)
    {
        call.Require("start", "endInclusive", "step");
        var (start, end, step) = (call.Arguments[0].Data!, call.Arguments[1].Data!, call.Arguments[2].Data!);
        if (Numbers.IsNaN(start))
            throw call.OutOfRange("start");
        if (Numbers.IsNaN(end))
            throw call.OutOfRange("endInclusive");
        if (Numbers.IsNaN(step))
            throw call.OutOfRange("step");
        var direction = Math.Sign(ValueOrder.Compare(step, call.Types[0].Default));
        var distance = Math.Sign(ValueOrder.Compare(end, start));
        if (direction == 0 && distance != 0)
            throw call.OutOfRange("step");
        if (direction * distance < 0)
            throw call.OutOfRange("endInclusive");
        return call.Sequence(() => Steps(call, start, end, step, direction));
    }

    public static Value InfiniteSequence(IntrinsicCall call)
    {
        call.Require("start", "step");
        return call.Sequence(() => Endless(call));
    }

    private static Value Empty(IntrinsicCall call, Type item) => call.Result(Array.CreateInstance(item, 0));

    private static Value Partitioned(IntrinsicCall call, int count, Func<int, object> at)
    {
        var origin = call.Result(null).Origin;
        var partition = new Partition(Positions.Of(() => count, index => new Value(at(index), origin)));
        return new Value(new ShortcutSequence(() => partition.Items, []) { Partition = partition, Item = LinqCalls.ItemOf(call) }, origin);
    }

    private static IEnumerable<Value> Steps(IntrinsicCall call, object start, object end, object step, int direction)
    {
        var origin = call.Result(null).Origin;
        yield return new Value(start, origin);
        var current = start;
        while (ValueOrder.Compare(current, end) != 0)
        {
            var next = Numbers.Add(current, step);
            // A sum that did not move on, or wrapped round, is past every end.
            if (ValueOrder.Compare(next, current) * direction <= 0 || ValueOrder.Compare(next, end) * direction > 0)
                yield break;
            yield return new Value(next, origin);
            current = next;
        }
    }

    private static IEnumerable<Value> Endless(IntrinsicCall call)
    {
        var origin = call.Result(null).Origin;
        for (var current = call.Arguments[0].Data!; ; current = Numbers.Add(current, call.Arguments[1].Data!))
            yield return new Value(current, origin);
    }
}

/// <summary>Numbers of any type.</summary>
internal static class Numbers
{
    public static bool IsNaN(object number) => number is double.NaN or float.NaN;

    /// <summary>A sum in the numbers' own type, wrapping round as unchecked arithmetic does.</summary>
    public static object Add(object left, object right) => left switch
    {
        byte or sbyte or short or ushort or char => Arithmetic.ToType(
            Arithmetic.Apply(ArithmeticOperator.Add, Arithmetic.ToType(left, typeof(int), isChecked: false), Arithmetic.ToType(right, typeof(int), isChecked: false), isChecked: false),
            left.GetType(),
            isChecked: false),
        _ => Arithmetic.Apply(ArithmeticOperator.Add, left, right, isChecked: false),
    };
}
