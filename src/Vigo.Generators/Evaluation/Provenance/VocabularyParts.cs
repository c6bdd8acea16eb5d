using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Vigo.Model;

namespace Vigo.Generators.Evaluation;

/// <summary>What the vocabulary says of itself: which argument becomes which property.</summary>
internal static class VocabularyParts
{
    private static readonly ConcurrentDictionary<Type, ReadProperty[]> Collections = new();
    private static readonly ConcurrentDictionary<Type, ReadProperty[]> Objects = new();
    private static readonly ConcurrentDictionary<(Type Type, string Name), bool> Named = new();
    private static readonly ConcurrentDictionary<ParameterInfo, IReadOnlyList<string>> Targets = new();

    /// <summary>Whether an object is one of its records, and no collection of them.</summary>
    public static bool IsRecord(object made) => made.GetType().Assembly == typeof(Stack).Assembly && made is not IEnumerable;

    /// <summary>A record's lists and maps.</summary>
    public static ReadProperty[] CollectionsOf(Type record) => Collections.GetOrAdd(record, type =>
        PropertyReaders.Of(type, property => typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string)));

    /// <summary>Looks at what a record's properties hold, texts and plain values aside.</summary>
    public static void Visit(object record, Action<object?> visit)
    {
        foreach (var property in Objects.GetOrAdd(record.GetType(), ReadersOf))
        {
            var part = property.Read(record);
            if (part is not null && !ReferenceEquals(part, property.Blank))
                visit(part);
        }
    }

    /// <summary>Whether a type has a public property of that name.</summary>
    public static bool HasProperty(Type type, string name) => Named.GetOrAdd((type, name), key => key.Type.GetProperty(key.Name) is not null);

    /// <summary>What a collection holds: of an entry, its value.</summary>
    public static IEnumerable<object?> ItemsOf(IEnumerable items)
    {
        foreach (var item in items)
            yield return item is ValueType ? PropertyReaders.EntryOf(item)?.Value : item;
    }

    /// <summary>The properties that an argument goes into: those it is marked with, else the one it is called as.</summary>
    public static IReadOnlyList<string> SetBy(ParameterInfo parameter) => Targets.GetOrAdd(parameter, found =>
        found.GetCustomAttribute<SetsAttribute>()?.Properties ?? [found.Name ?? ""]);

    private static ReadProperty[] ReadersOf(Type record) =>
        PropertyReaders.Of(record, property => !property.PropertyType.IsValueType && property.PropertyType != typeof(string));
}
