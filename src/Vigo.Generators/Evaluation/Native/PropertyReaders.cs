using System.Collections.Concurrent;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>Reading properties of real objects, thousands at a keystroke: a delegate for each property, where reflection would look everything up anew.</summary>
internal static class PropertyReaders
{
    private static readonly MethodInfo Generic = typeof(PropertyReaders).GetMethod(nameof(Reader), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo GenericEntry = typeof(PropertyReaders).GetMethod(nameof(EntryReader), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly ConcurrentDictionary<PropertyInfo, Func<object, object?>> Known = new();
    private static readonly ConcurrentDictionary<Type, Func<object, (object? Key, object? Value)>?> KnownEntries = new();

    /// <summary>Reads a property of a class's instance.</summary>
    public static Func<object, object?> Of(PropertyInfo property) => Known.GetOrAdd(property, missing => missing.DeclaringType!.IsValueType
        ? missing.GetValue
        : (Func<object, object?>)Generic.MakeGenericMethod(missing.DeclaringType, missing.PropertyType).Invoke(null, [missing.GetMethod])!);

    /// <summary>The key and the value of a map's boxed entry; null for what is none.</summary>
    public static (object? Key, object? Value)? EntryOf(object item) => KnownEntries.GetOrAdd(item.GetType(), EntryReaderOf)?.Invoke(item);

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
