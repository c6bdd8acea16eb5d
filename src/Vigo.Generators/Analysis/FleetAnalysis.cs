using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Generation;
using Vigo.Rules;

namespace Vigo.Generators.Analysis;

/// <summary>The diagnostics of a compilation, each with the file it stands in.</summary>
internal sealed class FleetAnalysis
{
    private static readonly ConditionalWeakTable<Compilation, Lazy<FleetAnalysis>> Known = new();

    private readonly ILookup<SyntaxTree, Diagnostic> _inTrees;
    private readonly ILookup<string, Diagnostic> _inFiles;

    private FleetAnalysis(IEnumerable<(SyntaxTree Tree, Diagnostic Diagnostic)> inTrees, IEnumerable<(string Path, Diagnostic Diagnostic)> inFiles)
    {
        _inTrees = inTrees.ToLookup(found => found.Tree, found => found.Diagnostic);
        _inFiles = inFiles.ToLookup(found => found.Path, found => found.Diagnostic, StringComparer.Ordinal);
    }

    /// <summary>The analysis of a compilation, made at the first call and kept as long as the compilation is.</summary>
    public static FleetAnalysis Once(Compilation compilation, Func<Compilation, FleetAnalysis> analyze) =>
        Known.GetValue(compilation, found => new(() => analyze(found), LazyThreadSafetyMode.ExecutionAndPublication)).Value;

    public IEnumerable<Diagnostic> In(SyntaxTree tree) => _inTrees[tree];

    /// <summary>The diagnostics of a file that is not C#, by its path from the repository's root.</summary>
    public IEnumerable<Diagnostic> In(string path) => _inFiles[path];

    public static FleetAnalysis Of(Compilation compilation, RepositoryInputs inputs, IReadOnlyDictionary<string, AdditionalText> files, CancellationToken cancellation)
    {
        var evaluation = FleetEvaluation.Of(EvaluatedCompilation.Of(compilation, inputs), inputs, cancellation);
        var places = new Places(compilation, files);
        var inTrees = new List<(SyntaxTree, Diagnostic)>();
        var inFiles = new List<(string, Diagnostic)>();
        foreach (var problem in evaluation.Problems)
            Add(places.Of(problem.Site), [.. problem.Calls.Select(places.Of).OfType<Location>()], Descriptors.Of(problem.Id), DiagnosticSeverity.Error, problem.Message);
        var said = new HashSet<(string, Location?, string)>();

        // The strictest first: a base and the overlay that inherits its mistake say the same of the same place.
        foreach (var found in RuleEngine.Run(evaluation.Fleet).OrderByDescending(found => found.Finding.Severity))
        {
            var chain = Chain(found.Finding.Subject);
            if (!said.Add((found.Rule.Id, chain.FirstOrDefault(), found.Finding.Message)))
                continue;
            IEnumerable<Location> related = [.. chain.Skip(1), .. found.Finding.Related.SelectMany(Chain)];
            Add(chain.FirstOrDefault(), related, Descriptors.Of(found.Rule.Id), Descriptors.SeverityOf(found.Finding.Severity), found.Finding.Message);
        }

        return new(inTrees, inFiles);

        // From where the value was made to where it is used.
        IReadOnlyList<Location> Chain(Subject subject) => subject switch
        {
            ModelSubject model => [.. (evaluation.Find(model.Root, model.Path)?.Chain ?? []).Select(places.Of).OfType<Location>()],
            FileSubject file => places.Of(file) is { } location ? [location] : [],
            _ => [],
        };

        void Add(Location? location, IEnumerable<Location> related, DiagnosticDescriptor descriptor, DiagnosticSeverity severity, string message)
        {
            location ??= places.Anywhere;
            var diagnostic = Diagnostic.Create(descriptor, location, severity, related, ImmutableDictionary<string, string?>.Empty, message);
            if (location?.SourceTree is { } tree)
                inTrees.Add((tree, diagnostic));
            else if (location is not null)
                inFiles.Add((RepositoryPaths.Relative(inputs.Root, location.GetLineSpan().Path), diagnostic));
        }
    }

    /// <summary>From places that hold nothing of a compilation to locations in it.</summary>
    private sealed class Places(Compilation compilation, IReadOnlyDictionary<string, AdditionalText> files)
    {
        private readonly Dictionary<string, SyntaxTree> _trees = compilation.SyntaxTrees
            .GroupBy(tree => tree.FilePath, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

        /// <summary>Where something stands that has no place: nothing may go unsaid.</summary>
        public Location? Anywhere => compilation.SyntaxTrees.FirstOrDefault()?.GetLocation(new TextSpan(0, 0));

        public Location? Of(Site site) =>
            _trees.TryGetValue(site.File, out var tree) ? Location.Create(tree, new TextSpan(site.Start, site.Length)) : null;

        public Location? Of(FileSubject subject)
        {
            if (!files.TryGetValue(subject.Path, out var file) || file.GetText() is not { } text)
                return null;
            var line = Math.Max(0, Math.Min(subject.Line - 1, text.Lines.Count - 1));
            var start = Math.Min(text.Lines[line].Start + Math.Max(0, subject.Column - 1), text.Lines[line].End);
            var span = TextSpan.FromBounds(start, text.Lines[line].End);
            return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
        }
    }
}
