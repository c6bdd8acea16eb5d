namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: making other items of the items.</summary>
internal static class Projection
{
    public static Value Select(IntrinsicCall call)
    {
        call.Require("source", "selector");
        if (Collections.IsUnset(call.Arguments[0].Data))
            throw UserMembers.NullReference(call.Frame, call.Site);
        if (call.TakesIndex(1))
            return call.Sequence(() => SelectIndexed(call));
        return call.Result(Selected(call, call.Arguments[0], item => call.Call(1, item).Through(call.Site)));
    }

    /// <summary>The results of a function for the items of a sequence.</summary>
    public static ShortcutSequence Selected(IntrinsicCall call, Value source, Func<Value, Value> selector)
    {
        var partition = Partition.Of(call, source)?.Select(selector);
        var isOwn = source.Data is UserObject;
        var list = isOwn ? partition : null;
        return new(() => Enumeration.Of(call.Frame, call.Site, source).Select(selector), call.Sources)
        {
            Partition = partition,

            // What is a list of items to this call need not be one to the next.
            First = isOwn ? () => Shortcuts.First(call, source) is { } item ? selector(item) : null : null,
            Last = isOwn ? () => Shortcuts.Last(call, source) is { } item ? selector(item) : null : null,
            At = isOwn ? index => Shortcuts.At(call, source, index) is { } item ? selector(item) : null : null,
            Count = list is null ? null : () => list.Collected.Count(),
            Contains = list is null ? null : value => list.Collected.Any(item => ValueEquality.Default.Equals(item, value)),
            Collected = partition is null && Shortcuts.IsQuery(source) ? _ => Collected() : null,
            Selection = new Selection(source, selector),

            // A lookup is a collection to the CLR, and what is made of a collection's items is counted by making them.
            Counted = () => source.Data is ValueSequence and not LookupSequence ? Shortcuts.Counted(source) : null,
        };

        // Room is made for as many as there are said to be: there must not be more, and what is left is empty.
        IEnumerable<Value> Collected()
        {
            var count = Shortcuts.Counted(source);
            if (count == 0)
                yield break;
            var made = 0;
            foreach (var item in Enumeration.Of(call.Frame, call.Site, source))
            {
                if (made++ == count)
                    throw call.Raise(new IndexOutOfRangeException());
                yield return selector(item);
            }

            for (; made < count; made++)
                yield return new Value(LinqCalls.ItemOf(call)?.Default, Origin.Of(call.Site));
        }
    }

    public static Value SelectMany(IntrinsicCall call)
    {
        call.Require("source", call.Arguments.Length == 2 ? "selector" : "collectionSelector", "resultSelector");
        return call.Arguments.Length == 2 && !call.TakesIndex(1) ? call.Query(() => SelectManyItems(call)) : call.Sequence(() => SelectManyItems(call));
    }

    public static Value Cast(IntrinsicCall call)
    {
        call.Require("source");
        var type = call.Types[0];
        if (Shortcuts.IsSequenceOf(call.Arguments[0], type))
            return call.Arguments[0];
        if (!OwnCollections.IsPlain(call.Arguments[0]))
            return call.Sequence(Items);
        var collection = (UserObject)call.Arguments[0].Data!;
        return call.Result(new ShortcutSequence(Items, call.Sources)
        {
            Counted = () => OwnCollections.PlainCount(collection),
            Count = () => OwnCollections.PlainCount(collection)!.Value,
            Collected = _ =>
            {
                OwnCollections.PlainCount(collection);
                return Items();
            },
        });

        IEnumerable<Value> Items() => call.Items(0).Select(item => type.IsInstance(item.Data) || (item.Data is null && type.Default is null) ? item : throw Uncastable(call, item, type));
    }

    public static Value Index(IntrinsicCall call)
    {
        call.Require("source");
        return call.Sequence(() => call.Items(0).Select((item, index) => call.Tuple(call.Number(index), item)));
    }

    public static Value Zip(IntrinsicCall call)
    {
        if (call.Arguments.Length == 3 && call.IsFunction(2))
        {
            call.Require("first", "second");
            return call.Sequence(() => call.Items(0).Zip(call.Items(1), (first, second) => call.Call(2, first, second).Through(call.Site)));
        }

        call.Require("first", "second", "third");
        return call.Arguments.Length == 2
            ? call.Sequence(() => call.Items(0).Zip(call.Items(1), (first, second) => call.Tuple(first, second)))
            : call.Sequence(() => ZipThree(call));
    }

    public static Value Chunk(IntrinsicCall call)
    {
        call.Require("source");
        var size = call.Integer(1);
        return size < 1 ? throw call.OutOfRange("size") : call.Sequence(() => Chunks(call, size));
    }

    /// <summary>What a cast that does not hold raises.</summary>
    private static Exception Uncastable(IntrinsicCall call, Value item, RuntimeType type) => call.Raise(
        item.Data is null
            ? new NullReferenceException()
            : new InvalidCastException($"Unable to cast object of type '{TypeNames.Of(item.Data)}' to type '{TypeNames.Of(type)}'."));

    private static IEnumerable<Value> SelectIndexed(IntrinsicCall call)
    {
        var index = 0;
        foreach (var item in call.Items(0))
            yield return call.Call(1, item, call.Number(index++)).Through(call.Site);
    }

    private static IEnumerable<Value> SelectManyItems(IntrinsicCall call)
    {
        var takesIndex = call.TakesIndex(1);
        var index = 0;
        foreach (var item in call.Items(0))
        {
            var collection = takesIndex ? call.Call(1, item, call.Number(index++)) : call.Call(1, item);
            foreach (var part in Enumeration.Of(call.Frame, call.Site, collection))
                yield return call.Arguments.Length == 2 ? part : call.Call(2, item, part).Through(call.Site);
        }
    }

    private static IEnumerable<Value> ZipThree(IntrinsicCall call)
    {
        using var first = call.Items(0).GetEnumerator();
        using var second = call.Items(1).GetEnumerator();
        using var third = call.Items(2).GetEnumerator();
        while (first.MoveNext() && second.MoveNext() && third.MoveNext())
            yield return call.Tuple(first.Current, second.Current, third.Current);
    }

    private static IEnumerable<Value> Chunks(IntrinsicCall call, int size)
    {
        var chunk = new List<Value>();
        foreach (var item in call.Items(0))
        {
            chunk.Add(item);
            if (chunk.Count < size)
                continue;
            yield return ArrayCreationExpression.Filled(call.Frame, call.Site, call.Types[0], chunk);
            chunk = [];
        }

        if (chunk.Count > 0)
            yield return ArrayCreationExpression.Filled(call.Frame, call.Site, call.Types[0], chunk);
    }
}
