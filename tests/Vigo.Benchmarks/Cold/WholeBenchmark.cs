using Vigo.Benchmarks.Peers;
using Vigo.Benchmarks.Reporting;

namespace Vigo.Benchmarks.Cold;

/// <summary>Everything about one cold run: time, memory, and the peers on the same stacks.</summary>
internal static class WholeBenchmark
{
    public static IEnumerable<Section> Run(int stacks, int runs, int peerRuns) =>
    [
        ColdTables.Whole(ColdBenchmark.Run([stacks], runs)),
        ColdTables.Memory(stacks, MemoryRun.Of("vigo", stacks), MemoryRun.Of("roslyn", stacks)),
        PeerTables.Of(stacks, PeerBenchmark.Run(stacks, peerRuns)),
    ];
}
