using Microsoft.CodeAnalysis;
using Vigo.Generators.Analysis;
using Vigo.Generators.Evaluation;
using Vigo.Output;

namespace Vigo.Generators.Generation;

/// <summary>From sites to lines of the repository's files.</summary>
internal sealed class SourcePlaces(Compilation compilation, RepositoryInputs inputs)
{
    private readonly Places _places = new(compilation, new Dictionary<string, AdditionalText>(StringComparer.Ordinal));
    private readonly EnvFileSources _envFiles = new(inputs);
    private readonly Dictionary<Site, SourcePlace?> _known = [];

    /// <summary>A chain's places, of neighbours in one line the first; null when none of them is in a file of the repository.</summary>
    public Sequence<SourcePlace>? Of(IEnumerable<Site> chain)
    {
        var places = new List<SourcePlace>();
        foreach (var place in chain.Select(Of).OfType<SourcePlace>())
        {
            if (places.Count == 0 || places[places.Count - 1].Line != place.Line || !string.Equals(places[places.Count - 1].File, place.File, StringComparison.Ordinal))
                places.Add(place);
        }

        return places.Count == 0 ? null : places.ToSequence();
    }

    private SourcePlace? Of(Site site)
    {
        if (!_known.TryGetValue(site, out var place))
            _known.Add(site, place = Find(site));
        return place;
    }

    private SourcePlace? Find(Site site)
    {
        if (_places.Of(site) is not { SourceTree: { } tree } location)
            return null;
        if (EnvFileSources.IsGenerated(tree.FilePath))
            return _envFiles.Of(tree.GetRoot().FindNode(location.SourceSpan));
        var start = location.GetLineSpan().StartLinePosition;
        return new(RepositoryPaths.Relative(inputs.Root, tree.FilePath), start.Line + 1, start.Character + 1);
    }
}
