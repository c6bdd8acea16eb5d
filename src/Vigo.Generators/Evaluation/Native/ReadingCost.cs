using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Vigo.Generators.Evaluation;

/// <summary>What real code reads to answer: a search through a long text is one call, and no less work than a loop of the author's.</summary>
internal static class ReadingCost
{
    private const int CharactersOfAStep = 128;
    private const int ItemsOfAStep = 64;

    // What takes as long in a collection of any size.
    private static readonly HashSet<string> Immediate = new(StringComparer.Ordinal)
    {
        "Add", "AddFirst", "AddLast", "Append", "AppendLine", "ContainsKey", "Dequeue", "DequeueEnqueue", "Enqueue", "EnqueueDequeue", "GetAt", "GetEnumerator", "GetValueOrDefault", "Peek", "Pop", "Push", "RemoveFirst", "RemoveLast", "SetItem",
        "TryAdd", "TryDequeue", "TryGetValue", "TryPeek", "TryPop",
    };

    private static readonly ConcurrentDictionary<Type, bool> Sets = new();

    /// <summary>Counts the characters of a text that is looked through where no call says so: keys of an order, items of a set, members of a record.</summary>
    public static void Read(string text, int length)
    {
        if (length >= CharactersOfAStep && text.Length >= CharactersOfAStep)
            Budget.Current?.Read(Math.Min(length, text.Length) / CharactersOfAStep);
    }

    /// <summary>The same for a value that is handed to a comparer.</summary>
    public static object? Read(object? data)
    {
        if (data is string text)
            Read(text, text.Length);
        return data;
    }

    /// <summary>The same for a text that a value of the author's became.</summary>
    public static string Written(string text)
    {
        // It was put together from its members' texts, in a builder, and taken out of it.
        for (var copies = 0; copies < 4; copies++)
            Read(text, text.Length);
        return text;
    }

    /// <summary>The steps that a call is worth beyond the one it is.</summary>
    public static long Of(MethodBase method, object? self, object?[] arguments)
    {
        var steps = self is null || IsImmediate(method, self) ? 0 : Of(self);
        foreach (var argument in arguments)
            steps += argument is string or IEnumerable ? Of(argument) : 0;
        return steps;
    }

    public static long Of(object data) => data switch
    {
        string text => text.Length / CharactersOfAStep,
        string?[] or List<string?> => OfAll((IReadOnlyList<string?>)data),
        StringBuilder builder => builder.Length / CharactersOfAStep,
        ICollection when Collections.IsUnset(data) => 0,
        ICollection collection => collection.Count / ItemsOfAStep,
        IReadOnlyCollection<object?> items => items.Count / ItemsOfAStep,
        Map<string> entries => entries.Count / ItemsOfAStep,
        _ when PriorityQueues.Is(data) => PropertyReaders.Count(data).GetValueOrDefault() / ItemsOfAStep,
        _ => 0,
    };

    private static long OfAll(IReadOnlyList<string?> texts)
    {
        var characters = 0L;
        for (var i = 0; i < texts.Count; i++)
            characters += texts[i]?.Length ?? 0;
        return (characters / CharactersOfAStep) + (texts.Count / ItemsOfAStep);
    }

    private static bool IsSet(Type type) => type.GetInterfaces().Any(implemented =>
        implemented.IsGenericType && (implemented.GetGenericTypeDefinition() == typeof(ISet<>) || implemented.GetGenericTypeDefinition() == typeof(IDictionary<,>)));

    private static bool IsImmediate(MethodBase method, object self)
    {
        if (method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name is "set_Item")
            return true;

        // Each change of an immutable array copies it.
        if (self.GetType() is { IsGenericType: true } type)
        {
            var definition = type.GetGenericTypeDefinition();
            if (definition == typeof(System.Collections.Immutable.ImmutableArray<>) || definition == typeof(Map<>))
                return method.Name is "TryGetValue" or "ContainsKey" or "GetEnumerator";

            // An entry that has a place moves those behind it when it goes.
            if (method.Name is "Contains" or "Remove")
                return self is not (IDictionary and IList) && (self is IDictionary || Sets.GetOrAdd(type, IsSet));
        }

        return Immediate.Contains(method.Name);
    }
}
