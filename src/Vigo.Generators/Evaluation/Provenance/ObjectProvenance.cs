using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// Where the parts of a real object came from: those that an initializer set, and for the rest the object it was copied from or the
/// call that made it.
/// </summary>
internal sealed class ObjectProvenance
{
    private NamedParts? _named;
    private List<Value>? _items;
    private ItemOrigins? _moved;
    private Source[] _sources = [];
    private Site? _made;
    private bool _isOfVocabulary;

    /// <summary>Looks at what it knows of: parts that were set, and what the object was made from.</summary>
    public void Visit(Action<object?> visit)
    {
        _named?.Visit(visit);
        if (_items is not null)
        {
            foreach (var item in _items)
                visit(item.Data);
        }

        foreach (var source in _sources)
            visit(source.Value.Data);
    }

    /// <summary>Whether anything is remembered of an object.</summary>
    public static bool Knows(object owner) => ProvenanceStore.Current?.Find(owner) is not null;

    /// <summary>Remembers that a part of an object was set. A part is a property's name, a map's key (<see cref="MapKey"/>) or an index.</summary>
    public static void Set(object owner, object part, Value value)
    {
        if (owner is not (ValueType or string))
            Of(owner)?.Set(part, value);
    }

    /// <summary>A part of an object as it was set last; null when it was not.</summary>
    public static Value? PartOf(object owner, string part) => ProvenanceStore.Current?.Find(owner)?._named?.Find(part);

    /// <summary>Remembers where the items of a collection came from.</summary>
    public static void SetItems(object owner, IEnumerable<Value> items)
    {
        if (ProvenanceStore.Current is not null)
            SetItems(owner, [.. items]);
    }

    /// <summary>The same for a list of its own, which nobody else changes.</summary>
    public static void SetItems(object owner, List<Value> items)
    {
        if (Of(owner) is not { } provenance)
            return;
        provenance._items = items;
        provenance._moved = null;
    }

    /// <summary>Remembers where items came from that were put into a collection, wherever in it.</summary>
    public static void AddItems(object owner, IEnumerable<Value> items)
    {
        if (Of(owner) is { } provenance)
            (provenance._items ??= []).AddRange(items);
    }

    /// <summary>Remembers where an item came from that was put into a list, before those that lie behind it.</summary>
    public static void InsertItem(object list, int index, Value item)
    {
        var provenance = Of(list);
        if (provenance?._items is { } items && index < items.Count)
        {
            items.Insert(index, item);
            provenance._moved = null;
        }
        else
        {
            provenance?.Set(index, item);
        }
    }

    /// <summary>Forgets items that were taken out of a list.</summary>
    public static void RemoveItems(object list, int index, int count)
    {
        if (ProvenanceStore.Current?.Find(list) is not { _items: { } items } provenance || index >= items.Count)
            return;
        items.RemoveRange(index, Math.Min(count, items.Count - index));
        provenance._moved = null;
    }

    /// <summary>Turns round what is remembered of items of a list, where something is of each.</summary>
    public static void ReverseItems(object list, int index, int count)
    {
        if (ProvenanceStore.Current?.Find(list) is not { _items: { } items } provenance || index + count > items.Count)
            return;
        items.Reverse(index, count);
        provenance._moved = null;
    }

    /// <summary>What is remembered of a collection's items.</summary>
    public static IReadOnlyList<Value> ItemsOf(object collection) => ProvenanceStore.Current?.Find(collection)?._items ?? [];

    /// <summary>The origin of an item of a collection, wherever it lies there; null when nobody knows.</summary>
    public static Origin? FindItem(object collection, object? item) => ProvenanceStore.Current?.Find(collection)?.Moved(item);

    /// <summary>Remembers what an object was made from: the record it copies, or a call's instance and arguments.</summary>
    /// <param name="made">The object.</param>
    /// <param name="sources">What it was made from.</param>
    /// <param name="site">The expression that made it; null when nothing else than handing it on happened.</param>
    public static void Derive(object made, IReadOnlyList<Source> sources, Site? site = null)
    {
        if (ProvenanceStore.Current is not { } store || made is ValueType or string)
            return;
        var isOfVocabulary = VocabularyParts.IsRecord(made);
        if (store.Find(made) is { } known && (!isOfVocabulary || known._made is not null))
            return;
        var provenance = store.Of(made);
        provenance._sources = Kept(sources);
        provenance._made = site;
        provenance._isOfVocabulary = isOfVocabulary;
        if (isOfVocabulary && site is not null)
            DeriveCollections(store, made, provenance._sources);
    }

    /// <summary>The origin of an object's part, found by what it was made from when nothing set it; null when nobody knows.</summary>
    public static Origin? Find(object owner, object part, object? current) => Trace(owner, part, current).Origin;

