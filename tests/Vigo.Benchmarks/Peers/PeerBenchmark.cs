using Vigo.Benchmarks.Cold;
using Vigo.Benchmarks.Reporting;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Peers;

/// <summary>The peers over the stacks that Vigo's cold run is measured on, turn about with it.</summary>
internal static class PeerBenchmark
{
    public static IReadOnlyList<PeerResult> Run(int stacks, int runs)
    {
        var repository = RepositoryGenerator.Of(stacks);
        using var vigo = ComposeFolder.Of(repository);
        using var pkl = new RepositoryFolder([]);
        Peer[] peers =
        [
            Vigo(stacks),
            .. new[] { PklPeer.Of(repository, vigo, pkl), Linters.Dclint(vigo), Linters.ComposeConfig(repository, vigo) }.OfType<Peer>(),
        ];
        var times = peers.Select(_ => new List<TimeSpan>()).ToList();
        for (var run = -1; run < runs; run++)
        {
            for (var peer = 0; peer < peers.Length; peer++)
            {
                Progress.Say($"{peers[peer].Name}, {stacks} stacks, run {run + 1} of {runs}");
                var time = peers[peer].Run();
                if (run >= 0)
                    times[peer].Add(time);
            }
        }

        foreach (var peer in peers)
            peer.Verify();
        return [.. peers.Select((peer, index) => new PeerResult(peer.Name, peer.Does, Distribution.OfMilliseconds(times[index])))];
    }

    // A name for each run, so that nothing of the run before serves the next.
    private static Peer Vigo(int stacks)
    {
        var run = 0;
        return new("Vigo, in a warm process", "evaluates, renders, and judges all rules", () => ColdRun.OfVigo(RepositoryGenerator.Of(stacks, $"p{run++}")), () => { });
    }
}
