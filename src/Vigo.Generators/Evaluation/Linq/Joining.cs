namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: joining two sequences by key.</summary>
internal static class Joining
{
    public static Value Join(IntrinsicCall call)
    {
        RequireAll(call);
        return call.Sequence(() => Joined(call));
    }

    public static Value GroupJoin(IntrinsicCall call)
    {
        RequireAll(call);
        return call.Sequence(() => GroupJoined(call));
    }

    public static Value LeftJoin(IntrinsicCall call)
    {
        RequireAll(call);
        return call.Sequence(() => LeftJoined(call));
    }

    public static Value RightJoin(IntrinsicCall call)
    {
        RequireAll(call);
        return call.Sequence(() => RightJoined(call));
    }

    private static void RequireAll(IntrinsicCall call) =>
        call.Require("outer", "inner", "outerKeySelector", "innerKeySelector", "resultSelector");

    private static IEnumerable<Value> Joined(IntrinsicCall call)
    {
        Lookup? inner = null;
        foreach (var outer in call.Items(0))
        {
            inner ??= ByKey(call, 1, 3);
            if (inner.Groups.Count == 0)
                yield break;
            foreach (var match in Matches(inner, call.Call(2, outer)))
                yield return call.Call(4, outer, match).Through(call.Site);
        }
    }

    private static IEnumerable<Value> GroupJoined(IntrinsicCall call)
    {
        Lookup? inner = null;
        foreach (var outer in call.Items(0))
        {
            inner ??= ByKey(call, 1, 3);
            var matches = Matches(inner, call.Call(2, outer));
            yield return call.Call(4, outer, new Value(new ValueSequence(() => matches, matches.Select(match => match.Data)), Origin.Of(call.Site))).Through(call.Site);
        }
    }

    private static IEnumerable<Value> LeftJoined(IntrinsicCall call)
    {
        Lookup? inner = null;
        foreach (var outer in call.Items(0))
        {
            inner ??= ByKey(call, 1, 3);
            foreach (var match in Matches(inner, call.Call(2, outer)).DefaultIfEmpty(call.Default(1)))
                yield return call.Call(4, outer, match).Through(call.Site);
        }
    }

    private static IEnumerable<Value> RightJoined(IntrinsicCall call)
    {
        Lookup? outer = null;
        foreach (var inner in call.Items(1))
        {
            outer ??= ByKey(call, 0, 2);
            foreach (var match in Matches(outer, call.Call(3, inner)).DefaultIfEmpty(call.Default(0)))
                yield return call.Call(4, match, inner).Through(call.Site);
        }
    }

    private static Lookup ByKey(IntrinsicCall call, int items, int key) =>
        Lookup.WithKeys(call.Items(items), item => call.Call(key, item), call.Equality(5));

    private static IReadOnlyList<Value> Matches(Lookup lookup, Value key) => lookup.Find(key)?.Items ?? [];
}
