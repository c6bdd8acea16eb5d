namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: keeping some of the items.</summary>
internal static class Filtering
{
    public static Value Where(IntrinsicCall call)
    {
        call.Require("source", "predicate");
        return call.TakesIndex(1) ? call.Sequence(() => WhereIndexed(call)) : call.Sequence(() => call.Items(0).Where(item => call.Test(1, item)));
    }

    public static Value OfType(IntrinsicCall call)
    {
        call.Require("source");
        return call.Sequence(() => call.Items(0).Where(item => call.Types[0].IsInstance(item.Data)));
    }

    private static IEnumerable<Value> WhereIndexed(IntrinsicCall call)
    {
        var index = 0;
        foreach (var item in call.Items(0))
        {
            if (call.Test(1, item, index++))
                yield return item;
        }
    }
}
