namespace Vigo.Generators.Evaluation;

/// <summary>The items of one key, as <c>GroupBy</c> gives them.</summary>
internal sealed class Grouping(Value key, List<Value> items) : ValueSequence(() => items, items.Select(item => item.Data))
{
    public Value Key { get; } = key;

    public List<Value> Items { get; } = items;
}

/// <summary>Groups by key, in the order of the keys' first appearance.</summary>
internal sealed class Lookup(IEqualityComparer<Value> equality)
{
    private readonly Dictionary<Value, Grouping> _byKey = new(equality);
    private readonly List<Grouping> _groups = [];

    public IReadOnlyList<Grouping> Groups => _groups;

    public static Lookup Of(IEnumerable<Value> items, Func<Value, Value> key, Func<Value, Value>? element, IEqualityComparer<Value> equality)
    {
        var lookup = new Lookup(equality);
        foreach (var item in items)
            lookup.Add(key(item), item, element);
        return lookup;
    }

    /// <summary>For joins, where what has no key has no match.</summary>
    public static Lookup WithKeys(IEnumerable<Value> items, Func<Value, Value> key, IEqualityComparer<Value> equality)
    {
        var lookup = new Lookup(equality);
        foreach (var item in items)
        {
            var itsKey = key(item);
            if (itsKey.Data is not null)
                lookup.Add(itsKey, item, null);
        }

        return lookup;
    }

    public Grouping? Find(Value key) => _byKey.TryGetValue(key, out var group) ? group : null;

    private void Add(Value key, Value item, Func<Value, Value>? element)
    {
        if (!_byKey.TryGetValue(key, out var group))
        {
            group = new Grouping(key, []);
            _byKey.Add(key, group);
            _groups.Add(group);
        }

        group.Items.Add(element is null ? item : element(item));
    }
}

/// <summary>What <c>ToLookup</c> gives.</summary>
internal sealed class LookupSequence(Lookup lookup, Origin? origin) : ValueSequence(() => lookup.Groups.Select(group => new Value(group, origin)), lookup.Groups)
{
    public Lookup Lookup { get; } = lookup;

    public Value ItemsOf(Value key) => new(Lookup.Find(key) ?? new ValueSequence(() => [], []), origin);
}
