using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Vigo.Generators.Analysis;

namespace Vigo.Benchmarks.Outcomes;

/// <summary>A way to ask for every diagnostic of a compilation.</summary>
internal delegate IReadOnlyList<Diagnostic> AnalysisEntry(Compilation compilation, AnalyzerOptions options);

/// <summary>The two ways that are measured.</summary>
internal static class AnalysisEntries
{
    /// <summary>What the actions of <see cref="VigoAnalyzer"/> call, for every file.</summary>
    public static IReadOnlyList<Diagnostic> Vigo(Compilation compilation, AnalyzerOptions options)
    {
        var repository = AnalyzedRepository.Of(options, CancellationToken.None);
        var analysis = FleetAnalysis.Of(compilation, repository, CancellationToken.None);
        return
        [
            .. compilation.SyntaxTrees.SelectMany(analysis.In),
            .. options.AdditionalFiles.SelectMany(file => analysis.In(repository.PathOf(file.Path))),
            .. analysis.Nowhere,
        ];
    }

    /// <summary>The analyzer as Roslyn drives it, with what Roslyn does around it.</summary>
    public static IReadOnlyList<Diagnostic> Roslyn(Compilation compilation, AnalyzerOptions options)
    {
        var driven = new CompilationWithAnalyzers(compilation, [new VigoAnalyzer()], options);
        return driven.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
    }
}
