using System.Collections;
using System.Collections.Immutable;

namespace Vigo.Generators.Evaluation;

/// <summary>Items that are computed when somebody asks for them: what the evaluator's own LINQ and iterators give.</summary>
/// <param name="items">Computes them, each time anew.</param>
/// <param name="sources">What they are computed from: arguments, captured variables.</param>
internal class ValueSequence(Func<IEnumerable<Value>> items, IEnumerable<object?> sources) : IEnumerable<object?>
{
    public IEnumerable<object?> Sources => sources;

    public IEnumerable<Value> Values => items();

    /// <summary>The type of the items as the call that made it declares it; null where it is not known.</summary>
    public RuntimeType? Item { get; set; }

    /// <summary>Over how many sequences it is computed, one over the other.</summary>
    public int Depth { get; set; }

    public IEnumerator<object?> GetEnumerator() => items().Select(item => item.Data).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Going through anything that <c>foreach</c> goes through, with each item's origin.</summary>
internal static class Enumeration
{
    /// <summary>The items of a collection, bounded: each that is asked for is a step.</summary>
    public static IEnumerable<Value> Of(Frame frame, Site site, Value collection) =>
        new BoundedItems(frame, site, () => Unbounded(frame, site, collection));

    private static IEnumerable<Value> Unbounded(Frame frame, Site site, Value collection) => collection.Data switch
    {
        null => throw UserMembers.NullReference(frame, site),
        ValueSequence sequence => sequence.Values,
        string text => text.Select(character => new Value(character, collection.Origin)),
        ArrayPart part => part.Values(collection.Origin),
        UserObject user => UserItems(frame, site, collection, user),
        IEnumerable items when Collections.IsUnset(items) => throw UserMembers.NullReference(frame, site),
        IEnumerable items when HasRandomOrder(items.GetType()) => throw frame.NotEvaluated(
            site, "the order of an immutable hash set or dictionary differs from run to run: go through an ImmutableSortedDictionary, a Dictionary or a Map, or sort the items where they come from"),
        IEnumerable items => Items(items, collection),
        _ => throw frame.NotEvaluated(site, "foreach does not go through this value"),
    };

    // Ordered by hash codes, which .NET makes anew for texts in each process; Dictionary and HashSet keep the order of insertion.
    public static bool HasRandomOrder(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(ImmutableHashSet<>) || type.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>));

    private static IEnumerable<Value> Items(IEnumerable items, Value collection)
    {
        var index = 0;
        var isKnown = ObjectProvenance.Knows(items);
        foreach (var item in items)
        {
            var datum = Crossing.FromClr(item);
            yield return new Value(datum, (isKnown ? OriginOf(items, index, datum) : null) ?? collection.Origin);
            index++;
        }
    }

    /// <summary>Where an item of a collection came from: of a dictionary's entry its value; null when nobody knows.</summary>
    public static Origin? OriginOf(IEnumerable items, int index, object? item)
    {
        if (item is not null && item.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            && type.GetProperty("Key")!.GetValue(item) is string key)
        {
            return ObjectProvenance.Find(items, new MapKey(key), type.GetProperty("Value")!.GetValue(item)) ?? (items is IDictionary ? null : ObjectProvenance.Find(items, index, item));
        }

        return ObjectProvenance.Find(items, index, item);
    }

    private static IEnumerable<Value> UserItems(Frame frame, Site site, Value collection, UserObject user)
    {
        for (var type = user.Type; type is not null; type = type.Base)
        {
            if (type.Definition.Enumerator is not { } key)
                continue;
            var enumerated = UserMembers.Invoke(frame, site, key, collection, [], isVirtual: true, user.Type.TypeArguments);
            return Unbounded(frame, site, enumerated);
        }

        throw frame.NotEvaluated(site, $"foreach does not go through '{user.Type.Name}': it has no GetEnumerator that is an iterator");
    }
}

/// <summary>
/// Items that cost a step each. Asking is what is counted, before the source is asked: sequences over sequences over sequences must reach a
/// bound on the way down, before the stack does.
/// </summary>
internal sealed class BoundedItems(Frame frame, Site site, Func<IEnumerable<Value>> items) : IEnumerable<Value>
{
    public IEnumerator<Value> GetEnumerator() => new Enumerator(frame, site, items);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Enumerator(Frame frame, Site site, Func<IEnumerable<Value>> items) : IEnumerator<Value>
    {
        private IEnumerator<Value>? _started;

        public Value Current => _started!.Current;

        object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            frame.Context.Budget.Pull(frame, site);
            try
            {
                _started ??= items().GetEnumerator();
                return _started.MoveNext();
            }
            catch (Exception exception) when (exception is not (EvaluationStop or AuthorException))
            {
                throw NativeInvocation.Raised(frame, site, exception);
            }
            finally
            {
                frame.Context.Budget.Pulled();
            }
        }

        public void Reset() => throw new NotSupportedException();

        public void Dispose() => _started?.Dispose();
    }
}

/// <summary>Parts of lists, arrays and strings by range.</summary>
internal static class Slicing
{
    public static Value Slice(Frame frame, Site site, Value collection, int start, int length)
    {
        switch (collection.Data)
        {
            case string text:
                return new(text.Substring(start, length), Origin.Of(site, null, collection.Origin));
            case Array array:
                if (start < 0 || length < 0 || start + length > array.Length)
                    throw new ArgumentOutOfRangeException(nameof(length));
                var part = Array.CreateInstance(array.GetType().GetElementType()!, length);
                Array.Copy(array, start, part, 0, length);
                Structs.CopyItems(part);
                ObjectProvenance.Derive(part, [new Source(null, collection)]);
                return new(part, Origin.Of(site, null, collection.Origin));
            case IList list when list.GetType().GetMethod("GetRange") is { } range:
                var taken = range.Invoke(list, [start, length])!;
                ObjectProvenance.Derive(taken, [new Source(null, collection)]);
                return new(taken, Origin.Of(site, null, collection.Origin));
            default:
                throw frame.NotEvaluated(site, "a range of this collection is not evaluated; take the part with Skip and Take");
        }
    }
}
