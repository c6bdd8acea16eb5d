using System.Diagnostics;
using System.Runtime;
using Vigo.Benchmarks.Reporting;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Cold;

/// <summary>Cold runs of repositories of several sizes, each beside Roslyn's full bind of an equal one.</summary>
internal static class ColdBenchmark
{
    // The compiler of the runtime takes a core of its own for as long as it finds something to do, which is for some dozen runs.
    private const int FewestWarmUps = 8;
    private const int MostWarmUps = 40;
    private const double NextToNothing = 0.02;

    public static IReadOnlyList<ColdResult> Run(IReadOnlyList<int> sizes, int runs) => [.. sizes.Select(stacks => Of(stacks, runs))];

    private static ColdResult Of(int stacks, int runs)
    {
        var (vigo, roslyn, parts) = (new List<TimeSpan>(), new List<TimeSpan>(), new List<ColdParts>());
        var (turn, isCompiling) = (0, true);
        while (turn < FewestWarmUps || (isCompiling && turn < MostWarmUps))
        {
            var (compiled, start) = (JitInfo.GetCompilationTime(), Stopwatch.GetTimestamp());
            Turn("warming up");
            isCompiling = JitInfo.GetCompilationTime() - compiled > NextToNothing * Stopwatch.GetElapsedTime(start);
        }

        vigo.Clear();
        roslyn.Clear();
        parts.Clear();
        for (var run = 0; run < runs; run++)
            Turn($"run {run + 1} of {runs}");
        return new(
            stacks, Distribution.OfMilliseconds(vigo), Distribution.OfMilliseconds(roslyn),
            Distribution.OfMilliseconds(parts.Select(part => part.Total)),
            Distribution.OfMilliseconds(parts.Select(part => part.Evaluate)),
            Distribution.OfMilliseconds(parts.Select(part => part.Render)),
            Distribution.OfMilliseconds(parts.Select(part => part.Judge)));

        void Turn(string what)
        {
            Progress.Say($"cold, {stacks} stacks, {what}");
            Action[] measures = [() => vigo.Add(ColdRun.OfVigo(Fresh())), () => roslyn.Add(ColdRun.OfRoslyn(Fresh())), () => parts.Add(ColdParts.Of(Fresh()))];

            // Each comes first as often as the others.
            for (var place = 0; place < measures.Length; place++)
                measures[(turn + place) % measures.Length]();
            turn++;
        }

        GeneratedRepository Fresh() => RepositoryGenerator.Of(stacks, $"v{_variants++}");
    }

    private static int _variants;
}
