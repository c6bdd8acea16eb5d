namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: one value out of all items.</summary>
internal static class Aggregation
{
    public static Value Aggregate(IntrinsicCall call)
    {
        call.Require("source", call.Arguments.Length == 2 ? "func" : null, "func", "resultSelector");
        if (call.Arguments.Length == 2)
            return WithoutSeed(call);
        var result = call.Arguments[1];
        foreach (var item in call.Items(0))
            result = call.Call(2, result, item);
        return call.Arguments.Length == 4 ? call.Call(3, result) : result.Through(call.Site);
    }

    public static Value Max(IntrinsicCall call) => Extreme(call, isMaximum: true);

    public static Value Min(IntrinsicCall call) => Extreme(call, isMaximum: false);

    public static Value MaxBy(IntrinsicCall call) => ExtremeBy(call, isMaximum: true);

    public static Value MinBy(IntrinsicCall call) => ExtremeBy(call, isMaximum: false);

    private static Value WithoutSeed(IntrinsicCall call)
    {
        Value? result = null;
        foreach (var item in call.Items(0))
            result = result is { } before ? call.Call(1, before, item) : item;
        return result?.Through(call.Site) ?? throw call.NoElements();
    }

    private static Value Extreme(IntrinsicCall call, bool isMaximum)
    {
        call.Require("source");
        var hasSelector = call.Arguments.Length == 2 && call.IsFunction(1);
        var items = hasSelector ? call.Items(0).Select(item => call.Call(1, item)) : call.Items(0);
        var order = hasSelector ? ValueOrder.Compare : call.Order(1);
        Value? extreme = null;
        foreach (var item in items)
        {
            if (extreme?.Data is null || (item.Data is not null && Exceeds(order(item.Data, extreme.Value.Data), isMaximum)))
                extreme = extreme is not null && item.Data is null ? extreme : item;

            // Nothing is less than what is not a number, so the rest is not asked for.
            if (!isMaximum && call.Types.Length <= (hasSelector ? 1 : 0) && extreme.Value.Data is { } number && Numbers.IsNaN(number))
                break;
        }

        return extreme?.Through(call.Site) ?? None(call, call.Returns);
    }

    private static Value ExtremeBy(IntrinsicCall call, bool isMaximum)
    {
        call.Require("source", "keySelector");
        var order = call.Order(2);
        Value? extreme = null;
        object? extremeKey = null;
        foreach (var item in call.Items(0))
        {
            var key = call.Call(1, item).Data;
            if (extreme is not null && (key is null || (extremeKey is not null && !Exceeds(order(key, extremeKey), isMaximum))))
                continue;
            (extreme, extremeKey) = (item, key);
        }

        return extreme ?? None(call, call.Types[0]);
    }

    private static bool Exceeds(int order, bool isMaximum) => isMaximum ? order > 0 : order < 0;

    private static Value None(IntrinsicCall call, RuntimeType? type) =>
        type is not null && type.Default is null ? call.Result(null) : throw call.NoElements();
}
