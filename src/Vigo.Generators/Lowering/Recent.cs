namespace Vigo.Generators.Lowering;

/// <summary>The last few of a kind, for as many projects as somebody may be typing in.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class Recent<T>(int most)
    where T : class
{
    private readonly object _gate = new();
    private readonly List<T> _latest = [];

    /// <summary>Those there are, the latest first.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            lock (_gate)
                return [.. _latest];
        }
    }

    /// <summary>The latest that is like this; null when none is.</summary>
    public T? Find(Predicate<T> isIt)
    {
        lock (_gate)
            return _latest.Find(isIt);
    }

    /// <summary>The one that is like this, or else a new one, which is the latest from now on. While nothing may be kept, always a new one.</summary>
    /// <param name="isIt">Whether it is the one.</param>
    /// <param name="make">Makes it, from those there are if they are of use.</param>
    public T FindOrAdd(Predicate<T> isIt, Func<List<T>, T> make)
    {
        if (Caches.AreSuspended)
            return make([]);
        lock (_gate)
        {
            var position = _latest.FindIndex(isIt);
            var found = position < 0 ? make(_latest) : _latest[position];
            if (position >= 0)
                _latest.RemoveAt(position);
            Put(found);
            return found;
        }
    }

    public void Add(T latest)
    {
        lock (_gate)
            Put(latest);
    }

    private void Put(T latest)
    {
        _latest.Insert(0, latest);
        if (_latest.Count > most)
            _latest.RemoveAt(most);
    }
}
