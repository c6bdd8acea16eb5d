using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Vigo.Model;

namespace Vigo.Generators.Evaluation;

/// <summary>What the vocabulary says of itself: which argument becomes which property.</summary>
internal static class VocabularyParts
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PropertyInfo>> Collections = new();
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PropertyInfo>> Objects = new();
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Values = new();
    private static readonly ConcurrentDictionary<ParameterInfo, IReadOnlyList<string>> Targets = new();

    /// <summary>Whether an object is one of its records, and no collection of them.</summary>
    public static bool IsRecord(object made) => made.GetType().Assembly == typeof(Stack).Assembly && made is not IEnumerable;

    /// <summary>A record's lists and maps.</summary>
    public static IReadOnlyList<PropertyInfo> CollectionsOf(Type record) => Collections.GetOrAdd(record, type =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string)),
    ]);

    /// <summary>What a record's properties hold, texts and plain values aside.</summary>
    public static IEnumerable<object?> Of(object record) =>
        Objects.GetOrAdd(record.GetType(), type => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && !property.PropertyType.IsValueType && property.PropertyType != typeof(string))])
        .Select(property => property.GetValue(record));

    /// <summary>What a collection holds: of an entry, its value.</summary>
    public static IEnumerable<object?> ItemsOf(IEnumerable items)
    {
        foreach (var item in items)
            yield return item is ValueType ? Values.GetOrAdd(item.GetType(), ValueOf)?.GetValue(item) : item;
    }

    /// <summary>The properties that an argument goes into: those it is marked with, else the one it is called as.</summary>
    public static IReadOnlyList<string> SetBy(ParameterInfo parameter) => Targets.GetOrAdd(parameter, found =>
        found.GetCustomAttribute<SetsAttribute>()?.Properties ?? [found.Name ?? ""]);

    private static PropertyInfo? ValueOf(Type item) =>
        item.IsGenericType && item.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) ? item.GetProperty(nameof(KeyValuePair<object, object>.Value)) : null;
}
