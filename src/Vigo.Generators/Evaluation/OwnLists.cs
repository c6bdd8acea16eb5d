namespace Vigo.Generators.Evaluation;

/// <summary>Lists of the author's as LINQ sees them: what implements <c>IList&lt;T&gt;</c> is asked for its count and for single items by their places, where anything else is gone through.</summary>
internal static class OwnLists
{
    private const string ItemKey = "P:System.Collections.Generic.IList`1.Item(System.Int32)";

    /// <summary>The type of the items of an <c>IList&lt;T&gt;</c> of the author's; null for anything else, and for what is several.</summary>
    public static RuntimeType? ItemOf(object? data) => data is UserObject user ? user.Type.ArgumentOf(typeof(IList<>)) : null;

    /// <summary>The places of its items; null when it is no list of the items that the call is about.</summary>
    public static Positions? PositionsOf(IntrinsicCall call, Value source) => Is(call, source)
        ? Positions.Of(() => OwnCollections.GenericCount((UserObject)source.Data!)!.Value, index => Item(call, source, index))
        : null;

    /// <summary>Whether it is a list of the items that the call is about: a list of some type is a sequence of its bases, too, but no list of them.</summary>
    public static bool Is(IntrinsicCall call, Value source) =>
        ItemOf(source.Data) is { } item && call.Types is [var given, ..] && string.Equals(given.Identity, item.Identity, StringComparison.Ordinal);

    /// <summary>What its indexer gives, whatever the index.</summary>
    public static Value Item(IntrinsicCall call, Value source, int index) => Item(call.Frame, call.Site, source, index);

    public static Value Item(Frame frame, Site site, Value source, int index) =>
        UserMembers.Invoke(frame, site, ItemKey, source, [new(index, Origin.Of(site))], isVirtual: true, UserMembers.Types(frame, source, []));

    /// <summary>The item that real code asks for by its place.</summary>
    /// <param name="frame">Who calls that code.</param>
    /// <param name="site">Where.</param>
    /// <param name="list">The list.</param>
    /// <param name="index">The place.</param>
    /// <param name="taken">Collects the items by their places; null when nobody asks for them.</param>
    public static T Read<T>(Frame frame, Site site, Value list, int index, List<Value>? taken)
    {
        var item = Item(frame, site, list, index);
        var datum = Crossing.ToClr(frame, site, item, typeof(T));
        if (taken is not null)
        {
            while (taken.Count <= index)
                taken.Add(default);
            taken[index] = datum is UserObject ? new Value(datum, item.Origin) : item;
        }

        return (T)datum!;
    }
}

/// <summary>A list of the author's, as real code is given it.</summary>
/// <param name="frame">Who calls that code.</param>
/// <param name="site">Where.</param>
/// <param name="list">The list.</param>
/// <param name="items">Its items, for who goes through them.</param>
/// <param name="taken">Collects the items as they are copied; null when nobody asks for them.</param>
/// <param name="at">Its item at a place.</param>
internal sealed class OwnList<T>(Frame frame, Site site, Value list, IEnumerable<T> items, List<Value>? taken, Func<int, T> at) : OwnCollection<T>(frame, site, list, items, taken), IList<T>
{
    public T this[int index]
    {
        get => at(index);
        set => throw new NotSupportedException();
    }

    public int IndexOf(T item) => throw new NotSupportedException();

    public void Insert(int index, T item) => throw new NotSupportedException();

    public void RemoveAt(int index) => throw new NotSupportedException();
}
