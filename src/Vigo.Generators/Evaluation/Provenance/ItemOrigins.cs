namespace Vigo.Generators.Evaluation;

/// <summary>
/// Origins of a collection's items by what they are, for those that lie elsewhere than they were put: who goes through a stack or empties a queue asks for each.
/// </summary>
/// <param name="items">The items; more may be added to its end.</param>
internal sealed class ItemOrigins(List<Value> items)
{
    // Fewer are looked through faster than they are entered.
    private const int Few = 16;
    private const int ItemsOfAStep = 64;

    private readonly Dictionary<object, Origin> _entered = new(Sameness.Instance);
    private int _count;

    /// <summary>The origin of the first such item; null when there is none.</summary>
    public Origin? Find(object? item)
    {
        if (item is null || items.Count <= Few)
            return Sought(item);

        // Of a stack that hosts go on with, and two of them may be traced at once.
        lock (_entered)
            return Entered(item);
    }

    private Origin? Entered(object item)
    {
        Budget.Current?.Read((items.Count - _count) / ItemsOfAStep);
        for (; _count < items.Count; _count++)
        {
            if (items[_count] is { Data: { } data, Origin: { } origin } && !_entered.ContainsKey(data))
                _entered.Add(data, origin);
        }

        return _entered.TryGetValue(item, out var found) ? found : null;
    }

    private Origin? Sought(object? item)
    {
        Budget.Current?.Read(items.Count / ItemsOfAStep);
        foreach (var candidate in items)
        {
            if (candidate.Origin is not null && Sameness.Same(candidate.Data, item))
                return candidate.Origin;
        }

        return null;
    }
}
