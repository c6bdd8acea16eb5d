using System.Collections;
using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Reflection;
using Vigo.Model;

namespace Vigo.Generators.Generation;

/// <summary>Nulls where the vocabulary has none. An author can write <c>null!</c>; neither rules nor rendering could go on with it.</summary>
internal static class MissingParts
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Part>> Known = new();

    /// <summary>The way to the first such null; null when there is none.</summary>
    public static ModelPath? First(object record) => First(record, ModelPath.Root);

    private static ModelPath? First(object value, ModelPath path) => value switch
    {
        string or ValueType => null,
        IEnumerable items => FirstOf(items, path),
        _ when value.GetType().Assembly == typeof(Stack).Assembly => FirstOf(value, path),
        _ => null,
    };

    private static ModelPath? FirstOf(object record, ModelPath path)
    {
        foreach (var part in Known.GetOrAdd(record.GetType(), PartsOf))
        {
            var here = path.Property(part.Property.Name);
            var value = part.Property.GetValue(record);
            if (value is null ? part.IsNeeded : First(value, here) is not null)
                return value is null ? here : First(value, here);
        }

        return null;
    }

    private static ModelPath? FirstOf(IEnumerable items, ModelPath path)
    {
        var index = 0;
        foreach (var item in items)
        {
            var (here, value) = Entry(item, path, index++);
            if (value is null)
                return here;
            if (First(value, here) is { } missing)
                return missing;
        }

        return null;
    }

    private static (ModelPath Path, object? Value) Entry(object? item, ModelPath path, int index)
    {
        if (item?.GetType() is not { IsGenericType: true } type || type.GetGenericTypeDefinition() != typeof(KeyValuePair<,>))
            return (path.Index(index), item);
        return (path.Key((string)type.GetProperty("Key")!.GetValue(item)!), type.GetProperty("Value")!.GetValue(item));
    }

    private static IReadOnlyList<Part> PartsOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => !property.PropertyType.IsValueType && property.GetIndexParameters().Length == 0)
            .Select(property => new Part(property, IsNeeded(property))),
    ];

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

    private sealed record Part(PropertyInfo Property, bool IsNeeded);
}
