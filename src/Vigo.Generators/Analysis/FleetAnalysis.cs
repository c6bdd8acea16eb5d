using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Vigo.Generators.Generation;

namespace Vigo.Generators.Analysis;

/// <summary>The diagnostics of a compilation, each with the file it stands in.</summary>
internal sealed class FleetAnalysis
{
    private static readonly ConditionalWeakTable<Compilation, Latest> Known = new();

    private readonly ILookup<SyntaxTree, Diagnostic> _inTrees;
    private readonly ILookup<string, Diagnostic> _inFiles;

    private FleetAnalysis(IReadOnlyList<Diagnostic> diagnostics, AnalyzedRepository repository)
    {
        _inTrees = diagnostics.Where(found => found.Location.IsInSource).ToLookup(found => found.Location.SourceTree!);
        _inFiles = diagnostics.Where(found => found.Location.Kind == LocationKind.ExternalFile)
            .ToLookup(found => repository.PathOf(found.Location.GetLineSpan().Path), StringComparer.Ordinal);
        Nowhere = [.. diagnostics.Where(found => found.Location.Kind == LocationKind.None)];
    }

    /// <summary>The diagnostics that stand in no file: of the repository as a whole, or of something whose place nobody knows.</summary>
    public IReadOnlyList<Diagnostic> Nowhere { get; }

    /// <summary>The analysis of a compilation within its repository, made at the first call and kept as long as the compilation is.</summary>
    /// <remarks>An env file can change and leave the compilation as it is, when its keys stay the same; the baseline always does.</remarks>
    public static FleetAnalysis Of(Compilation compilation, AnalyzedRepository repository, CancellationToken cancellation)
    {
        var latest = Known.GetOrCreateValue(compilation);
        lock (latest)
        {
            // What one request gives up, the next begins anew.
            if (latest.Analysis is null || !Equals(latest.Inputs, repository.Inputs) || !string.Equals(latest.Baseline, repository.Baseline, StringComparison.Ordinal))
            {
                latest.Analysis = new(FleetDiagnostics.Of(compilation, repository, cancellation), repository);
                latest.Inputs = repository.Inputs;
                latest.Baseline = repository.Baseline;
            }

            return latest.Analysis;
        }
    }

    public IEnumerable<Diagnostic> In(SyntaxTree tree) => _inTrees[tree];

    /// <summary>The diagnostics of a file that is not C#, by its path from the repository's root.</summary>
    public IEnumerable<Diagnostic> In(string path) => _inFiles[path];

    private sealed class Latest
    {
        public RepositoryInputs? Inputs { get; set; }

        public string? Baseline { get; set; }

        public FleetAnalysis? Analysis { get; set; }
    }
}
