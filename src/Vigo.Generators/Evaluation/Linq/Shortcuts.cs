using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// A sequence that can do better than giving its items in order. The CLR takes the same shortcuts, and they show: <c>list.Select(f).Last()</c>
/// calls <c>f</c> once.
/// </summary>
internal sealed class ShortcutSequence(Func<IEnumerable<Value>> items, IEnumerable<object?> sources) : ValueSequence(items, sources)
{
    /// <summary>The items by their places; null when those aren't known.</summary>
    public Partition? Partition { get; init; }

    /// <summary>The items from the last to the first; null when only the other way is possible.</summary>
    public Func<IEnumerable<Value>>? Backwards { get; init; }

    /// <summary>Whether <c>Where</c> made it. What selects from that is one with it, and knows no parts.</summary>
    public bool IsFiltered { get; init; }

    /// <summary>What it is made from, item by item.</summary>
    public Selection? Selection { get; init; }

    /// <summary>The two sequences that it is, one after the other.</summary>
    public (Value First, Value Second)? Parts { get; init; }

    /// <summary>How many items there are, where that is known without computing one.</summary>
    public Func<int?>? Counted { get; init; }

    /// <summary>Whether it is a part of another, at its place: parts of parts are not nested.</summary>
    public bool IsPart { get; init; }

    /// <summary>The part of another that it is.</summary>
    public Slice? Slice { get; init; }

    /// <summary>How many items there are, at any cost.</summary>
    public Func<int>? Count { get; init; }

    public Func<Value?>? First { get; init; }

    public Func<Value?>? Last { get; init; }

    public Func<int, Value?>? At { get; init; }

    public Func<Value, bool>? Contains { get; init; }

    /// <summary>All items, for a collection of them; it is told whether that is an array.</summary>
    public Func<bool, IEnumerable<Value>>? Collected { get; init; }
}

/// <summary>A sequence and the function whose results are the items of another.</summary>
internal sealed record Selection(Value Source, Func<Value, Value> Selector);

/// <summary>A part of a sequence whose items have no places.</summary>
/// <param name="Source">The sequence.</param>
/// <param name="Start">How many items are left out.</param>
/// <param name="Count">How many there are at most; null for all.</param>
internal sealed record Slice(Value Source, int Start, int? Count);

/// <summary>What is asked of a sequence as a whole, by the shortest way.</summary>
internal static class Shortcuts
{
    /// <summary>Whether it is an array without items: many a method gives that back, or leaves it out.</summary>
    public static bool IsEmptyArray(Value source) => source.Data is Array { Length: 0 };

    /// <summary>Whether it passes questions on to what it is made from. Where the CLR's LINQ is made of an iterator, it does not.</summary>
    public static bool IsQuery(Value source) => source.Data is ShortcutSequence or OrderedSequence;

    /// <summary>Whether it is known to be a sequence of that very type.</summary>
    public static bool IsSequenceOf(Value source, RuntimeType type) => source.Data is ValueSequence sequence
        ? string.Equals(sequence.Item?.Identity, type.Identity, StringComparison.Ordinal)
        : source.Data is UserObject user ? string.Equals(user.Type.ArgumentOf(typeof(IEnumerable<>))?.Identity, type.Identity, StringComparison.Ordinal)
        : type is ClrRuntimeType && typeof(IEnumerable<>).MakeGenericType(type.Erased).IsInstanceOfType(source.Data);

    /// <summary>How many items there are, where that is known without computing one.</summary>
    public static int? Counted(Value source) => source.Data switch
    {
        ShortcutSequence { Partition: { } partition } => partition.Counted,
        ShortcutSequence shortcut => shortcut.Counted?.Invoke(),
        OrderedSequence ordered => ordered.Counted,
        Grouping group => group.Items.Count,
        LookupSequence lookup => lookup.Lookup.Groups.Count,
        UserObject user => OwnCollections.Count(user),
        ValueSequence or string or null => null,
        ICollection collection => collection.Count,
        var data => GenericCount(data),
    };

    /// <summary>The same for what is a generic collection itself.</summary>
    public static int? CountedItself(IntrinsicCall call, Value source) => source.Data is ShortcutSequence or OrderedSequence ? ListOf(call, source)?.Count : CountedGenerically(source);

    /// <summary>The same for what passes the question on to queries and generic collections alone.</summary>
    public static int? CountedGenerically(Value source) => source.Data is UserObject user ? OwnCollections.GenericCount(user) : source.Data is ValueSequence || IsGenericCollection(source.Data) ? Counted(source) : null;

    /// <summary>How many items there are, at any cost.</summary>
    public static int Count(IntrinsicCall call, Value source) => source.Data switch
    {
        ShortcutSequence { Count: { } count } => count(),
        ShortcutSequence { Partition: { IsComputed: false } partition } => partition.Count,
        OrderedSequence ordered => Count(call, ordered.Origin),
        ValueSequence => Items(call, source).Count(),
        _ => Counted(source) ?? Items(call, source).Count(),
    };

    public static Value? First(IntrinsicCall call, Value source) => source.Data switch
    {
        OrderedSequence ordered => ordered.Best(isLast: false),
        ShortcutSequence { First: { } first } => first(),
        ShortcutSequence { Selection: { } selection } => Selected(selection, First(call, selection.Source)),
        _ => Partition.Of(call, source) is { } partition ? partition.At(0) : Single(Items(call, source)),
    };

