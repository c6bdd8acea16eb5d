using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// What is remembered of the objects of one evaluation. It goes and stays with the result: hung onto each object by itself, thousands of entries would be looked
/// through by every collection of garbage.
/// </summary>
internal sealed class ProvenanceStore
{
    // What most evaluations stay below; more room than that is not kept.
    private const int MostKept = 8192;

    // Of the largest evaluation so far: hundreds are done one after the other, and what is kept of each is a part of it.
    [ThreadStatic]
    private static Dictionary<object, ObjectProvenance>? _ofThread;

    private readonly Dictionary<object, ObjectProvenance> _known;
    private readonly List<ProvenanceStore> _taken = [];

    [ThreadStatic]
    private static ProvenanceStore? _current;

    public ProvenanceStore()
        : this(new(ReferenceEquality.Instance))
    {
    }

    private ProvenanceStore(Dictionary<object, ObjectProvenance> known) => _known = known;

    /// <summary>One for an evaluation, in the room of the one before on this thread; to be given up in the end.</summary>
    public static ProvenanceStore OfEvaluation()
    {
        var room = _ofThread ?? new(ReferenceEquality.Instance);
        _ofThread = null;
        return new(room);
    }

    /// <summary>Forgets everything: what is needed of it was taken out by <see cref="LeadingTo"/>.</summary>
    public void GiveUp()
    {
        if (_known.Count > MostKept)
            return;
        _known.Clear();
        _ofThread = _known;
    }

    /// <summary>The store of the evaluation that runs on this thread, or whose result is looked at; null when nothing is remembered, as most evaluations have it.</summary>
    public static ProvenanceStore? Current => _current;

    /// <summary>Makes this the current store until the result is disposed of.</summary>
    public IDisposable Entered() => Enter(this);

    /// <summary>Makes one the current store, or none, until the result is disposed of.</summary>
    public static IDisposable Enter(ProvenanceStore? store)
    {
        var before = _current;
        _current = store;
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
        var kept = new ProvenanceStore(Reached.From(record, _known));
        kept._taken.AddRange(_taken);
        return kept;
    }

    /// <summary>What of all that is known a record leads to.</summary>
    private sealed class Reached
    {
        // Of the largest record so far: hundreds are looked through one after the other.
        [ThreadStatic]
        private static Reached? _ofThread;

        private readonly HashSet<object> _seen = new(ReferenceEquality.Instance);
        private readonly Stack<object> _open = new();
        private readonly List<KeyValuePair<object, ObjectProvenance>> _found = [];
        private readonly Action<object?> _visit;

        private Reached() => _visit = Visit;

        /// <summary>What of all that is known a record leads to.</summary>
        public static Dictionary<object, ObjectProvenance> From(object? record, Dictionary<object, ObjectProvenance> all)
        {
            var reached = _ofThread ?? new();
            _ofThread = null;
            reached.Follow(record, all);
            var known = new Dictionary<object, ObjectProvenance>(reached._found.Count, ReferenceEquality.Instance);
            foreach (var part in reached._found)
                known.Add(part.Key, part.Value);

            // Nothing of the record stays behind.
            var isOrdinary = reached._seen.Count <= MostKept;
            reached._seen.Clear();
            reached._found.Clear();
            _ofThread = isOrdinary ? reached : null;
            return known;
        }

        private void Follow(object? record, Dictionary<object, ObjectProvenance> all)
        {
            Visit(record);
            while (_open.Count > 0)
            {
                var next = _open.Pop();
                if (all.TryGetValue(next, out var known))
                {
                    _found.Add(new(next, known));
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
        else if (owner is IEnumerable items and not (ValueSequence or Map<string> or Sequence<string>))
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
