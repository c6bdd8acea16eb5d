using System.Globalization;
using Vigo.Benchmarks.Cold;

namespace Vigo.Benchmarks.Reporting;

/// <summary>Cold runs as tables.</summary>
internal static class ColdTables
{
    private const double Target = 1.3;
    private const int SizeWithTarget = 250;
    private const double MegabytesTarget = 400;

    public static Section Of(IReadOnlyList<ColdResult> results) => new("cold", Table.Of(
        ["stacks", "services", "whole ms", "Roslyn's full bind", "ratio", "µs a stack", "Roslyn's", "evaluate ms", "render ms", "rules ms"],
        results.Select(result => (IReadOnlyList<string>)
        [
            Count(result.Stacks), Count(result.Stacks * Repositories.GeneratedRepository.ServicesPerStack),
            Table.Number(result.Vigo.Median), Table.Number(result.Roslyn.Median),
            result.Stacks == SizeWithTarget ? Table.Judged(result.Vigo.Median, result.Roslyn.Median, Target) : Table.Ratio(result.Vigo.Median, result.Roslyn.Median),
            PerStack(result.Vigo, result.Stacks), PerStack(result.Roslyn, result.Stacks),
            Table.Number(result.Evaluate.Median), Table.Number(result.Render.Median), Table.Number(result.Judge.Median),
        ])));

    public static Section Of(int stacks, MemoryRun vigo, MemoryRun roslyn) => new("memory", Table.Of(
        [$"one cold run of {stacks} stacks, in a process of its own", "peak working set MB", "managed heap at its end MB"],
        [
            ["Vigo", Table.Number(vigo.PeakMegabytes) + (vigo.PeakMegabytes <= MegabytesTarget ? " (met)" : $" (missed: {MegabytesTarget:0} MB)"), Table.Number(vigo.HeapMegabytes)],
            ["Roslyn's full bind", Table.Number(roslyn.PeakMegabytes), Table.Number(roslyn.HeapMegabytes)],
        ]));

    private static string PerStack(Distribution time, int stacks) => Table.Number(time.Median * 1000 / stacks);

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
