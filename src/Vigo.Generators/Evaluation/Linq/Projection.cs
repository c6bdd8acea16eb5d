namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: making other items of the items.</summary>
internal static class Projection
{
    public static Value Select(IntrinsicCall call)
    {
        call.Require("source", "selector");
        if (call.TakesIndex(1))
            return call.Sequence(() => SelectIndexed(call));
        return call.Result(Selected(call, call.Arguments[0], item => call.Call(1, item).Through(call.Site)));
    }

    /// <summary>The results of a function for the items of a sequence.</summary>
    public static ShortcutSequence Selected(IntrinsicCall call, Value source, Func<Value, Value> selector) =>
        new(() => Enumeration.Of(call.Frame, call.Site, source).Select(selector), call.Sources)
        {
            Partition = Partition.Of(source)?.Select(selector),
            Selection = new Selection(source, selector),

            // A lookup is a collection to the CLR, and what is made of a collection's items is counted by making them.
            Counted = () => source.Data is ValueSequence and not LookupSequence ? Shortcuts.Counted(source) : null,
        };

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
        return call.Sequence(() => call.Items(0).Select(item => type.IsInstance(item.Data) || (item.Data is null && type.Default is null) ? item : throw Uncastable(call, item, type)));
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
