using System.Diagnostics;
using Vigo.Benchmarks.Repositories;
using Vigo.Generators.Generation;
using Vigo.Output;
using Vigo.Rules;

namespace Vigo.Benchmarks.Cold;

/// <summary>Where a cold run's time goes, of the part that is Vigo's own.</summary>
/// <param name="Evaluate">Binding what is reached, lowering it, and interpreting it.</param>
/// <param name="Render">The text of every generated file.</param>
/// <param name="Judge">All rules.</param>
internal sealed record ColdParts(TimeSpan Evaluate, TimeSpan Render, TimeSpan Judge)
{
    public TimeSpan Total => Evaluate + Render + Judge;

    public static ColdParts Of(GeneratedRepository repository)
    {
        var inputs = RepositoryInputs.Of(InMemoryProject.Root, InMemoryProject.AdditionalTexts(repository.Others), CancellationToken.None);
        var compilation = InMemoryProject.Compile(InMemoryProject.Parse(repository).Concat(InMemoryProject.EnvFiles(repository.Others)));
        ColdRun.Forget();

        var start = Stopwatch.GetTimestamp();
        var evaluation = FleetEvaluation.Of(compilation, inputs, CancellationToken.None);
        var evaluate = Stopwatch.GetElapsedTime(start);

        start = Stopwatch.GetTimestamp();
        var files = RepositoryFiles.Of(evaluation.Fleet);
        var render = Stopwatch.GetElapsedTime(start);

        start = Stopwatch.GetTimestamp();
        var findings = RuleEngine.Run(evaluation.Fleet).ToList();
        var judge = Stopwatch.GetElapsedTime(start);

        if (evaluation.Failures.Count > 0 || files.Count < repository.Stacks.Count || findings.Count == 0)
            throw new InvalidOperationException("the generated repository was not evaluated whole");
        return new(evaluate, render, judge);
    }
}
