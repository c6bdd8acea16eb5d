namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: grouping by key.</summary>
internal static class GroupingMethods
{
    public static Value GroupBy(IntrinsicCall call)
    {
        // (key), (key, comparer), (key, element), (key, result), (key, element, comparer), (key, result, comparer), (key, element, result), and that with a comparer.
        var functions = Enumerable.Range(2, call.Arguments.Length - 2).Where(call.IsFunction).ToList();
        var result = functions.FindLast(argument => Callables.Arity(call.Arguments[argument]) == 2);
        var element = functions.Find(argument => argument != result);
        call.Require("source", "keySelector");
        RequireFunctions(call, functions.Count);
        var comparer = functions.Count == 0 ? 2 : functions[functions.Count - 1] + 1;
        var origin = call.Result(null).Origin;
        return call.Query(() => Groups().Select(group => result == 0 ? new Value(group, origin) : call.Call(result, group.Key, new Value(group, origin)).Through(call.Site)));

        IEnumerable<Grouping> Groups() => Lookup.Of(
            call.Items(0),
            item => call.Call(1, item),
            element == 0 ? null : item => call.Call(element, item),
            call.Equality(comparer)).Groups;
    }

    public static Value ToLookup(IntrinsicCall call)
    {
        call.Require("source", "keySelector");
        var hasElement = call.Types.Length == 3;
        if (hasElement)
            call.Require(null, null, "elementSelector");
        var lookup = Lookup.Of(call.Items(0), item => call.Call(1, item), hasElement ? item => call.Call(2, item) : null, call.Equality(hasElement ? 3 : 2));
        return call.Result(new LookupSequence(lookup, call.Result(null).Origin));
    }

    public static Value CountBy(IntrinsicCall call)
    {
        call.Require("source", "keySelector");
        return call.Sequence(() => Accumulated(call, _ => call.Number(0), (count, _) => call.Number(checked((int)count.Data! + 1)), call.Types[1], new ClrRuntimeType(typeof(int), []), comparer: 2));
    }

    public static Value AggregateBy(IntrinsicCall call)
    {
        call.Require("source", "keySelector", call.IsFunction(2) ? "seedSelector" : null, "func");
        return call.Sequence(() => Accumulated(
            call,
            key => call.IsFunction(2) ? call.Call(2, key) : call.Arguments[2],
            (accumulated, item) => call.Call(3, accumulated, item),
            call.Types[1],
            call.Types[2],
            comparer: 4));
    }

    private static IEnumerable<Value> Accumulated(
        IntrinsicCall call, Func<Value, Value> seed, Func<Value, Value, Value> next, RuntimeType keyType, RuntimeType valueType, int comparer)
    {
        var totals = new Dictionary<Value, int>(call.Equality(comparer));
        var entries = new List<(Value Key, Value Total)>();
        foreach (var item in call.Items(0))
        {
            var key = call.Call(1, item);
            if (key.Data is null)
                throw call.Raise(new ArgumentNullException("key"));
            if (!totals.TryGetValue(key, out var position))
            {
                totals.Add(key, position = entries.Count);
                entries.Add((key, seed(key)));
            }

            entries[position] = (entries[position].Key, next(entries[position].Total, item));
        }

        foreach (var entry in entries)
            yield return call.Pair(keyType, valueType, entry.Key, entry.Total);
    }

    // Each type argument beyond those of the source and the key belongs to a function.
    private static void RequireFunctions(IntrinsicCall call, int given)
    {
        if (given < call.Types.Length - 2)
            throw call.Raise(new ArgumentNullException("elementSelector"));
    }
}
