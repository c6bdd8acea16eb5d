using System.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics;
using Vigo.Benchmarks.Repositories;
using Vigo.Generators.Analysis;
using Vigo.Generators.Generation;

namespace Vigo.Benchmarks.Cold;

/// <summary>Evaluating, rendering and judging a whole repository, as the generator and the analyzers have it done, without what a compilation does around them.</summary>
/// <param name="Evaluate">Binding what is reached, lowering it, and interpreting it.</param>
/// <param name="Render">The text of every generated file.</param>
/// <param name="Judge">All rules, and where each finding stands.</param>
internal sealed record ColdParts(TimeSpan Evaluate, TimeSpan Render, TimeSpan Judge)
{
    public TimeSpan Total => Evaluate + Render + Judge;

    public static ColdParts Of(GeneratedRepository repository)
    {
        var options = new AnalyzerOptions(InMemoryProject.AdditionalTexts(repository.Others), new RootOption());
        var judged = AnalyzedRepository.Of(options, CancellationToken.None);
        var compilation = InMemoryProject.Compile(InMemoryProject.Parse(repository).Concat(InMemoryProject.EnvFiles(repository.Others)));
        ColdRun.Forget();

        var start = Stopwatch.GetTimestamp();
        var evaluation = FleetEvaluation.Of(compilation, judged.Inputs, CancellationToken.None);
        var evaluate = Stopwatch.GetElapsedTime(start);

        start = Stopwatch.GetTimestamp();
        var files = evaluation.Output.Files;
        var render = Stopwatch.GetElapsedTime(start);

        start = Stopwatch.GetTimestamp();
        var diagnostics = FleetDiagnostics.Of(compilation, judged, CancellationToken.None);
        var judge = Stopwatch.GetElapsedTime(start);

        if (evaluation.Failures.Count > 0 || files.Count < repository.Stacks.Count || !diagnostics.Any(diagnostic => diagnostic.Location.IsInSource))
            throw new InvalidOperationException("the generated repository was not evaluated whole");
        return new(evaluate, render, judge);
    }
}
