using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// Everything that static members lead to. In the CLR all that reads a static member shares what it holds; here each stack computes its own, so a change that one would see
/// in the CLR the next would not see here.
/// </summary>
internal sealed class HeldObjects
{
    private readonly HashSet<object> _known = new(ReferenceEquality.Instance);

    public bool Contains(object? data) => data is not null && _known.Contains(data);

    public void Add(object? root)
    {
        if (!IsNew(root))
            return;

        // Not by calling itself: a list of records may be as long as the bounds allow.
        var open = new Stack<object>([root!]);
        while (open.Count > 0)
        {
            foreach (var part in Parts(open.Pop()))
            {
                if (IsNew(part))
                    open.Push(part!);
            }
        }
    }

    private bool IsNew(object? data) => data is not (null or string or UserEnum) && (data is not ValueType || data is IEnumerable) && _known.Add(data);

    private static IEnumerable<object?> Parts(object data) => data switch
    {
        UserObject user => user.Slots.Select(slot => slot.Data).Append(user.Exception?.InnerException is { } inner ? ExceptionTexts.Known(inner) : null),
        TupleObject tuple => tuple.Items.Select(item => item.Data),
        Cell cell => [cell.Value.Data],
        Closure closure => closure.Captured.Append(closure.Home.This.Data),
        BoundMethod method => [method.Self],
        CallableChain chain => chain.Parts,
        ValueSequence sequence => sequence.Sources,
        IComparerAdapter adapter => [adapter.Comparer],
        // The vocabulary's records never change, and hold nothing that does.
        _ when data.GetType().Namespace is "Vigo" => [],
        _ when PriorityQueues.Is(data) => PriorityQueues.Parts(data),
        IDictionary map => map.Keys.Cast<object?>().Concat(map.Values.Cast<object?>()).Select(Crossing.FromClr),
        _ when IsTuple(data.GetType()) => data.GetType().GetProperties().Select(property => Crossing.FromClr(property.GetValue(data))),
        IEnumerable items when HoldsObjects(items.GetType()) => items.Cast<object?>().SelectMany(Entry).Select(Crossing.FromClr),
        _ => [],
    };

    // A pair is a value; what it pairs may change.
    private static IEnumerable<object?> Entry(object? item) => item is not null && item.GetType() is { IsGenericType: true } pair && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
        ? [pair.GetProperty("Key")!.GetValue(item), pair.GetProperty("Value")!.GetValue(item)]
        : [item];

    private static bool IsTuple(Type type) => type.IsGenericType && type.FullName!.StartsWith("System.Tuple`", StringComparison.Ordinal);

    private static bool HoldsObjects(Type collection) =>
        (collection.IsArray ? [collection.GetElementType()!] : collection.GetGenericArguments()).DefaultIfEmpty(typeof(object)).Any(item => !(item.IsPrimitive || item == typeof(string)));
}
