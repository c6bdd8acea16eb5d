using System.Collections;
using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Reflection;
using Vigo.Generators.Evaluation;
using Vigo.Model;

namespace Vigo.Generators.Generation;

/// <summary>Nulls where the vocabulary has none. An author can write <c>null!</c>; neither rules nor rendering could go on with it.</summary>
internal static class MissingParts
{
    private static readonly ConcurrentDictionary<Type, Part[]> Known = new();

    /// <summary>The way to the first such null; null when there is none.</summary>
    public static ModelPath? First(object record) => WayIn(record)?.Aggregate(ModelPath.Root, (path, step) => step(path));

    // Written down on the way back, the last step first: almost always there is nothing to write.
    private static Stack<Func<ModelPath, ModelPath>>? WayIn(object value) => value switch
    {
        string or ValueType => null,
        Map<string> texts when HoldsAll(texts) => null,
        Sequence<string> texts when HoldsAll(texts) => null,
        Map<Raw> { Count: 0 } => null,
        IEnumerable items => FirstOf(items),
        _ when value.GetType().Assembly == typeof(Stack).Assembly => FirstOf(value),
        _ => null,
    };

    // By far most collections: looked through without an object for each entry.
    private static bool HoldsAll(Map<string> texts)
    {
        foreach (var entry in texts)
        {
            if (entry.Value is null)
                return false;
        }

        return true;
    }

    private static bool HoldsAll(Sequence<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] is null)
                return false;
        }

        return true;
    }

    private static Stack<Func<ModelPath, ModelPath>>? FirstOf(object record)
    {
        foreach (var part in Known.GetOrAdd(record.GetType(), PartsOf))
        {
            var value = part.Property.Read(record);
            if (value is not null && ReferenceEquals(value, part.Property.Blank))
                continue;
            var way = value is not null ? WayIn(value) : part.IsNeeded ? new() : null;
            if (way is not null)
                return Then(way, part.Property.Property.Name);
        }

        return null;
    }

    private static Stack<Func<ModelPath, ModelPath>>? FirstOf(IEnumerable items)
    {
        var index = 0;
        foreach (var item in items)
        {
            var entry = item is ValueType ? PropertyReaders.EntryOf(item) : null;
            var value = entry is null ? item : entry.Value.Value;
            if ((value is null ? new() : WayIn(value)) is { } way)
                return Then(way, entry?.Key as string, index);

            index++;
        }

        return null;
    }

    private static Stack<Func<ModelPath, ModelPath>> Then(Stack<Func<ModelPath, ModelPath>> way, string property)
    {
        way.Push(path => path.Property(property));
        return way;
    }

    private static Stack<Func<ModelPath, ModelPath>> Then(Stack<Func<ModelPath, ModelPath>> way, string? key, int index)
    {
        way.Push(path => key is not null ? path.Key(key) : path.Index(index));
        return way;
    }

    private static Part[] PartsOf(Type type) =>
        [.. PropertyReaders.Of(type, property => !property.PropertyType.IsValueType).Select(property => new Part(property, IsNeeded(property.Property)))];

    // As the compiler writes down what '?' says: on the property, or once on the type for what most of its members have.
    private static bool IsNeeded(PropertyInfo property)
    {
        const byte NotNull = 1;
        var flag = Flag(property, "System.Runtime.CompilerServices.NullableAttribute");
        for (var type = property.DeclaringType; flag is null && type is not null; type = type.DeclaringType)
            flag = Flag(type, "System.Runtime.CompilerServices.NullableContextAttribute");
        return flag == NotNull;
    }

    private static byte? Flag(MemberInfo member, string attribute)
    {
        var value = member.CustomAttributes.FirstOrDefault(found => string.Equals(found.AttributeType.FullName, attribute, StringComparison.Ordinal))?.ConstructorArguments[0].Value;
        return value is ReadOnlyCollection<CustomAttributeTypedArgument> flags ? (byte?)flags[0].Value : (byte?)value;
    }

    private sealed record Part(ReadProperty Property, bool IsNeeded);
}
