using System.Globalization;
using Vigo.Benchmarks.Cold;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Reporting;

/// <summary>Cold runs as tables.</summary>
internal static class ColdTables
{
    private const double Target = 1.3;
    private const double MegabytesTarget = 400;

    public static Section Whole(IReadOnlyList<ColdResult> results) => new("cold", Table.Of(
        ["stacks", "services", "evaluate ms", "render ms", "rules, with places ms", "together ms", "Roslyn's full bind ms", "ratio", "with all that the compiler adds ms", "ratio"],
        results.Select(result => (IReadOnlyList<string>)
        [
            Count(result.Stacks), Count(result.Stacks * GeneratedRepository.ServicesPerStack),
            Table.Number(result.Evaluate.Median), Table.Number(result.Render.Median), Table.Number(result.Judge.Median),
            Table.Number(result.Together.Median), Table.Number(result.Roslyn.Median), Table.Judged(result.Together.Median, result.Roslyn.Median, Target),
            Table.Number(result.Whole.Median), Table.Ratio(result.Whole.Median, result.Roslyn.Median),
        ])));

    public static Section Scaling(IReadOnlyList<ColdResult> results) => new("scaling", Table.Of(
        ["stacks", "whole ms", "ms a stack", "of the smallest's", "Roslyn's full bind ms", "ms a stack"],
        results.Select(result => (IReadOnlyList<string>)
        [
            Count(result.Stacks), Table.Number(result.Whole.Median), PerStack(result.Whole, result.Stacks),
            Table.Ratio(result.Whole.Median / result.Stacks, results[0].Whole.Median / results[0].Stacks),
            Table.Number(result.Roslyn.Median), PerStack(result.Roslyn, result.Stacks),
        ])));

    public static Section Memory(int stacks, MemoryRun vigo, MemoryRun roslyn) => new("memory", Table.Of(
        [$"one cold run of {Count(stacks)} stacks, in a process of its own", "peak working set MB", "managed heap at its end MB"],
        [
            ["Vigo", Table.Number(vigo.PeakMegabytes) + (vigo.PeakMegabytes <= MegabytesTarget ? " (met)" : $" (missed: {MegabytesTarget:0} MB)"), Table.Number(vigo.HeapMegabytes)],
            ["Roslyn's full bind", Table.Number(roslyn.PeakMegabytes), Table.Number(roslyn.HeapMegabytes)],
        ]));

    private static string PerStack(Distribution time, int stacks) => Table.Number(time.Median / stacks);

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
