using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;
using Vigo.Model;

namespace Vigo.Generators.Generation;

/// <summary>Where a declared record came from, or an overlay of a declared host. As long as it is equal, so are all of the record's chains.</summary>
/// <param name="Declaration">Where it is declared.</param>
/// <param name="Trace">What remembers where its parts came from.</param>
/// <param name="Overlay">The overlay's place in its host; null for what is declared itself.</param>
internal sealed record RecordOrigin(Site Declaration, Trace Trace, int? Overlay = null)
{
    /// <summary>
    /// The expressions by which something got into the record and the record into what is deployed, from where it was made on: of the thing itself or, when nobody knows, of the closest
    /// thing around it.
    /// </summary>
    public IReadOnlyList<Site> Chain(ModelPath path, Program program, CancellationToken cancellation) =>
        Follow<IReadOnlyList<Site>>(program, cancellation, (record, origin, onward) => [.. RecordTrace.Chain(record, path, origin), .. onward]) ?? [Declaration];

    /// <summary>A chain for each part that it is made of.</summary>
    public IReadOnlyList<IReadOnlyList<Site>> Chains(ModelPath path, Program program, CancellationToken cancellation) =>
        Follow<IReadOnlyList<IReadOnlyList<Site>>>(program, cancellation, (record, origin, onward) => [.. RecordTrace.Chains(record, path, origin).Select(chain => (IReadOnlyList<Site>)[.. chain, .. onward])])
        ?? [[Declaration]];

    // In the record that was evaluated with a memory, which is equal to the one that everything else looks at.
    private T? Follow<T>(Program program, CancellationToken cancellation, Func<object, Origin, IReadOnlyList<Site>, T> follow)
    {
        if (Trace.In(program, cancellation) is not { Value: { } value, Provenance: var provenance })
            return default;
        var origin = value.Origin ?? Origin.OfDeclaration(Declaration);
        using var current = provenance.Entered();
        if (Overlay is not { } place)
            return follow(value.Data!, origin, []);
        var overlays = ((Host)value.Data!).Overlays;
        return follow(overlays[place], ObjectProvenance.Find(overlays, place, overlays[place]) ?? origin, origin.Chain);
    }
}
