namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: sums and averages, each in the arithmetic of its type.</summary>
internal static class Totals
{
    public static Value Sum(IntrinsicCall call)
    {
        call.Require("source", "selector");
        var items = new List<Value>();
        var numbers = Numbers(call, items);
        var total = Type.GetTypeCode(TypeOf(call)) switch
        {
            TypeCode.Int32 => numbers.Aggregate(0, (sum, number) => checked(sum + (int)number)),
            TypeCode.Int64 => numbers.Aggregate(0L, (sum, number) => checked(sum + (long)number)),
            TypeCode.Single => (float)numbers.Aggregate(0d, (sum, number) => sum + (float)number),
            TypeCode.Double => numbers.Aggregate(0d, (sum, number) => sum + (double)number),
            _ => (object)numbers.Aggregate(0m, (sum, number) => sum + (decimal)number),
        };
        return call.Result(total, items);
    }

    public static Value Average(IntrinsicCall call)
    {
        call.Require("source", "selector");
        var count = 0L;
        var whole = 0L;
        var real = 0d;
        var exact = 0m;
        var items = new List<Value>();
        foreach (var number in Numbers(call, items))
        {
            count++;
            switch (number)
            {
                case int small:
                    whole = checked(whole + small);
                    break;
                case long large:
                    whole = checked(whole + large);
                    break;
                case float single:
                    real += single;
                    break;
                case double twice:
                    real += twice;
                    break;
                default:
                    exact += (decimal)number;
                    break;
            }
        }

        if (count == 0)
            return call.Returns?.Default is null ? call.Result(null) : throw call.NoElements();
        return call.Result(
            Type.GetTypeCode(TypeOf(call)) switch
            {
                TypeCode.Decimal => exact / count,
                TypeCode.Single => (float)(real / count),
                _ => (object)((whole + real) / count),
            },
            items);
    }

    private static IEnumerable<object> Numbers(IntrinsicCall call, List<Value> items)
    {
        foreach (var item in call.Items(0))
        {
            var value = call.Arguments.Length == 2 ? call.Call(1, item) : item;
            if (value.Data is not { } number)
                continue;
            if (items.Count < PrintedParts.Most)
                items.Add(value);
            yield return number;
        }
    }

    private static Type TypeOf(IntrinsicCall call) => Nullable.GetUnderlyingType(call.Returns!.Erased) ?? call.Returns.Erased;
}
