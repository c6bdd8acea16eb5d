using System.Collections;
using System.Collections.Concurrent;

namespace Vigo.Generators.Evaluation;

/// <summary>What has no text of its own but the name of a type, which is another here than in the CLR.</summary>
internal static class Unwritten
{
    private const string Items = "the text of this collection is the name of its type, which is not evaluated: join its items with string.Join";
    private const string Function = "the text of a function is the name of its type, which is not evaluated: call it";

    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    /// <summary>Why something is not evaluated as text, and what to write instead; null when it is.</summary>
    public static string? Why(object? data) => data switch
    {
        null or string => null,
        ValueSequence or ArrayPart => Items,
        Callable => Function,
        IEnumerable when IsNameOfErased(data.GetType()) => Items,
        _ => ExceptionTexts.HasNoText(data) ? ExceptionTexts.NoText : null,
    };

    // Types of the author's are objects inside a real collection, so its type's name would say so.
    private static bool IsNameOfErased(Type type) => Known.GetOrAdd(type, asked =>
        asked.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType is { } declaring && (declaring == typeof(object) || declaring == typeof(ValueType)) && HoldsObjects(asked));

    private static bool HoldsObjects(Type type) =>
        type == typeof(object) || (type.IsArray && HoldsObjects(type.GetElementType()!)) || (type.IsGenericType && type.GetGenericArguments().Any(HoldsObjects));
}
