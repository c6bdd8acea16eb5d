namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: sequences put together or turned round.</summary>
internal static class Combination
{
    public static Value Concat(IntrinsicCall call)
    {
        call.Require("first", "second");
        var (first, second) = (call.Arguments[0], call.Arguments[1]);
        if (Shortcuts.IsEmptyArray(first))
            return second.Through(call.Site);
        if (Shortcuts.IsEmptyArray(second))
            return first.Through(call.Site);

        // Of more than two, those after the second are asked first, and backwards.
        return call.Result(new ShortcutSequence(() => call.Items(0).Concat(call.Items(1)), call.Sources)
        {
            Parts = (first, second),
            Counted = () => Parts(first, second) is { Count: > 2 } parts ? parts.Any(part => part.Data is ValueSequence) ? null : Sum(parts.Select(Shortcuts.CountedGenerically)) : CountedBoth(),
            Count = () => checked(FromThird(first, second).Sum(part => Shortcuts.Count(call, part)) + Parts(first, second).Take(2).Sum(part => Shortcuts.Counted(part) ?? Shortcuts.Count(call, part))),
            First = () => FirstOf(Parts(first, second), part => Shortcuts.First(call, part)),
            Last = () => FirstOf(Parts(first, second).Reverse(), part => Shortcuts.Last(call, part)),
            At = index => PartAt(call, Parts(first, second), index),
            Collected = Parts(first, second).Any(part => part.Data is UserObject) ? Collected : null,
            Contains = value => FromThird(first, second).Concat(Parts(first, second).Take(2)).Any(part => Shortcuts.Contains(call, part, value)),
        });

        int? CountedBoth() => Shortcuts.Counted(first) is { } before && Shortcuts.Counted(second) is { } after ? checked(before + after) : null;

        IEnumerable<Value> Collected(bool isArray)
        {
            // A list makes room for all of them where they can be counted.
            if (!isArray && Parts(first, second).Count == 2)
                CountedBoth();
            var items = new List<Value>();
            foreach (var part in Parts(first, second))
                items.AddRange(Shortcuts.Copied(call, part, isArray, items.Count));
            return items;
        }
    }

    public static Value Append(IntrinsicCall call) => Extended(call, isAppending: true);

    public static Value Prepend(IntrinsicCall call) => Extended(call, isAppending: false);

    public static Value Reverse(IntrinsicCall call)
    {
        call.Require("source");
        var source = call.Arguments[0];
        if (Shortcuts.IsEmptyArray(source))
            return source.Through(call.Site);
        return call.Result(new ShortcutSequence(() => Items(isArray: true), call.Sources)
        {
            Counted = () => Shortcuts.Counted(source),
            Count = () => Shortcuts.Count(call, source),
            First = () => Shortcuts.Last(call, source),
            Last = () => Shortcuts.First(call, source),
            At = index => Shortcuts.ListOf(call, source) is { } list ? list.At(list.Count - 1 - index) : ElementAt(Items(isArray: true), index),
            Contains = value => Shortcuts.Contains(call, source, value),
            Collected = Items,
        });

        IEnumerable<Value> Items(bool isArray) => Shortcuts.Collected(call, source, isArray).Reverse();
    }

    public static Value DefaultIfEmpty(IntrinsicCall call)
    {
        call.Require("source");
        var source = call.Arguments[0];
        if (source.Data is Array { Length: > 0 })
            return source.Through(call.Site);
        Value[] otherwise = [call.Arguments.Length == 2 ? call.Arguments[1] : call.Default(0)];
        return call.Result(new ShortcutSequence(() => call.Items(0).DefaultIfEmpty(otherwise[0]), call.Sources)
        {
            Counted = () => Shortcuts.Counted(source) is { } count ? Math.Max(count, 1) : null,
            Count = () => Math.Max(Shortcuts.Count(call, source), 1),
            First = () => Shortcuts.First(call, source) ?? otherwise[0],
            Last = () => Shortcuts.Last(call, source) ?? otherwise[0],
            At = index => Shortcuts.At(call, source, index) ?? (index == 0 ? otherwise[0] : null),
            Contains = value => Shortcuts.Counted(source) switch
            {
                null => call.Items(0).DefaultIfEmpty(otherwise[0]).Any(item => ValueEquality.Default.Equals(item, value)),
                0 => ValueEquality.Default.Equals(otherwise[0], value),
                _ => Shortcuts.Contains(call, source, value),
            },
            Collected = isArray => Shortcuts.Collected(call, source, isArray).DefaultIfEmpty(otherwise[0]),
        });
    }

    public static Value AsEnumerable(IntrinsicCall call) => call.Arguments[0];

    private static Value Extended(IntrinsicCall call, bool isAppending)
    {
        call.Require("source");
        var (source, item) = (call.Arguments[0], call.Arguments[1]);
        return call.Result(new ShortcutSequence(() => isAppending ? call.Items(0).Concat([item]) : new[] { item }.Concat(call.Items(0)), call.Sources)
        {
            Counted = () => Shortcuts.CountedGenerically(source) + 1,
            Count = () => Shortcuts.Count(call, source) + 1,
            First = () => (isAppending ? Shortcuts.First(call, source) : null) ?? item,
            Last = () => (isAppending ? null : Shortcuts.Last(call, source)) ?? item,
            At = isAppending ? null : index => index == 0 ? item : Shortcuts.At(call, source, index - 1),
            Collected = source.Data is not UserObject ? null : isArray => isAppending ? Shortcuts.Copied(call, source, isArray).Concat([item]) : new[] { item }.Concat(Shortcuts.Copied(call, source, isArray, before: 1)),
            Contains = value => ValueEquality.Default.Equals(item, value) || Shortcuts.Contains(call, source, value),
        });
    }

    private static int? Sum(IEnumerable<int?> counts) => counts.Aggregate((int?)0, (sum, count) => checked(sum + count));

    private static IReadOnlyList<Value> Parts(Value first, Value second) =>
        first.Data is ShortcutSequence { Parts: var (before, after) } ? [.. Parts(before, after), second] : [first, second];

    private static IEnumerable<Value> FromThird(Value first, Value second) => Parts(first, second).Skip(2).Reverse();

    private static Value? PartAt(IntrinsicCall call, IReadOnlyList<Value> parts, int index)
    {
        foreach (var part in parts)
        {
            if (Shortcuts.Counted(part) is { } count)
            {
                if (index < count)
                    return Shortcuts.At(call, part, index);
                index -= count;
                continue;
            }

            foreach (var item in Enumeration.Of(call.Frame, call.Site, part))
            {
                if (index-- == 0)
                    return item;
            }
        }

        return null;
    }

    private static Value? FirstOf(IEnumerable<Value> parts, Func<Value, Value?> find)
    {
        foreach (var part in parts)
        {
            if (find(part) is { } found)
                return found;
        }

        return null;
    }

    private static Value? ElementAt(IEnumerable<Value> items, int index)
    {
        foreach (var item in items.Skip(index))
            return item;
        return null;
    }
}
