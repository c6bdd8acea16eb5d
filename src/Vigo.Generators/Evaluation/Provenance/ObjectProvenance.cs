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

    private readonly Dictionary<object, Value> _named = [];
    private readonly List<Value> _items = [];
    private readonly IReadOnlyList<Source> _sources;

    private ObjectProvenance(IReadOnlyList<Source> sources) => _sources = sources;

    /// <summary>Whether anything is remembered of an object.</summary>
    public static bool Knows(object owner) => Known.TryGetValue(owner, out _);

    /// <summary>Remembers that a part of an object was set. A part is a property's name, a map's key (<see cref="MapKey"/>) or an index.</summary>
    public static void Set(object owner, object part, Value value)
    {
        if (owner is not (ValueType or string))
            Of(owner).Set(part, value);
    }

    /// <summary>Remembers where the items of a collection came from.</summary>
    public static void SetItems(object owner, IEnumerable<Value> items)
    {
        var known = Of(owner)._items;
        known.Clear();
        known.AddRange(items);
    }

    /// <summary>Remembers where items came from that were put into a collection, wherever in it.</summary>
    public static void AddItems(object owner, IEnumerable<Value> items) => Of(owner)._items.AddRange(items);

    /// <summary>What is remembered of a collection's items.</summary>
    public static IReadOnlyList<Value> ItemsOf(object collection) => Known.TryGetValue(collection, out var provenance) ? provenance._items : [];

    /// <summary>Remembers what an object was made from: the record it copies, or a call's instance and arguments.</summary>
    public static void Derive(object made, IReadOnlyList<Source> sources)
    {
        if (made is ValueType or string || Known.TryGetValue(made, out _))
            return;
        Known.GetValue(made, _ => new ObjectProvenance([.. sources.Where(source => IsKept(source.Value.Data))]));
    }

    /// <summary>The origin of an object's part, found by what it was made from when nothing set it; null when nobody knows.</summary>
    public static Origin? Find(object owner, object part, object? current)
    {
        for (var depth = 0; depth < 64 && Known.TryGetValue(owner, out var provenance); depth++)
        {
            if ((provenance.WasSet(part, current) ?? provenance.FromArguments(part, current)) is { } origin)
                return origin;
            var next = provenance._sources.FirstOrDefault(source => SameShape(owner, source.Value.Data!) && Equals(ObjectParts.Read(source.Value.Data!, part), current)).Value;
            if (next.Data is null)
                return provenance.FromAnything(part, current);
            owner = next.Data;
        }

        return null;
    }

    private static ObjectProvenance Of(object owner) => Known.GetValue(owner, _ => new ObjectProvenance([]));

    // Functions and queries hold on to the evaluation, and it to a compilation.
    private static bool IsKept(object? data) => data is not (null or Closure or BoundMethod or ValueSequence or UserObject or Cell);

    private static bool SameShape(object owner, object source) => owner.GetType() == source.GetType();

    private static bool Same(object? part, object? current) => ReferenceEquals(part, current) || (part is string or ValueType or UserEnum or TupleObject && Equals(part, current));

    private void Set(object part, Value value)
    {
        if (part is not int index)
        {
            _named[part] = value;
            return;
        }

        while (_items.Count <= index)
            _items.Add(default);
        _items[index] = value;
    }

    // A collection that was changed since holds its items elsewhere.
    private Origin? WasSet(object part, object? current)
    {
        if (part is not int index)
            return _named.TryGetValue(part, out var set) ? set.Origin : null;
        if (index < _items.Count && Same(_items[index].Data, current))
            return _items[index].Origin;
        return _items.FirstOrDefault(item => item.Origin is not null && Same(item.Data, current)).Origin;
    }

    // A property is called as the argument that it was given by, and the entry of a map follows its key.
    private Origin? FromArguments(object part, object? current)
    {
        var isNext = false;
        foreach (var source in _sources)
        {
            if ((isNext || (part is string property && string.Equals(source.Name, property, StringComparison.OrdinalIgnoreCase))) && Same(source.Value.Data, current))
                return source.Value.Origin;
            isNext |= part is MapKey key && Same(source.Value.Data, key.Key);
        }

        return null;
    }

    private Origin? FromAnything(object part, object? current)
    {
        foreach (var source in _sources.Reverse())
        {
            if (Same(source.Value.Data, current))
                return source.Value.Origin;
            if (source.Value.Data is IEnumerable and not string && Find(source.Value.Data, part, current) is { } origin && Equals(ObjectParts.Read(source.Value.Data, part), current))
                return origin;
        }

        return null;
    }
}

/// <summary>Something that an object was made from.</summary>
/// <param name="Name">The parameter it was given for; null for the instance.</param>
/// <param name="Value">The value.</param>
internal readonly record struct Source(string? Name, Value Value);

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
