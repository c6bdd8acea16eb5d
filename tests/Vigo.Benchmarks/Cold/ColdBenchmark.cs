using Vigo.Benchmarks.Reporting;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Cold;

/// <summary>Cold runs of repositories of several sizes, each beside Roslyn's full bind of an equal one.</summary>
internal static class ColdBenchmark
{
    // Until the runtime compiles next to nothing any more, which takes a core of its own for as long.
    private const int WarmUp = 8;

    public static IReadOnlyList<ColdResult> Run(IReadOnlyList<int> sizes, int runs) => [.. sizes.Select(stacks => Of(stacks, runs))];

    private static ColdResult Of(int stacks, int runs)
    {
        var (vigo, roslyn, parts) = (new List<TimeSpan>(), new List<TimeSpan>(), new List<ColdParts>());
        for (var run = -WarmUp; run < runs; run++)
        {
            Progress.Say($"cold, {stacks} stacks, run {run + 1} of {runs}");
            Action[] measures = [() => vigo.Add(ColdRun.OfVigo(Fresh())), () => roslyn.Add(ColdRun.OfRoslyn(Fresh())), () => parts.Add(ColdParts.Of(Fresh()))];

            // Each comes first as often as the others.
            for (var place = 0; place < measures.Length; place++)
                measures[(run + WarmUp + place) % measures.Length]();
            if (run >= 0)
                continue;
            vigo.Clear();
            roslyn.Clear();
            parts.Clear();
        }

        return new(
            stacks, Distribution.OfMilliseconds(vigo), Distribution.OfMilliseconds(roslyn),
            Distribution.OfMilliseconds(parts.Select(part => part.Total)),
            Distribution.OfMilliseconds(parts.Select(part => part.Evaluate)),
            Distribution.OfMilliseconds(parts.Select(part => part.Render)),
            Distribution.OfMilliseconds(parts.Select(part => part.Judge)));

        GeneratedRepository Fresh() => RepositoryGenerator.Of(stacks, $"v{_variants++}");
    }

    private static int _variants;
}
