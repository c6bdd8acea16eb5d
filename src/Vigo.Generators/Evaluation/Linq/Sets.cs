namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: sequences as sets, in the order of their first appearance.</summary>
internal static class Sets
{
    public static Value Distinct(IntrinsicCall call)
    {
        call.Require("source");
        return call.Result(new ShortcutSequence(() => New(call.Items(0), new(call.Equality(1)), item => item), call.Sources)
        {
            First = () => Shortcuts.First(call, call.Arguments[0]),
            Count = call.Arguments[0].Data is not UserObject ? null : () => Collected().Count(),
            Collected = call.Arguments[0].Data is not UserObject ? null : _ => Collected(),
            Contains = call.Arguments.Length == 1 ? value => Shortcuts.Contains(call, call.Arguments[0], value) : null,
        });

        // A set makes room first.
        IEnumerable<Value> Collected()
        {
            Shortcuts.CountedGenerically(call.Arguments[0]);
            return New(call.Items(0), new(call.Equality(1)), item => item);
        }
    }

    public static Value DistinctBy(IntrinsicCall call)
    {
        call.Require("source", "keySelector");
        return call.Sequence(() => New(call.Items(0), new(call.Equality(2)), item => call.Call(1, item)));
    }

    public static Value Union(IntrinsicCall call)
    {
        call.Require("first", "second");
        return call.Result(new ShortcutSequence(() => New(call.Items(0).Concat(call.Items(1)), new(call.Equality(2)), item => item), call.Sources)
        {
            First = () => Shortcuts.First(call, call.Arguments[0]) ?? Shortcuts.First(call, call.Arguments[1]),
            Contains = call.Arguments.Length == 2 ? value => call.Arguments.Any(part => Shortcuts.Contains(call, part, value)) : null,
        });
    }

    public static Value UnionBy(IntrinsicCall call)
    {
        call.Require("first", "second", "keySelector");
        return call.Sequence(() => New(call.Items(0).Concat(call.Items(1)), new(call.Equality(3)), item => call.Call(2, item)));
    }

    public static Value Except(IntrinsicCall call)
    {
        call.Require("first", "second");
        return call.Sequence(() => Others(call, new(call.Items(1), call.Equality(2)), item => item));
    }

    public static Value ExceptBy(IntrinsicCall call)
    {
        call.Require("first", "second", "keySelector");
        return call.Sequence(() => Others(call, new(call.Items(1), call.Equality(3)), item => call.Call(2, item)));
    }

    public static Value Intersect(IntrinsicCall call)
    {
        call.Require("first", "second");
        return call.Sequence(() => Common(call, new(call.Items(1), call.Equality(2)), item => item));
    }

    public static Value IntersectBy(IntrinsicCall call)
    {
        call.Require("first", "second", "keySelector");
        return call.Sequence(() => Common(call, new(call.Items(1), call.Equality(3)), item => call.Call(2, item)));
    }

    private static IEnumerable<Value> New(IEnumerable<Value> items, HashSet<Value> seen, Func<Value, Value> key)
    {
        foreach (var item in items)
        {
            if (seen.Add(key(item)))
                yield return item;
        }
    }

    private static IEnumerable<Value> Others(IntrinsicCall call, HashSet<Value> excluded, Func<Value, Value> key)
    {
        foreach (var item in call.Items(0))
        {
            if (excluded.Add(key(item)))
                yield return item;
        }
    }

    private static IEnumerable<Value> Common(IntrinsicCall call, HashSet<Value> wanted, Func<Value, Value> key)
    {
        foreach (var item in call.Items(0))
        {
            if (wanted.Remove(key(item)))
                yield return item;
        }
    }
}
