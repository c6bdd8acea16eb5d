using System.Runtime.CompilerServices;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;
using Vigo.Output;

namespace Vigo.Generators.Generation;

/// <summary>The provenance of one generated file, written out.</summary>
/// <param name="Path">The generated file.</param>
/// <param name="Map">The map, as <see cref="FileProvenanceText"/> writes it.</param>
/// <param name="Sources">The source files that it names, each once.</param>
internal sealed record MappedFile(string Path, string Map, Sequence<string> Sources);

/// <summary>
/// Finding the line of each place and writing it down takes a build longer than compiling what it says, so a file's map is kept with what was traced, as long as every
/// source file that has a part in it is the same.
/// </summary>
internal static class MappedDocument
{
    private static readonly ConditionalWeakTable<IReadOnlyList<TracedScalar>, Known> Kept = new();

    /// <param name="path">The generated file.</param>
    /// <param name="scalars">Its values, the very same list as long as they are.</param>
    /// <param name="places">Where the places in them are now.</param>
    public static MappedFile Of(string path, IReadOnlyList<TracedScalar> scalars, SourcePlaces places)
    {
        if (Kept.TryGetValue(scalars, out var known) && string.Equals(known.File.Path, path, StringComparison.Ordinal) && places.AreAsIn(known.Root, known.Contents))
            return known.File;
        var file = Mapped(path, scalars, places);
        Kept.Put(scalars, new(file, places.Root, [.. FilesOf(scalars).Select(source => (source, places.ContentOf(source)))]));
        return file;
    }

    private static MappedFile Mapped(string path, IReadOnlyList<TracedScalar> scalars, SourcePlaces places)
    {
        var provenance = new FileProvenance(path, scalars.Select(scalar => Placed(scalar, places)).ToSequence());
        var sources = new HashSet<string>(provenance.Scalars.SelectMany(scalar => scalar.Chains).SelectMany(chain => chain.Links).Select(link => link.File), StringComparer.Ordinal);
        return new(path, FileProvenanceText.Write(provenance), sources.OrderBy(source => source, StringComparer.Ordinal).ToSequence());
    }

    private static ScalarProvenance Placed(TracedScalar traced, SourcePlaces places) => new(
        traced.Scalar.Line,
        traced.Scalar.Column,
        traced.Scalar.EndColumn,
        traced.Chains.Select(chain => places.Of(chain.Sites) is { } links ? new SourceChain(links, chain.IsCause) : null).OfType<SourceChain>().Distinct().ToSequence());

    private static HashSet<string> FilesOf(IReadOnlyList<TracedScalar> scalars)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (sites, _) in scalars.SelectMany(scalar => scalar.Chains))
            files.UnionWith(sites.Select(site => site.File));
        return files;
    }

    private sealed record Known(MappedFile File, string Root, IReadOnlyList<(string File, Digest Content)> Contents);
}
