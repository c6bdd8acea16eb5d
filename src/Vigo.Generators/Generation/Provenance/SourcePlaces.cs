using Microsoft.CodeAnalysis;
using Vigo.Generators.Analysis;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;
using Vigo.Output;

namespace Vigo.Generators.Generation;

/// <summary>From sites to lines of the repository's files.</summary>
internal sealed class SourcePlaces(Compilation compilation, RepositoryInputs inputs)
{
    private readonly Places _places = new(compilation, new Dictionary<string, AdditionalText>(StringComparer.Ordinal));
    private readonly EnvFileSources _envFiles = new(inputs);
    private readonly ILookup<string, SyntaxTree> _trees = compilation.SyntaxTrees.ToLookup(tree => tree.FilePath, StringComparer.Ordinal);
    private readonly Dictionary<Site, SourcePlace?> _known = [];
    private readonly Dictionary<string, Digest> _contents = new(StringComparer.Ordinal);

    /// <summary>The repository's root, from which files are named.</summary>
    public string Root => inputs.Root;

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

    /// <summary>Stands for everything by which places in a file become lines: its text and, for members made of env files, the lines of their keys.</summary>
    public Digest ContentOf(string file)
    {
        if (!_contents.TryGetValue(file, out var content))
            _contents.Add(file, content = Content(file));
        return content;
    }

    /// <summary>Whether places in these files are where they were.</summary>
    /// <param name="root">The root there was.</param>
    /// <param name="contents">What stood for the files.</param>
    public bool AreAsIn(string root, IEnumerable<(string File, Digest Content)> contents) =>
        string.Equals(root, Root, StringComparison.Ordinal) && contents.All(known => ContentOf(known.File) == known.Content);

    // The facts of a file that declares nothing do not keep what stands for its text.
    private Digest Content(string file)
    {
        var content = EnvFileSources.IsGenerated(file) ? _envFiles.Lines : default;
        foreach (var tree in _trees[file])
            content = content.Then(TreeFacts.Of(tree) is { DeclaresNothing: false } facts ? facts.Content : Digest.Of(tree.ToString()));
        return content;
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
