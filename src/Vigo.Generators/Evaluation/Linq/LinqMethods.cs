namespace Vigo.Generators.Evaluation;

/// <summary>
/// LINQ, the evaluator's own: the real one would run outside the bounds, lose every item's origin, and has no type for the author's records.
/// Lazy where the real one is lazy.
/// </summary>
internal static class LinqMethods
{
    private static readonly Dictionary<string, Intrinsic> Known = new(StringComparer.Ordinal)
    {
        ["Select"] = call => Lazy(call, () => call.Items(0).Select(item => call.Call(1, item))),
        ["Where"] = call => Lazy(call, () => call.Items(0).Where(item => (bool)call.Call(1, item).Data!)),
    };

    public static Intrinsic? Find(string method, int parameters) =>
        Known.TryGetValue(method, out var intrinsic) ? intrinsic : null;

    private static Value Lazy(IntrinsicCall call, Func<IEnumerable<Value>> items) =>
        call.Result(new ValueSequence(() => Counted(call, items())));

    private static IEnumerable<Value> Counted(IntrinsicCall call, IEnumerable<Value> items)
    {
        foreach (var item in items)
        {
            call.Frame.Step(call.Site);
            yield return item;
        }
    }
}
