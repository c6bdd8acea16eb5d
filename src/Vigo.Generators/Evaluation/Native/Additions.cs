using System.Collections;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>What goes into collections that are no lists, and what comes out of collections, with its origin.</summary>
internal static class Additions
{
    /// <summary>Whether something is a collection of the base class library, and so no record of the vocabulary.</summary>
    public static bool IsCollection(object made) =>
        made is IEnumerable and not string && made.GetType().Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true;

    /// <summary>Remembers what a call put into a dictionary, a set, a queue or a stack.</summary>
    public static void Track(MethodInfo method, object? self, Value[] arguments, object? result)
    {
        if (self is null || (self is IList && self is not IDictionary) || !IsCollection(self) || result is false || method.ReturnType == self.GetType())
            return;
        if (method.Name is "Insert" or "SetAt" && self is IDictionary entries)
            TrackAt(entries, arguments);
        if (method.Name is not ("Add" or "TryAdd" or "Enqueue" or "Push" or "AddLast" or "AddFirst"))
            return;
        if (arguments.Length == 1)
        {
            ObjectProvenance.AddItems(self, [arguments[0]]);
        }
        else if (arguments is [{ Data: string key } name, var value, ..])
        {
            Set(self, key, name, value);
        }
    }

    /// <summary>The origin of the entry that a dictionary gives by its place; null when nobody knows, and for everything else.</summary>
    public static Origin? EntryOf(MethodInfo method, object? self, object? result) =>
        method.Name is "GetAt" && self is IDictionary && Sameness.PairOf(result) is { Key: string key } pair ? ObjectProvenance.Find(self, new MapKey(key), pair.Value) : null;

    // SetAt(index, value), SetAt(index, key, value), Insert(index, key, value).
    private static void TrackAt(IDictionary entries, Value[] arguments)
    {
        if (arguments is [_, { Data: string key } name, var value])
            Set(entries, key, name, value);
        else if (arguments is [{ Data: int index }, var other] && entries.Keys.Cast<object>().ElementAt(index) is string at)
            ObjectProvenance.Set(entries, new MapKey(at), other);
    }

    private static void Set(object map, string key, Value name, Value value)
    {
        ObjectProvenance.Set(map, new MapKey(key), value);
        ObjectProvenance.Set(map, new MapName(key), name);
    }

    /// <summary>The origin of an item that a call took or found in a collection; null when nobody knows.</summary>
    public static Origin? Taken(MethodInfo method, object? self, Value[] arguments, object item)
    {
        var collection = self ?? (method.DeclaringType == typeof(Array) && arguments.Length > 0 ? arguments[0].Data : null);
        return collection is not null && IsCollection(collection) || collection is Array
            ? ObjectProvenance.FindItem(collection, item)
            : null;
    }
}
