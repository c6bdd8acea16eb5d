using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// What is remembered of the objects of one evaluation. It goes and stays with the result: hung onto each object by itself, thousands of entries would be looked
/// through by every collection of garbage.
/// </summary>
internal sealed class ProvenanceStore(int count = 0)
{
    private readonly Dictionary<object, ObjectProvenance> _known = new(count, ReferenceEquality.Instance);
    private readonly List<ProvenanceStore> _taken = [];

    [ThreadStatic]
    private static ProvenanceStore? _current;

    /// <summary>The store of the evaluation that runs on this thread, or whose result is looked at.</summary>
    public static ProvenanceStore Current => _current ?? throw new InvalidOperationException("no evaluation runs here, and none's result is looked at");

    /// <summary>Makes this the current store until the result is disposed of.</summary>
    public IDisposable Entered()
    {
        var before = _current;
        _current = this;
        return new Leaving(before);
    }

    public ObjectProvenance? Find(object owner)
    {
        if (_known.TryGetValue(owner, out var known))
            return known;
        foreach (var store in _taken)
        {
            if (store.Find(owner) is { } found)
                return found;
        }

        return null;
    }

    public ObjectProvenance Of(object owner)
    {
        if (!_known.TryGetValue(owner, out var known))
            _known.Add(owner, known = new ObjectProvenance());
        return known;
    }

    /// <summary>Adds what another evaluation remembers, whose record this one goes on with.</summary>
    public void Take(ProvenanceStore other)
    {
        if (!_taken.Contains(other))
            _taken.Add(other);
    }

    /// <summary>What of it leads to the parts of a record; the rest was on the way, and is forgotten.</summary>
    public ProvenanceStore LeadingTo(object? record)
    {
        var found = new Reached(_known);
        found.From(record);
        var kept = new ProvenanceStore(found.Known.Count);
        kept._taken.AddRange(_taken);
        foreach (var part in found.Known)
            kept._known.Add(part.Key, part.Value);
        return kept;
    }

    /// <summary>What of all that is known a record leads to.</summary>
    private sealed class Reached(Dictionary<object, ObjectProvenance> all)
    {
        // More than there is known of: a record's parts are looked through to the last.
        private readonly HashSet<object> _seen = new(ReferenceEquality.Instance);
        private readonly Stack<object> _open = new();
        private Action<object?>? _visit;

        public List<KeyValuePair<object, ObjectProvenance>> Known { get; } = new(all.Count);

        public void From(object? record)
        {
            _visit = Visit;
            Visit(record);
            while (_open.Count > 0)
            {
                var next = _open.Pop();
                if (all.TryGetValue(next, out var known))
                {
                    Known.Add(new(next, known));
                    known.Visit(_visit);
                }

                VisitParts(next, _visit);
            }
        }

        private void Visit(object? part)
        {
            if (part is not (null or string or ValueType) && _seen.Add(part))
                _open.Push(part);
        }
    }

    private static void VisitParts(object owner, Action<object?> visit)
    {
        if (VocabularyParts.IsRecord(owner))
        {
            VocabularyParts.Visit(owner, visit);
        }
        else if (owner is IEnumerable items and not ValueSequence)
        {
            foreach (var item in VocabularyParts.ItemsOf(items))
                visit(item);
        }
    }

    private sealed class Leaving(ProvenanceStore? before) : IDisposable
    {
        public void Dispose() => _current = before;
    }
}
