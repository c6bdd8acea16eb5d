using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>What static members hold is shared by everything that reads them, so it must not change.</summary>
internal static class Sharing
{
    private static readonly HashSet<string> Changing = new(StringComparer.Ordinal)
    {
        "Add", "AddAfter", "AddBefore", "AddFirst", "AddLast", "AddRange", "Append", "AppendFormat", "AppendJoin", "AppendLine", "Clear", "Dequeue", "DequeueEnqueue", "DrainToImmutable", "Enqueue", "EnqueueDequeue", "EnqueueRange",
        "EnsureCapacity", "ExceptWith", "Fill",
        "Insert", "InsertRange", "IntersectWith", "MoveToImmutable", "Pop", "Push", "Remove", "RemoveAll", "RemoveAt", "RemoveFirst", "RemoveLast", "RemoveRange", "RemoveWhere", "Replace", "Reverse",
        "SetAt", "Sort", "SymmetricExceptWith", "TrimExcess", "TryAdd", "TryDequeue", "TryPop", "UnionWith",
    };

    /// <summary>Refuses to change an object that a static member holds.</summary>
    public static void Guard(Frame frame, Site site, object? data)
    {
        if (data is not Array { Length: 0 } && frame.Context.Statics.Holds(data))
            throw frame.NotEvaluated(site, "this changes what a static member holds, and what the next reader finds would depend on who came first: make a copy, or build the value in a method");
    }

    /// <summary>Refuses a call that would change such an object: the instance, or what a static method such as <c>Array.Sort</c> is given first.</summary>
    public static void Guard(Frame frame, Site site, string method, object? data)
    {
        if ((data is IEnumerable and not string or System.Text.StringBuilder || PriorityQueues.Is(data)) && Changing.Contains(method) && !IsImmutable(data!.GetType()))
            Guard(frame, site, data);
    }

    private static bool IsImmutable(Type type) =>
        type.Namespace is "Vigo" || (type.Namespace is "System.Collections.Immutable" && !string.Equals(type.Name, "Builder", StringComparison.Ordinal));
}
