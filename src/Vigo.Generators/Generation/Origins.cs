using System.Runtime.CompilerServices;
using Vigo.Generators.Evaluation;
using Vigo.Model;
using Vigo.Rules;

namespace Vigo.Generators.Generation;

/// <summary>Where evaluated records and their parts came from.</summary>
internal sealed class Origins
{
    private static readonly ConditionalWeakTable<ModelSubject, KnownChain> Known = new();

    // Told apart by what they are, not by what they hold.
    private readonly Dictionary<object, (Origin Origin, ProvenanceStore Provenance)> _records = new(ReferenceEquality.Instance);
    private readonly Dictionary<object, Origin> _holders = new(ReferenceEquality.Instance);

    /// <summary>Remembers a declared record, and the overlays of a host, which are records that rules speak of by themselves.</summary>
    public void Remember(object record, Origin origin, ProvenanceStore provenance)
    {
        _records[record] = (origin, provenance);
        if (record is not Host host)
            return;
        using var current = provenance.Entered();
        for (var i = 0; i < host.Overlays.Count; i++)
        {
            _records[host.Overlays[i]] = (ObjectProvenance.Find(host.Overlays, i, host.Overlays[i]) ?? origin, provenance);
            _holders[host.Overlays[i]] = origin;
        }
    }

    /// <summary>
    /// The expressions by which something got into a record and the record into what is deployed, from where it was made on: of the thing itself or, when
    /// nobody knows, of the closest thing around it. Empty when the record is not remembered.
    /// </summary>
    public IReadOnlyList<Site> Chain(object record, ModelPath path)
    {
        if (!_records.TryGetValue(record, out var known))
            return [];
        using var current = known.Provenance.Entered();
        return [.. RecordTrace.Chain(record, path, known.Origin), .. Holder(record)];
    }

    /// <summary>The same for what a finding is about.</summary>
    public IReadOnlyList<Site> ChainOf(ModelSubject subject)
    {
        // A finding that is kept keeps its subject, and a record its origin, unless it is declared in another way from now on.
        var basis = BasisOf(subject.Root);
        if (Known.TryGetValue(subject, out var known) && known.Basis == basis)
            return known.Sites;
        var anew = new KnownChain(basis, Chain(subject.Root, subject.Path));
        Known.Put(subject, anew);
        return anew.Sites;
    }

    /// <summary>A chain for each part that it is made of.</summary>
    public IReadOnlyList<IReadOnlyList<Site>> Chains(object record, ModelPath path)
    {
        if (!_records.TryGetValue(record, out var known))
            return [];
        using var current = known.Provenance.Entered();
        return [.. RecordTrace.Chains(record, path, known.Origin).Select(chain => (IReadOnlyList<Site>)[.. chain, .. Holder(record)])];
    }

    /// <summary>What a record's chains hold under: as long as it is the same, so are they.</summary>
    public OriginBasis BasisOf(object record) => new(
        _records.TryGetValue(record, out var known) ? known.Origin : null,
        _holders.TryGetValue(record, out var holder) ? holder : null);

    /// <summary>The origin of something in a record that is not remembered.</summary>
    public static Origin Find(object record, ModelPath path, Origin origin, ProvenanceStore provenance)
    {
        using var current = provenance.Entered();
        return RecordTrace.Origin(record, path, origin);
    }

    private sealed record KnownChain(OriginBasis Basis, IReadOnlyList<Site> Sites);

    private IEnumerable<Site> Holder(object record) => _holders.TryGetValue(record, out var holder) ? holder.Chain : [];
}

/// <summary>How a record was declared: told apart by identity, since nothing of an origin ever changes.</summary>
/// <param name="Record">Where the record came from; null when it is not remembered.</param>
/// <param name="Holder">Where the host came from that has it among its overlays; null for none.</param>
internal readonly record struct OriginBasis(Origin? Record, Origin? Holder);
