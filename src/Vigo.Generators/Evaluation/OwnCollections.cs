using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// Collections of the author's as the library sees them: what implements <c>ICollection&lt;T&gt;</c> is asked for its count, and to copy its items into an array, where anything else is gone
/// through.
/// </summary>
internal static class OwnCollections
{
    private const string CountKey = "P:System.Collections.Generic.ICollection`1.Count";
    private const string CopyKey = "M:System.Collections.Generic.ICollection`1.CopyTo(`0[],System.Int32)";
    private const string ContainsKey = "M:System.Collections.Generic.ICollection`1.Contains(`0)";
    private const string PlainCountKey = "P:System.Collections.ICollection.Count";
    private const string ReadOnlyCountKey = "P:System.Collections.Generic.IReadOnlyCollection`1.Count";

    /// <summary>The type of the items of an <c>ICollection&lt;T&gt;</c> of the author's; null for anything else, and for what is several.</summary>
    public static RuntimeType? ItemOf(object? data) => data is UserObject user ? user.Type.ArgumentOf(typeof(ICollection<>)) : null;

    /// <summary>How many items it says to have; null when it is no collection.</summary>
    public static int? Count(UserObject user) => ItemOf(user) is null ? PlainCount(user) : GenericCount(user);

    /// <summary>The same for an <c>ICollection&lt;T&gt;</c> alone.</summary>
    public static int? GenericCount(UserObject user) => ItemOf(user) is null ? null : (int?)user.Overridden(CountKey)?.Data;

    /// <summary>How many items what is a collection without a type of items says to have; null when it is none.</summary>
    public static int? PlainCount(UserObject user) => (int?)user.Overridden(PlainCountKey)?.Data;

    /// <summary>Whether it is a collection without a type of items.</summary>
    public static bool IsPlain(Value collection) => UserMembers.Implements(collection, PlainCountKey);

    /// <summary>Items of the author's as real code is given them, which counts them where they say how many they are.</summary>
    public static IEnumerable<T> Counted<T>(Frame frame, Site site, UserObject user, IEnumerable<T> items)
    {
        var collection = new Value(user, null);
        return IsPlain(collection) ? new OwnReadOnlyCollection<T>(items, () => Room(frame, site, PlainCount(user)!.Value))
            : UserMembers.Implements(collection, ReadOnlyCountKey) && user.Type.ArgumentOf(typeof(IReadOnlyCollection<>))?.Erased == typeof(T)
                ? new OwnReadOnlyCollection<T>(items, () => Room(frame, site, (int)user.Overridden(ReadOnlyCountKey)!.Value.Data!))
            : items;
    }

    /// <summary>A count for which whoever asks makes room.</summary>
    public static int Room(Frame frame, Site site, int count)
    {
        frame.Context.Budget.Grow(frame, site, Math.Max(count, 0));
        return count;
    }

    public static bool Contains(Frame frame, Site site, Value collection, Value value) =>
        (bool)UserMembers.Invoke(frame, site, ContainsKey, collection, [value], isVirtual: true, UserMembers.Types(frame, collection, [])).Data!;

    /// <summary>The items that it copies into an array that has room for them.</summary>
    /// <param name="frame">Who asks.</param>
    /// <param name="site">Where.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="item">The type of its items.</param>
    /// <param name="before">So many come before them.</param>
    /// <param name="isPart">Whether the array is there for other items, too: then it is asked to copy even when it has none.</param>
    public static IEnumerable<Value> Copied(Frame frame, Site site, Value collection, RuntimeType item, int before = 0, bool isPart = false)
    {
        var count = GenericCount((UserObject)collection.Data!)!.Value;
        if (count == 0 && !isPart)
            return [];
        var array = NativeInvocation.Run(frame, site, () => ArrayOf(frame, site, item, count < 0 ? count : before + count));
        Copy(frame, site, collection, array, before);
        return Enumeration.Of(frame, site, new(array, collection.Origin)).Skip(before);
    }

    /// <summary>Lets it copy its items into an array.</summary>
    public static void Copy(Frame frame, Site site, Value collection, Array array, int index) =>
        UserMembers.Invoke(frame, site, CopyKey, collection, [new(array, Origin.Of(site)), new(index, Origin.Of(site))], isVirtual: true, UserMembers.Types(frame, collection, []));

    /// <summary>An array of defaults.</summary>
    public static Array ArrayOf(Frame frame, Site site, RuntimeType item, int length)
    {
        if (length < 0)
            throw new OverflowException();
        frame.Context.Budget.Grow(frame, site, length);
        var array = Array.CreateInstance(item.Erased, length);
        for (var i = 0; i < length && !item.Erased.IsValueType && item.Default is { } blank; i++)
            array.SetValue(blank, i);
        return array;
    }
}

/// <summary>A collection of the author's, as real code is given it.</summary>
/// <param name="frame">Who calls that code.</param>
/// <param name="site">Where.</param>
/// <param name="collection">The collection.</param>
/// <param name="items">Its items, for who goes through them.</param>
/// <param name="taken">Collects the items as they are copied; null when nobody asks for them.</param>
internal class OwnCollection<T>(Frame frame, Site site, Value collection, IEnumerable<T> items, List<Value>? taken) : ICollection<T>
{
    private int _count;

    public bool IsReadOnly => true;

    public int Count => _count = OwnCollections.Room(frame, site, OwnCollections.GenericCount((UserObject)collection.Data!)!.Value);

    public bool Contains(T item) => OwnCollections.Contains(frame, site, collection, new(Crossing.FromClr(item), null));

    public void CopyTo(T[] array, int arrayIndex)
    {
        // An array of its own, of which it is remembered what was put where.
        var copy = OwnCollections.ArrayOf(frame, site, OwnCollections.ItemOf(collection.Data)!, array.Length);
        for (var i = 0; i < array.Length; i++)
        {
            if (array[i] is { } present)
                copy.SetValue(present, i);
        }

        OwnCollections.Copy(frame, site, collection, copy, arrayIndex);
        Array.Copy(copy, array, array.Length);
        taken?.AddRange(Enumeration.Of(frame, site, new(copy, collection.Origin)).Skip(arrayIndex).Take(_count));
    }

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Add(T item) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public bool Remove(T item) => throw new NotSupportedException();
}

/// <summary>The same of one that only says how many items it has.</summary>
/// <param name="items">Its items.</param>
/// <param name="count">How many it says to have.</param>
internal sealed class OwnReadOnlyCollection<T>(IEnumerable<T> items, Func<int> count) : IReadOnlyCollection<T>
{
    public int Count => count();

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
