using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>What a collection expression makes.</summary>
internal enum CollectionShape
{
    Array,
    List,
    Sequence,
    ImmutableArray,
    ImmutableList,
    ImmutableHashSet,
    ImmutableSortedSet,
    Set,
}

internal static class Collections
{
    // Of each of these types, one method is called.
    private static readonly ConcurrentDictionary<(Type Type, Type Element), MethodInfo> Methods = new();

    public static object? Make(CollectionShape shape, RuntimeType type, Array items) => shape switch
    {
        CollectionShape.Array => items,
        CollectionShape.Sequence => Call(typeof(Sequences), nameof(Sequences.ToSequence), items),
        CollectionShape.ImmutableArray => Call(typeof(ImmutableArray), nameof(ImmutableArray.CreateRange), items),
        CollectionShape.ImmutableList => Call(typeof(ImmutableList), nameof(ImmutableList.CreateRange), items),
        CollectionShape.ImmutableHashSet => Call(typeof(ImmutableHashSet), nameof(ImmutableHashSet.CreateRange), items),
        CollectionShape.ImmutableSortedSet => OrdinalTwins.Made(Call(typeof(ImmutableSortedSet), nameof(ImmutableSortedSet.CreateRange), items)),
        CollectionShape.Set => OrdinalTwins.Made(Activator.CreateInstance(type.Erased, [items])),
        _ => Activator.CreateInstance(typeof(List<>).MakeGenericType(items.GetType().GetElementType()!), [items]),
    };

    /// <summary>Whether it is an immutable array that nothing was ever put in: it has no items, and says so when it is asked.</summary>
    public static bool IsUnset(object? data) => data is System.Collections.IStructuralEquatable and ValueType && data.GetType() is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && (bool)type.GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(data)!;

    /// <summary>What a static method makes of items, the one of its name that takes nothing else.</summary>
    public static object Call(Type type, string method, Array items) => Call(type, method, items, items.GetType().GetElementType()!);

    /// <summary>The same of what is no array: its items' type is said.</summary>
    public static object Call(Type type, string method, object? items, Type element)
    {
        var key = (type, element);
        if (!Methods.TryGetValue(key, out var known))
            Methods[key] = known = Method(type, method).MakeGenericMethod(element);
        return known.Invoke(null, [items])!;
    }

    private static MethodInfo Method(Type type, string method) => type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        .First(candidate => string.Equals(candidate.Name, method, StringComparison.Ordinal) && candidate.GetGenericArguments().Length == 1
            && candidate.GetParameters() is [{ ParameterType: { IsGenericType: true } parameter }] && parameter.GetGenericTypeDefinition() == typeof(IEnumerable<>));
}
