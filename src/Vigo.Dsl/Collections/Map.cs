using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Vigo;

/// <summary>
/// Named things in the order they were written: services by name, labels by key. Immutable once its initializer has run, and equal
/// to another map with the same entries in the same order.
/// </summary>
/// <typeparam name="T">What a name stands for.</typeparam>
/// <example><code>Services = new() { ["web"] = new() { … }, ["api"] = new() { … } }</code></example>
public sealed class Map<T> : IReadOnlyDictionary<string, T>, IEquatable<Map<T>>
{
    // Most maps have a few entries, and there are tens of thousands of maps: a table is made only of many.
    private const int Few = 8;

    private readonly List<KeyValuePair<string, T>> _entries;
    private Dictionary<string, int>? _positions;

    /// <summary>An empty map, to be filled by an initializer.</summary>
    public Map() => _entries = [];

    /// <summary>A map that starts with the entries of another; an initializer may add to it or replace entries.</summary>
    /// <param name="entries">The entries to start with; of two with one key the later wins, at the earlier's place.</param>
    public Map(IEnumerable<KeyValuePair<string, T>> entries)
    {
        _entries = entries is IReadOnlyCollection<KeyValuePair<string, T>> { Count: var count } ? new(count) : [];
        foreach (var entry in entries)
            Put(entry.Key, entry.Value);
    }

    /// <summary>The map without entries.</summary>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Reads as Map<Service>.Empty, like ImmutableArray<T>.Empty")]
    public static Map<T> Empty { get; } = new();

    /// <summary>The thing of that name.</summary>
    /// <param name="key">The name, compared ordinally.</param>
    /// <exception cref="KeyNotFoundException">There is no entry of that name; the message lists those there are.</exception>
    public T this[string key]
    {
        get => TryGetValue(key, out var value)
            ? value
            : throw new KeyNotFoundException($"there is no '{key}' here; there is: {(Count == 0 ? "nothing" : string.Join(", ", Keys))}");
        init => Put(key, value);
    }

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Select(entry => entry.Key);

    /// <inheritdoc/>
    public IEnumerable<T> Values => _entries.Select(entry => entry.Value);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => PositionOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, out T value)
    {
        var position = PositionOf(key);
        value = position < 0 ? default! : _entries[position].Value;
        return position >= 0;
    }

    /// <summary>The same map with one entry added, or replaced at its place.</summary>
    public Map<T> Set(string key, T value)
    {
        var copy = new Map<T>(_entries);
        copy.Put(key, value);
        return copy;
    }

    /// <summary>The same map without that entry; the same map when it has none.</summary>
    public Map<T> Remove(string key) =>
        ContainsKey(key) ? new Map<T>(_entries.Where(entry => !string.Equals(entry.Key, key, StringComparison.Ordinal))) : this;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Map<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || _entries.SequenceEqual(other._entries));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Map<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => Sequences.CombineHashes(_entries);

    private void Put(string key, T value)
    {
        var position = PositionOf(key);
        if (position >= 0)
        {
            _entries[position] = new(key, value);
            return;
        }

        _entries.Add(new(key, value));
        if (_positions is not null)
            _positions.Add(key, _entries.Count - 1);
        else if (_entries.Count > Few)
            _positions = Positions();
    }

    private Dictionary<string, int> Positions()
    {
        var positions = new Dictionary<string, int>(_entries.Count * 2, StringComparer.Ordinal);
        for (var i = 0; i < _entries.Count; i++)
            positions.Add(_entries[i].Key, i);
        return positions;
    }

    // There is no entry of no name, and to ask for one is a mistake, in a small map as in a large one.
    private int PositionOf(string key)
    {
        if (_positions is not null)
            return _positions.TryGetValue(key, out var position) ? position : -1;
        if (key is null)
            throw new ArgumentNullException(nameof(key));
        for (var i = 0; i < _entries.Count; i++)
        {
            if (string.Equals(_entries[i].Key, key, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}
