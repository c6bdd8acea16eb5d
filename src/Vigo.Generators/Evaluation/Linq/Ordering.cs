namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: sorting, stable and when the items are asked for.</summary>
internal static class Ordering
{
    public static Value Order(IntrinsicCall call, bool isDescending)
    {
        call.Require("source");
        return Ordered(call, new(item => item, call.Order(1), isDescending));
    }

    public static Value OrderBy(IntrinsicCall call, bool isDescending)
    {
        call.Require("source", "keySelector");
        return Ordered(call, By(call, isDescending));
    }

    public static Value ThenBy(IntrinsicCall call, bool isDescending)
    {
        call.Require("source", "keySelector");
        return call.Arguments[0].Data is OrderedSequence ordered
            ? call.Result(ordered.Then(By(call, isDescending)))
            : throw call.Frame.NotEvaluated(call.Site, "this sequence does not know its order here; call ThenBy right after OrderBy");
    }

    private static Value Ordered(IntrinsicCall call, OrderCriterion criterion) => call.Result(new OrderedSequence(call, [criterion]) { Item = call.Types[0] });

    private static OrderCriterion By(IntrinsicCall call, bool isDescending) => new(item => call.Call(1, item), call.Order(2), isDescending);
}

/// <summary>What <c>OrderBy</c> gives: <c>ThenBy</c> adds to it.</summary>
internal sealed class OrderedSequence(IntrinsicCall call, IReadOnlyList<OrderCriterion> criteria) : ValueSequence(() => Sorted(call, criteria), call.Sources)
{
    /// <summary>What is put in order.</summary>
    public Value Origin => call.Arguments[0];

    /// <summary>How many items there are, where that is known without computing one.</summary>
    public int? Counted => Shortcuts.Counted(Origin);

    public Positions Positions => new(() => Shortcuts.Count(call, Origin), () => Counted, Between, position => position == 0 ? Best(isLast: false) : Between(position, position + 1).Select(item => (Value?)item).FirstOrDefault(), Last);

    /// <summary>All items, for a collection: one alone is in order, whatever its keys, and they are not asked for.</summary>
    public IEnumerable<Value> Collected()
    {
        Value[] items = [.. Source(call)];
        return items.Length == 1 ? items : Sorted(call, criteria, items);
    }

    // Who asks for nothing asks for no key.
    private IEnumerable<Value> Between(int start, int end)
    {
        Value[] items = [.. Source(call)];
        if (start >= items.Length)
            yield break;
        foreach (var item in Sorted(call, criteria, items).Skip(start).Take(end - start))
            yield return item;
    }

    private Value? Last(int start, int end)
    {
        Value[] items = [.. Source(call)];
        if (start >= items.Length)
            return null;
        return end < items.Length ? Sorted(call, criteria, items).Skip(end - 1).First() : BestOf(items, isLast: true);
    }

    /// <summary>The first or the last item, without sorting: further keys are computed only where those before them are equal, or for an item that is the best so far.</summary>
    public Value? Best(bool isLast, Func<Value, bool>? predicate = null) => BestOf(predicate is null ? call.Items(0) : call.Items(0).Where(predicate), isLast);

    private Value? BestOf(IEnumerable<Value> items, bool isLast)
    {
        Value? best = null;
        var keys = new object?[criteria.Count];
        foreach (var item in items)
        {
            if (best is null)
                Remember(item, keys, 0);
            else if (!IsBetter(item, keys, isLast))
                continue;
            best = item;
        }

        return best;

        bool IsBetter(Value item, object?[] known, bool lastWins)
        {
            for (var i = 0; i < criteria.Count; i++)
            {
                call.Frame.Step(call.Site);
                var key = criteria[i].Key(item).Data;
                var order = NativeInvocation.Run(call.Frame, call.Site, () => criteria[i].Order(key, known[i]));
                var isAfter = criteria[i].IsDescending ? order < 0 : order > 0;
                if (order == 0 && i < criteria.Count - 1)
                    continue;
                var wins = lastWins ? isAfter || order == 0 : !isAfter && order != 0;
                if (!wins)
                    return false;
                known[i] = key;
                Remember(item, known, i + 1);
                return true;
            }

            return false;
        }
    }

    private static IEnumerable<Value> Source(IntrinsicCall call) => Shortcuts.Collected(call, call.Arguments[0]);

    private void Remember(Value item, object?[] keys, int from)
    {
        for (var i = from; i < keys.Length; i++)
            keys[i] = criteria[i].Key(item).Data;
    }

    public OrderedSequence Then(OrderCriterion criterion) => new(call, [.. criteria, criterion]) { Item = Item };

    private static IEnumerable<Value> Sorted(IntrinsicCall call, IReadOnlyList<OrderCriterion> criteria)
    {
        foreach (var item in Sorted(call, criteria, [.. Source(call)]))
            yield return item;
    }

    private static IEnumerable<Value> Sorted(IntrinsicCall call, IReadOnlyList<OrderCriterion> criteria, Value[] items)
    {
        // All keys are computed before anything is compared, criterion by criterion.
        object?[][] keys = [.. criteria.Select(criterion => Keys(items, criterion))];
        foreach (var position in new StableSort((left, right) => Compare(call, criteria, keys, left, right)).Positions(items.Length))
            yield return items[position];
    }

    private static object?[] Keys(Value[] items, OrderCriterion criterion)
    {
        var keys = new object?[items.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = criterion.Key(items[i]).Data;
        return keys;
    }

    private static int Compare(IntrinsicCall call, IReadOnlyList<OrderCriterion> criteria, object?[][] keys, int left, int right)
    {
        call.Frame.Step(call.Site);
        try
        {
            for (var i = 0; i < criteria.Count; i++)
            {
                var order = criteria[i].Order(keys[i][left], keys[i][right]);
                if (order != 0)
                    return (order > 0) != criteria[i].IsDescending ? 1 : -1;
            }

            return 0;
        }
        catch (Exception exception) when (exception is not EvaluationStop)
        {
            throw call.Raise(new InvalidOperationException("Failed to compare two elements in the array.", exception is AuthorException author ? author.Thrown : exception));
        }
    }
}

/// <summary>A key to sort by.</summary>
internal sealed record OrderCriterion(Func<Value, Value> Key, Comparison<object?> Order, bool IsDescending);

/// <summary>A merge sort of positions: it keeps the order of equals, and calls nothing but the comparison.</summary>
internal sealed class StableSort(Comparison<int> compare)
{
    public int[] Positions(int count)
    {
        int[] positions = [.. Enumerable.Range(0, count)];
        var merged = new int[count];
        for (var width = 1; width < count; width *= 2)
        {
            for (var start = 0; start < count; start += 2 * width)
                Merge(positions, merged, start, Math.Min(start + width, count), Math.Min(start + (2 * width), count));
            (positions, merged) = (merged, positions);
        }

        return positions;
    }

    private void Merge(int[] from, int[] to, int start, int middle, int end)
    {
        var (left, right) = (start, middle);
        for (var i = start; i < end; i++)
            to[i] = left < middle && (right >= end || compare(from[left], from[right]) <= 0) ? from[left++] : from[right++];
    }
}
