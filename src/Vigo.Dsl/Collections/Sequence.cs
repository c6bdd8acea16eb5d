using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Vigo;

/// <summary>Things in order. Immutable, written as a collection expression, and equal to another sequence of equal things in the same order.</summary>
/// <typeparam name="T">What is in it.</typeparam>
/// <example><code>Routes = [Route.To("exolan.be", port: 80)]</code></example>
[CollectionBuilder(typeof(Sequences), nameof(Sequences.Create))]
public sealed class Sequence<T> : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    private readonly T[] _items;

    internal Sequence(T[] items) => _items = items;

    /// <summary>The sequence of nothing.</summary>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Reads as Sequence<Port>.Empty, like ImmutableArray<T>.Empty")]
    public static Sequence<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Sequence<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || _items.SequenceEqual(other._items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sequence<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => Sequences.CombineHashes(_items);
}

/// <summary>Making sequences and maps.</summary>
public static class Sequences
{
    /// <summary>A sequence of these things; what a collection expression calls.</summary>
    public static Sequence<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? Sequence<T>.Empty : new(items.ToArray());

    /// <summary>A sequence of these things.</summary>
    public static Sequence<T> ToSequence<T>(this IEnumerable<T> items) => new([.. items]);

    /// <summary>A map with an entry for each thing.</summary>
    /// <param name="items">The things.</param>
    /// <param name="key">Names a thing's entry; of two with one name the later wins.</param>
    /// <param name="value">What the entry holds.</param>
    /// <example><code>Services = Enumerable.Range(1, 5).ToMap(i => $"worker{i}", i => Worker(i))</code></example>
    public static Map<TValue> ToMap<T, TValue>(this IEnumerable<T> items, Func<T, string> key, Func<T, TValue> value) =>
        new(items.Select(item => new KeyValuePair<string, TValue>(key(item), value(item))));

    internal static int CombineHashes<T>(IEnumerable<T> items)
    {
        var hash = 17;
        foreach (var item in items)
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        return hash;
    }
}
