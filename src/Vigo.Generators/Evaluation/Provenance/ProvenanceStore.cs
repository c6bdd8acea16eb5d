using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// What is remembered of the objects of one evaluation. It goes and stays with the result: hung onto each object by itself, thousands of entries would be looked
/// through by every collection of garbage.
/// </summary>
internal sealed class ProvenanceStore
{
    private readonly Dictionary<object, ObjectProvenance> _known = new(ReferenceEquality.Instance);
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
        var kept = new ProvenanceStore();
        kept._taken.AddRange(_taken);
        var seen = new HashSet<object>(ReferenceEquality.Instance);
        var open = new Stack<object>();
        Action<object?> visit = Visit;
        Visit(record);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (_known.TryGetValue(next, out var known))
            {
                kept._known.Add(next, known);
                known.Visit(visit);
            }

            VisitParts(next, visit);
        }

        return kept;

        void Visit(object? part)
        {
            if (part is not (null or string or ValueType) && seen.Add(part))
                open.Push(part);
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
