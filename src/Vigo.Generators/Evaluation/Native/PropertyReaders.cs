using System.Collections.Concurrent;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>A property that is read often.</summary>
/// <param name="Property">The property.</param>
/// <param name="Read">Reads it of a record.</param>
/// <param name="Blank">What a record has there that nothing was set in; null when there is none to ask, or nothing is there.</param>
internal sealed record ReadProperty(PropertyInfo Property, Func<object, object?> Read, object? Blank);

/// <summary>Reading properties of real objects, thousands at a keystroke: a delegate for each property, where reflection would look everything up anew.</summary>
internal static class PropertyReaders
{
    private static readonly MethodInfo Generic = typeof(PropertyReaders).GetMethod(nameof(Reader), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo GenericEntry = typeof(PropertyReaders).GetMethod(nameof(EntryReader), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly ConcurrentDictionary<PropertyInfo, Func<object, object?>> Known = new();
    private static readonly ConcurrentDictionary<Type, Func<object, object?>?> KnownCounts = new();
    private static readonly ConcurrentDictionary<Type, Func<object, (object? Key, object? Value)>?> KnownEntries = new();

    /// <summary>Reads a property of a class's instance.</summary>
    public static Func<object, object?> Of(PropertyInfo property) => Known.GetOrAdd(property, missing => missing.DeclaringType!.IsValueType
        ? missing.GetValue
        : (Func<object, object?>)Generic.MakeGenericMethod(missing.DeclaringType, missing.PropertyType).Invoke(null, [missing.GetMethod])!);

    /// <summary>Properties of a type. A service has a hundred, of which a few are set: the others are known by holding what a blank one holds.</summary>
    public static ReadProperty[] Of(Type type, Func<PropertyInfo, bool> which)
    {
        var blank = type.GetConstructor(Type.EmptyTypes) is null ? null : Activator.CreateInstance(type);
        return [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && which(property)).Select(property =>
        {
            var read = Of(property);
            return new ReadProperty(property, read, blank is null ? null : read(blank));
        })];
    }

    /// <summary>The key and the value of a map's boxed entry; null for what is none.</summary>
    public static (object? Key, object? Value)? EntryOf(object item) => KnownEntries.GetOrAdd(item.GetType(), EntryReaderOf)?.Invoke(item);

    /// <summary>How many items a collection says that it has; null when it does not say.</summary>
    public static int? Count(object collection) => (int?)KnownCounts.GetOrAdd(collection.GetType(), type => type.GetProperty("Count") is { } count && count.PropertyType == typeof(int) ? Of(count) : null)?.Invoke(collection);

    private static Func<object, object?> Reader<TOwner, TPart>(MethodInfo getter)
    {
        var read = (Func<TOwner, TPart>)Delegate.CreateDelegate(typeof(Func<TOwner, TPart>), getter);
        return owner => read((TOwner)owner);
    }

    private static Func<object, (object? Key, object? Value)>? EntryReaderOf(Type item) =>
        item.IsGenericType && item.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? (Func<object, (object? Key, object? Value)>)GenericEntry.MakeGenericMethod(item.GetGenericArguments()).Invoke(null, [])!
            : null;

    private static Func<object, (object? Key, object? Value)> EntryReader<TKey, TValue>() => item =>
    {
        var entry = (KeyValuePair<TKey, TValue>)item;
        return (entry.Key, entry.Value);
    };
}