    /// <summary>The same, with the expressions that made the object since: the copies and calls that handed the part on.</summary>
    public static Trail Trace(object owner, object part, object? current)
    {
        if (ProvenanceStore.Current is not { } store)
            return new(null, []);
        var through = new List<Site>();
        for (var depth = 0; depth < 64 && store.Find(owner) is { } provenance; depth++)
        {
            if (provenance._made is { } made)
                through.Add(made);
            if (provenance.WasSet(part, current) is { } set)
                return new(set, through);
            var next = provenance._sources.FirstOrDefault(source => SameShape(owner, source.Value.Data!) && Sameness.OfParts(ObjectParts.Read(source.Value.Data!, part), current)).Value;
            var isInherited = next.Data is not null && !ReferenceEquals(next.Data, owner);
            if (!(isInherited && part is MapName) && provenance.FromArguments(part, current, isInherited) is { } argument)
                return new(argument, through);
            if (!isInherited)
                return new(provenance.FromAnything(part, current) ?? provenance.FromMaking(part), through);
            owner = next.Data!;
        }

        return new(null, through);
    }

    private static ObjectProvenance? Of(object owner) => ProvenanceStore.Current?.Of(owner);

    // What a call of the vocabulary puts into a list or map of the record, it puts there without being seen.
    private static void DeriveCollections(ProvenanceStore store, object made, Source[] sources)
    {
        Value self = default;
        foreach (var source in sources)
        {
            if (source.Name is null && SameShape(made, source.Value.Data!))
            {
                self = source.Value;
                break;
            }
        }

        foreach (var property in VocabularyParts.CollectionsOf(made.GetType()))
        {
            var name = property.Property.Name;
            var collection = property.Read(made);
            if (collection is null || ReferenceEquals(collection, property.Blank))
                continue;
            var before = self.Data is null ? null : property.Read(self.Data);
            if (ReferenceEquals(collection, before) || Knows(collection) || IsEmpty((IEnumerable)collection))
                continue;
            var into = new List<Source>();
            if (before is not null)
                into.Add(new(null, new Value(before, Find(self.Data!, name, before) ?? self.Origin)));
            foreach (var source in sources)
            {
                if (source.Sets.Contains(name, StringComparer.Ordinal))
                    into.Add(source);
            }

            store.Of(collection)._sources = [.. into];
        }
    }

    private static bool IsEmpty(IEnumerable collection)
    {
        var items = collection.GetEnumerator();
        return !items.MoveNext();
    }

    private static Source[] Kept(IReadOnlyList<Source> sources)
    {
        var count = 0;
        foreach (var source in sources)
            count += IsKept(source.Value.Data) ? 1 : 0;
        if (count == 0)
            return [];
        if (count == sources.Count && sources is Source[] all)
            return all;
        var kept = new Source[count];
        foreach (var source in sources)
        {
            if (IsKept(source.Value.Data))
                kept[kept.Length - count--] = source;
        }

        return kept;
    }

    /// <summary>Whether something can be remembered: functions and queries hold on to the evaluation, and it to a compilation.</summary>
    public static bool IsKept(object? data) => data is not (null or Callable or ValueSequence or UserObject or Cell);

    private static bool SameShape(object owner, object source) => owner.GetType() == source.GetType();

    private void Set(object part, Value value)
    {
        if (part is not int index)
        {
            (_named ??= new()).Set(part, value);
            return;
        }

        _items ??= [];
        while (_items.Count <= index)
            _items.Add(default);

        // What was only added is looked up together with the rest.
        if (index < _items.Count - 1)
            _moved = null;
        _items[index] = value;
    }

    // A collection that was changed since holds its items elsewhere.
    private Origin? WasSet(object part, object? current)
    {
        if (part is not int index)
            return _named?.Find(part)?.Origin;
        if (_items is null)
            return null;
        if (index < _items.Count && Sameness.Same(_items[index].Data, current))
            return _items[index].Origin;
        return Moved(current);
    }

    private Origin? Moved(object? item) => _items is null ? null : (_moved ??= new(_items)).Find(item);

    // A property comes from the arguments that set it, and the entry of a map follows its key.
    private Origin? FromArguments(object part, object? current, bool isInherited)
    {
        var isNext = false;
        var setters = new List<Origin?>();
        foreach (var source in _sources)
        {
            var isNamed = part is string property && source.Sets.Contains(property, StringComparer.OrdinalIgnoreCase);
            var isKey = part is MapName name && Sameness.Same(source.Value.Data, name.Key);
            if ((isNext || isNamed || isKey) && Sameness.Same(source.Value.Data, current))
                return source.Value.Origin;
            if (isNamed && !isInherited && _isOfVocabulary)
                setters.Add(source.Value.Origin);
            isNext |= part is MapKey key && Sameness.Same(source.Value.Data, key.Key);
        }

        return setters.Count == 0 ? null : Origin.Of(_made!, null, [.. setters]);
    }

    // What neither an argument nor the copied record gave, the call itself did: a default, or what its name says.
    private Origin? FromMaking(object part) => _isOfVocabulary && part is string && _made is not null ? Origin.Of(_made) : null;

    private Origin? FromAnything(object part, object? current)
    {
        foreach (var source in _sources.AsEnumerable().Reverse())
        {
            if (Sameness.Same(source.Value.Data, current))
                return source.Value.Origin;
            if (source.Value.Data is IEnumerable and not string && Find(source.Value.Data, part, current) is { } origin && Sameness.OfParts(ObjectParts.Read(source.Value.Data, part), current))
                return origin;
            if (part is int && source.Value.Data is IEnumerable and not string && FindItem(source.Value.Data, current) is { } moved)
                return moved;
        }

        return null;
    }
}
