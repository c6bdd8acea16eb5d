using System.Runtime.CompilerServices;
using Vigo.Compose;
using Vigo.Generators.Evaluation;
using Vigo.Output;

namespace Vigo.Generators.Generation;

/// <summary>A value of a generated file and the expressions that it came through, as places that hold nothing of a compilation.</summary>
/// <param name="Scalar">The value.</param>
/// <param name="Chains">The ways to it, and whether each says only that it is there.</param>
internal sealed record TracedScalar(PlacedScalar Scalar, IReadOnlyList<(IReadOnlyList<Site> Sites, bool IsCause)> Chains);

/// <summary>
/// The values of one file. Following each through all that it came through takes longer than anything else of a build, so what a record gave is kept with it, as long as its
/// text and the way it was declared are the same. A file that speaks of other records too, as a host's does, is followed anew.
/// </summary>
internal static class TracedDocument
{
    private static readonly ConditionalWeakTable<object, Known> Kept = new();

    public static IReadOnlyList<TracedScalar> Of(RepositoryDocument document, FleetTrace trace)
    {
        if (document.Record is not { } record)
            return Trace(document, trace);
        var origin = trace.OriginOf(record);
        if (Kept.TryGetValue(record, out var known) && known.Origin == origin && string.Equals(known.Text, document.Text, StringComparison.Ordinal))
            return known.Scalars;
        var scalars = Trace(document, trace);
        if (scalars.All(scalar => scalar.Scalar.Sources.All(source => source.Record is null || ReferenceEquals(source.Record, record))))
            Kept.Put(record, new(origin, document.Text, scalars));
        return scalars;
    }

    private static List<TracedScalar> Trace(RepositoryDocument document, FleetTrace trace) =>
        [.. document.Scalars().Select(scalar => new TracedScalar(scalar, [.. scalar.Sources.SelectMany(source => SitesOf(source, trace).Select(sites => (sites, source.IsCause)))]))];

    private static IEnumerable<IReadOnlyList<Site>> SitesOf(ScalarSource source, FleetTrace trace) =>
        source is not { Record: { } record, Path: { } path } ? []
        : source.IsCause ? [trace.Chain(record, path)]
        : trace.Chains(record, path);

    private sealed record Known(RecordOrigin? Origin, string Text, IReadOnlyList<TracedScalar> Scalars);
}
