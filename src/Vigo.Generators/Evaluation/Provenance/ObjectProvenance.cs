using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// Where the parts of a real object came from: those that an initializer set, and for the rest the object it was copied from or the
/// call that made it.
/// </summary>
internal sealed class ObjectProvenance
{
    private static readonly ConditionalWeakTable<object, ObjectProvenance> Known = new();

    private readonly Dictionary<object, Value> _parts = [];
    private readonly IReadOnlyList<Value> _sources;

    private ObjectProvenance(IReadOnlyList<Value> sources) => _sources = sources;

    /// <summary>Whether anything is remembered of an object.</summary>
    public static bool Knows(object owner) => Known.TryGetValue(owner, out _);

    /// <summary>Remembers that a part of an object was set. A part is a property's name, a map's key (<see cref="MapKey"/>) or an index.</summary>
    public static void Set(object owner, object part, Value value)
    {
        if (owner is ValueType or string)
            return;
        Known.GetValue(owner, _ => new ObjectProvenance([]))._parts[part] = value;
    }

    /// <summary>Remembers that a collection holds the items of another, at the same places.</summary>
    public static void CopyItems(Array from, object to)
    {
        if (!Known.TryGetValue(from, out var provenance))
            return;
        foreach (var part in provenance._parts)
            Set(to, part.Key, part.Value);
    }

    /// <summary>Remembers what an object was made from: the record it copies, or a call's instance and arguments.</summary>
    public static void Derive(object made, IReadOnlyList<Value> sources)
    {
        if (made is ValueType or string || Known.TryGetValue(made, out _))
            return;
        Known.GetValue(made, _ => new ObjectProvenance([.. sources.Where(source => source.Data is not null and not ValueType and not string)]));
    }

    /// <summary>The origin of an object's part, found by what it was made from when nothing set it; null when nobody knows.</summary>
    public static Origin? Find(object owner, object part, object? current)
    {
        for (var depth = 0; depth < 64 && Known.TryGetValue(owner, out var provenance); depth++)
        {
            if (provenance._parts.TryGetValue(part, out var set))
                return set.Origin;
            var next = provenance._sources.FirstOrDefault(source => SameShape(owner, source.Data!) && Equals(ObjectParts.Read(source.Data!, part), current));
            if (next.Data is null)
                return provenance._sources.Count == 0 ? null : FromSources(provenance, part, current);
            owner = next.Data;
        }

        return null;
    }

    private static Origin? FromSources(ObjectProvenance provenance, object part, object? current)
    {
        foreach (var source in provenance._sources)
        {
            if (ReferenceEquals(source.Data, current))
                return source.Origin;
            if (source.Data is IEnumerable && Find(source.Data, part, current) is { } origin && Equals(ObjectParts.Read(source.Data, part), current))
                return origin;
        }

        return null;
    }

    private static bool SameShape(object owner, object source) => owner.GetType() == source.GetType();
}

/// <summary>A part of a map: its entry of that key. Apart from a property's name, which is a plain string.</summary>
internal sealed record MapKey(string Key);

/// <summary>Reading a part of a real object.</summary>
internal static class ObjectParts
{
    public static object? Read(object owner, object part)
    {
        switch (part)
        {
            case string property:
                return owner.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance)?.GetValue(owner);
            case MapKey key:
                if (owner.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Map<>))
                {
                    object?[] arguments = [key.Key, null];
                    return (bool)type.GetMethod("TryGetValue")!.Invoke(owner, arguments)! ? arguments[1] : null;
                }

                return null;
            case int index:
                return owner switch
                {
                    IList list when index < list.Count => list[index],
                    IEnumerable items => items.Cast<object?>().ElementAtOrDefault(index),
                    _ => null,
                };
            default:
                return null;
        }
    }
}