    public static Value? Last(IntrinsicCall call, Value source)
    {
        switch (source.Data)
        {
            case OrderedSequence ordered:
                return ordered.Best(isLast: true);
            case ShortcutSequence { Last: { } last }:
                return last();
            case ShortcutSequence { Selection: { } selection }:
                return Selected(selection, Last(call, selection.Source));
            case ShortcutSequence { Backwards: { } backwards }:
                return Single(backwards());
        }

        if (Partition.Of(call, source) is { } partition)
            return partition.Last;
        Value? found = null;
        foreach (var item in Items(call, source))
            found = item;
        return found;
    }

    public static Value? At(IntrinsicCall call, Value source, int index)
    {
        if (index < 0)
            return null;
        if (source.Data is ShortcutSequence { At: { } at })
            return at(index);
        if (index == 0 && source.Data is ValueSequence)
            return First(call, source);
        if (source.Data is ShortcutSequence { Selection: { } selection })
            return Selected(selection, At(call, selection.Source, index));
        return Partition.Of(call, source) is { } partition ? partition.At(index) : Single(Items(call, source).Skip(index));
    }

    /// <summary>Whether an item is there that equals a value by its own equality.</summary>
    public static bool Contains(IntrinsicCall call, Value source, Value value) => source.Data switch
    {
        OrderedSequence ordered => Contains(call, ordered.Origin, value),
        ShortcutSequence { Contains: { } contains } => contains(value),
        ShortcutSequence { Partition: { IsList: true } partition } => new BoundedItems(call.Frame, call.Site, () => partition.Collected).Any(item => ValueEquality.Default.Equals(item, value)),
        UserObject when CopyingOf(call, source) is not null => OwnCollections.Contains(call.Frame, call.Site, source, value),
        { } data when ContainsOf(data) is { } contains => Contains(call, data, contains, value),
        _ => Items(call, source).Any(item => ValueEquality.Default.Equals(item, value)),
    };

    /// <summary>All items, for a collection of them.</summary>
    public static IEnumerable<Value> Collected(IntrinsicCall call, Value source, bool isArray = true) => source.Data switch
    {
        OrderedSequence ordered => ordered.Collected(),
        ShortcutSequence { Collected: { } collected } => collected(isArray),
        ShortcutSequence { Partition: { } partition } => new BoundedItems(call.Frame, call.Site, () => partition.Collected),
        UserObject when CopyingOf(call, source) is { } item => OwnCollections.Copied(call.Frame, call.Site, source, item),
        _ => Items(call, source),
    };

    /// <summary>All items for a collection of them that takes those of several sequences: it asks a collection of the author's to copy them, and goes through all else.</summary>
    public static IEnumerable<Value> Copied(IntrinsicCall call, Value source, bool isArray, int before = 0) =>
        CopyingOf(call, source) is { } item ? OwnCollections.Copied(call.Frame, call.Site, source, item, before, isPart: isArray) : Items(call, source);

    // A collection of some type is a sequence of its bases, too, but none of their collections.
    private static RuntimeType? CopyingOf(IntrinsicCall call, Value source) =>
        OwnCollections.ItemOf(source.Data) is { } item && call.Types is [var given, ..] && string.Equals(given.Identity, item.Identity, StringComparison.Ordinal) ? item : null;

    /// <summary>The items of a list from the last to the first; null when it is none.</summary>
    public static IEnumerable<Value>? Backwards(IntrinsicCall call, Value source) => ListOf(call, source)?.Backwards(source.Data is ValueSequence);

    /// <summary>What gives the item of a list at a place; null when it is none.</summary>
    public static Func<int, Value>? Placed(IntrinsicCall call, Value source) => ListOf(call, source) is not { } list ? null
        : source.Data is ValueSequence ? index => list.At(index) ?? throw call.OutOfRange("index")
        : list.All.Known;

    /// <summary>The places of a list's items; null when it is none.</summary>
    public static Partition? ListOf(IntrinsicCall call, Value source) => source.Data is IList or Grouping or UserObject or ShortcutSequence { Partition.IsList: true } ? Partition.Of(call, source) : null;

    private static IEnumerable<Value> Items(IntrinsicCall call, Value source) => Enumeration.Of(call.Frame, call.Site, source);

    private static Value? Selected(Selection selection, Value? item) => item is { } found ? selection.Selector(found) : null;

    private static Value? Single(IEnumerable<Value> items)
    {
        foreach (var item in items)
            return item;
        return null;
    }

    private static bool IsGenericCollection(object? data) => data is not null && GenericCollection(data) is not null;

    private static bool Contains(IntrinsicCall call, object collection, System.Reflection.MethodInfo contains, Value value)
    {
        object?[] arguments = [Crossing.ToClr(call.Frame, call.Site, value, contains.GetParameters()[0].ParameterType)];
        call.Frame.Context.Budget.Spend(call.Frame, call.Site, ReadingCost.Of(contains, collection, arguments));
        return (bool)contains.Invoke(collection, arguments)!;
    }

    private static int? GenericCount(object data) => (int?)GenericCollection(data)?.GetProperty(nameof(ICollection<object>.Count))!.GetValue(data);

    // A set has an equality of its own.
    private static System.Reflection.MethodInfo? ContainsOf(object data) =>
        data is ValueSequence or Array or UserObject ? null : GenericCollection(data)?.GetMethod(nameof(ICollection<object>.Contains));

    private static Type? GenericCollection(object data) =>
        data.GetType().GetInterfaces().FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(ICollection<>));
}
