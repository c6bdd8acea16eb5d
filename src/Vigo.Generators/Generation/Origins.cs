using System.Runtime.CompilerServices;
using Vigo.Generators.Evaluation;
using Vigo.Model;
using Vigo.Rules;

namespace Vigo.Generators.Generation;

/// <summary>Where evaluated records and their parts came from.</summary>
internal sealed class Origins
{
    private static readonly ConditionalWeakTable<ModelSubject, IReadOnlyList<Site>> Chains = new();

    private readonly Dictionary<object, Origin> _records = new(ByReference.Instance);

    /// <summary>Remembers a declared record, and the overlays of a host, which are records that rules speak of by themselves.</summary>
    public void Remember(object record, Origin origin)
    {
        _records[record] = origin;
        if (record is not Host host)
            return;
        for (var i = 0; i < host.Overlays.Count; i++)
            _records[host.Overlays[i]] = ObjectProvenance.Find(host.Overlays, i, host.Overlays[i]) ?? origin;
    }

    /// <summary>The origin of something in a record: of the thing itself or, when nobody knows, of the closest thing around it.</summary>
    public Origin? Find(object record, ModelPath path) => _records.TryGetValue(record, out var origin) ? Find(record, path, origin) : null;

    /// <summary>The chain of expressions that made what a finding is about, from where the value was made to where it is used.</summary>
    public IReadOnlyList<Site> ChainOf(ModelSubject subject)
    {
        // A record keeps its origin, and a finding that is kept its subject.
        if (!Chains.TryGetValue(subject, out var chain))
            chain = Chains.GetValue(subject, missing => Find(missing.Root, missing.Path)?.Chain ?? []);
        return chain;
    }

    /// <summary>The same in a record that is not remembered.</summary>
    public static Origin Find(object record, ModelPath path, Origin origin)
    {
        var owner = record;
        foreach (var step in path.Steps)
        {
            var part = step switch
            {
                PropertyStep property => property.Name,
                string key => new MapKey(key),
                var index => index,
            };
            var current = ObjectParts.Read(owner, part);
            origin = ObjectProvenance.Find(owner, part, current) ?? origin;
            if (current is null or string or ValueType)
                break;
            owner = current;
        }

        return origin;
    }

    /// <summary>Records are told apart by what they are, not by what they hold.</summary>
    private sealed class ByReference : IEqualityComparer<object>
    {
        public static ByReference Instance { get; } = new();

        public new bool Equals(object? x, object? y) => ReferenceEquals(x, y);

        public int GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
