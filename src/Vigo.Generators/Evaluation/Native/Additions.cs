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
        if (self is null or IList || !IsCollection(self) || result is false || method.Name is not ("Add" or "TryAdd" or "Enqueue" or "Push" or "AddLast" or "AddFirst") || method.ReturnType == self.GetType())
            return;
        if (arguments.Length == 1)
        {
            ObjectProvenance.AddItems(self, [arguments[0]]);
        }
        else if (arguments is [{ Data: string key } name, var value])
        {
            ObjectProvenance.Set(self, new MapKey(key), value);
            ObjectProvenance.Set(self, new MapName(key), name);
        }
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
