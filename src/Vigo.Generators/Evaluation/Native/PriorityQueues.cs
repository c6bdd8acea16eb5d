using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// <c>PriorityQueue</c>, which newer libraries have and the one that this is compiled against has not. It is no sequence, so what is in it is remembered here: its elements as its items, and
/// their priorities as those of an object beside it.
/// </summary>
internal static class PriorityQueues
{
    public const string Name = "System.Collections.Generic.PriorityQueue`2";

    private const string Priorities = "priorities";

    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    /// <summary>Members that the evaluator carries out itself.</summary>
    public static IReadOnlyDictionary<string, Intrinsic> Members { get; } = new Dictionary<string, Intrinsic>(StringComparer.Ordinal)
    {
        [Name + ".UnorderedItems"] = call => call.Result(new ValueSequence(() => Items(call.Self), call.Sources)),
        [Name + "+UnorderedItemsCollection.Count"] = call => call.Result(Enumeration.Of(call.Frame, call.Site, call.Self).Count()),
    };

    // Asked of each call, and nearly always of a text or a collection.
    public static bool Is(object? data) => data is not (null or string or ValueType or IEnumerable) && Known.GetOrAdd(data.GetType(), type => type.IsGenericType && string.Equals(type.GetGenericTypeDefinition().FullName, Name, StringComparison.Ordinal));

    /// <summary>Its elements and their priorities.</summary>
    public static IEnumerable<object?> Parts(object queue) => Pairs(queue).Cast<object>().Select(Crossing.FromClr).SelectMany(pair => ((TupleObject)pair!).Items).Select(item => item.Data);

    /// <summary>Remembers what a call put in.</summary>
    public static void Track(MethodBase method, object queue, Value[] arguments, in Passage passage)
    {
        switch (method.Name)
        {
            case "Enqueue" or "EnqueueDequeue" or "DequeueEnqueue":
                Add(queue, arguments[0], arguments[1]);
                break;
            case "EnqueueRange" when arguments.Length == 2:
                foreach (var element in passage.ItemsOf(0))
                    Add(queue, element, arguments[1]);
                break;
            case "EnqueueRange" or ".ctor" when arguments.Length > 0:
                foreach (var pair in passage.ItemsOf(0))
                {
                    if (pair.Data is TupleObject { Items: [var element, var priority] })
                        Add(queue, element, priority);
                }

                break;
        }
    }

    /// <summary>Where an element came from that a call gives back; null when nobody knows, and for everything that is none.</summary>
    public static Origin? Taken(MethodInfo method, object? queue, object? element) =>
        method.Name is "Dequeue" or "Peek" or "EnqueueDequeue" or "DequeueEnqueue" && Is(queue) ? ObjectProvenance.FindItem(queue!, element) : null;

    /// <summary>Where an element or a priority came from that a call hands out.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="parameter">What it is handed out as.</param>
    /// <param name="data">What that is.</param>
    public static Origin? HandedOut(object queue, string parameter, object? data) =>
        (parameter is "priority" ? BesideOrNothing(queue) : queue) is { } owner ? ObjectProvenance.FindItem(owner, data) : null;

    private static void Add(object queue, Value element, Value priority)
    {
        ObjectProvenance.AddItems(queue, [element]);
        var beside = BesideOrNothing(queue);
        if (beside is null)
            ObjectProvenance.Set(queue, Priorities, new Value(beside = new List<object>(), null));
        ObjectProvenance.AddItems(beside, [priority]);
    }

    private static object? BesideOrNothing(object queue) => ObjectProvenance.PartOf(queue, Priorities)?.Data;

    private static IEnumerable Pairs(object queue) => (IEnumerable)queue.GetType().GetProperty("UnorderedItems")!.GetValue(queue)!;

    private static IEnumerable<Value> Items(Value queue)
    {
        foreach (var pair in Pairs(queue.Data!))
        {
            var (element, priority) = Crossing.FromClr(pair) is TupleObject { Items: [var first, var second] } ? (first.Data, second.Data) : default;
            yield return new Value(
                new TupleObject([new Value(element, HandedOut(queue.Data!, "element", element) ?? queue.Origin), new Value(priority, HandedOut(queue.Data!, "priority", priority) ?? queue.Origin)]),
                queue.Origin);
        }
    }
}
