namespace Vigo.Generators.Evaluation;

/// <summary>A collection expression.</summary>
internal sealed class CollectionExpression(Site site, TypeReference type, TypeReference element, CollectionShape shape, IReadOnlyList<CollectionItem> items) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var values = CollectionItem.All(frame, Site, items);
        if (shape == CollectionShape.Array && items.Count == 0)
            return new Value(ArrayCreationExpression.Empty(element.Resolve(frame)), Origin.Of(Site));
        var array = ArrayCreationExpression.Array(frame, Site, element.Resolve(frame), values);
        var made = shape == CollectionShape.Array ? array : Made(frame, array);
        if (made is not null)
            ObjectProvenance.SetItems(made, values);
        return new Value(made, Origin.Of(Site));
    }

    private object? Made(Frame frame, Array array) => NativeInvocation.Run(frame, Site, (shape, Type: type.Resolve(frame), array), static given => Collections.Make(given.shape, given.Type, given.array));
}

/// <summary>A collection expression of a type that a method builds.</summary>
internal sealed class BuiltCollectionExpression(Site site, TypeReference element, IReadOnlyList<CollectionItem> items, Func<Frame, Site, Value[], Value> build) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var values = CollectionItem.All(frame, Site, items);
        return build(frame, Site, [ArrayCreationExpression.Filled(frame, Site, element.Resolve(frame), values)]).Through(Site);
    }
}

/// <summary>A collection expression of a type to which items are added, each before the next is computed.</summary>
internal sealed class AddedCollectionExpression(Site site, Expression created, IReadOnlyList<AddedItem> items) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var collection = created.Evaluate(frame);
        foreach (var (item, add) in items)
        {
            foreach (var value in item.Values(frame, Site))
                add(frame, Site, collection, [Structs.Copy(value)]);
        }

        return collection;
    }
}

/// <summary>An item of a collection expression and what adds it.</summary>
internal sealed record AddedItem(CollectionItem Item, Func<Frame, Site, Value, Value[], Value> Add);

/// <summary>An item of a collection expression; a spread's parts are converted one by one.</summary>
/// <param name="Value">The item, or what is spread.</param>
/// <param name="IsSpread">Whether its parts are the items.</param>
/// <param name="Convert">Makes an item of a part.</param>
/// <param name="CanBeLost">Whether the rest does without it when it can't be evaluated.</param>
internal sealed record CollectionItem(Expression Value, bool IsSpread, Func<Frame, Value, Value> Convert, bool CanBeLost = false)
{
    /// <summary>Of a spread whose parts are items as they are: their type. A collection of the author's is asked to copy them; null where the compiler goes through it.</summary>
    public TypeReference? Copied { get; init; }

    /// <summary>Of a spread over a type of the author's that the compiler counts first: its count.</summary>
    public Func<Frame, Site, Value, int>? Length { get; init; }

    /// <summary>Of a spread that the compiler hands to the library: the parameter that must not be nothing; null where it goes through it.</summary>
    public string? Parameter { get; init; }

    /// <summary>Of a spread of an immutable array as a view of its items: one that was never made has none.</summary>
    public bool IsView { get; init; }

    /// <summary>What all of them give, in order.</summary>
    public static List<Value> All(Frame frame, Site site, IReadOnlyList<CollectionItem> items)
    {
        var values = new List<Value>(items.Count);
        if (AreCounted(items))
        {
            AddCounted(values, frame, site, items);
            return values;
        }

        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (item.CanBeLost)
                item.AddUnlessLost(values, frame, site);
            else if (item.Copied is not null)
                values.AddRange(item.Copies(frame, site, values.Count));
            else if (item.IsSpread)
                values.AddRange(item.Values(frame, site));
            else
                values.Add(item.Value.Evaluate(frame));
        }

        return values;
    }

    private static bool AreCounted(IReadOnlyList<CollectionItem> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Length is not null)
                return true;
        }

        return false;
    }

    // All items are computed, then all counts, and then it is gone through what is spread.
    private static void AddCounted(List<Value> values, Frame frame, Site site, IReadOnlyList<CollectionItem> items)
    {
        List<Value> given = [.. items.Select(item => item.Value.Evaluate(frame))];
        List<int?> counts = [.. items.Select((item, i) => item.Length?.Invoke(frame, item.Value.Site, given[i]))];
        for (var i = 0; i < items.Count; i++)
        {
            var before = values.Count;
            values.AddRange(items[i].IsSpread ? items[i].Parts(frame, site, given[i]) : [given[i]]);
            if (counts[i] is { } count && count != values.Count - before)
                throw frame.NotEvaluated(items[i].Value.Site, $"this says that it has {count} items and gives {values.Count - before}, and what becomes of that is up to the compiler: let it count what it gives");
        }
    }

    private IEnumerable<Value> Copies(Frame frame, Site site, int before)
    {
        var value = Spread(frame);
        return OwnCollections.ItemOf(value.Data) is { } item && string.Equals(item.Identity, Copied!.Resolve(frame).Identity, StringComparison.Ordinal)
            ? OwnCollections.Copied(frame, Value.Site, value, item, before)
            : Parts(frame, site, value);
    }

    private void AddUnlessLost(List<Value> values, Frame frame, Site site)
    {
        var (count, isGuarded) = (values.Count, frame.Context.Guards > 0);
        try
        {
            values.AddRange(Values(frame, site));
        }
        catch (Exception exception) when (frame.Context.CanLose(exception, isGuarded))
        {
            frame.Context.Lose(exception);
            values.RemoveRange(count, values.Count - count);
        }
    }

    /// <summary>The value itself, or the parts of a spread as they are asked for.</summary>
    public IEnumerable<Value> Values(Frame frame, Site site)
    {
        var value = Spread(frame);
        if (!IsSpread)
        {
            yield return value;
            yield break;
        }

        foreach (var part in Parts(frame, site, value))
            yield return part;
    }

    private Value Spread(Frame frame)
    {
        var value = Value.Evaluate(frame);
        if (value.Data is null && Parameter is not null)
            throw NativeInvocation.Raised(frame, Value.Site, new ArgumentNullException(Parameter));
        return IsView && Collections.IsUnset(value.Data) ? value.WithData(System.Array.Empty<object>()) : value;
    }

    private IEnumerable<Value> Parts(Frame frame, Site site, Value value)
    {
        foreach (var part in Enumeration.Of(frame, Value.Site, value))
        {
            frame.Step(site);
            yield return Convert(frame, part);
        }
    }
}
