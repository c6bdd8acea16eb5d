using System.Globalization;
using Vigo.Benchmarks.Peers;
using Vigo.Benchmarks.Reporting;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Imports;

/// <summary>Whole processes on one compose file, turn about: <c>vigo import</c> as the tool's package carries it, and <c>docker compose config</c>.</summary>
internal static class ImportBenchmark
{
    private const int WarmUp = 2;

    public static IReadOnlyList<ImportResult> Run(IReadOnlyList<int> sizes, int runs)
    {
        using var program = new RepositoryFolder([]);
        PeerProcess.Run(RepositoryRoot.Path, "dotnet", ["publish", "src/Vigo.Runner", "-c", "Release", "-r", "linux-x64", "-o", program.PathOf("vigo"), "-m:2", "-nodeReuse:false"]);
        return [.. sizes.Select(services => Measure(program.PathOf("vigo/vigo"), services, runs))];
    }

    private static ImportResult Measure(string vigo, int services, int runs)
    {
        using var folder = new RepositoryFolder([new("compose.yaml", ComposeFile.Of(services))]);
        List<TimeSpan> import = [], config = [];
        for (var run = -WarmUp; run < runs; run++)
        {
            Progress.Say(string.Create(CultureInfo.InvariantCulture, $"vigo import, {services} services, run {run + 1} of {runs}"));
            // A folder for each run: an import refuses to write over a stack.
            var target = string.Create(CultureInfo.InvariantCulture, $"out{run + WarmUp}");
            Action[] sides =
            [
                () => Record(import, run, Import(vigo, folder, target, services)),
                () => Record(config, run, PeerProcess.Run(folder.PathOf(""), "docker", ["compose", "-f", "compose.yaml", "config"])),
            ];
            foreach (var side in run % 2 == 0 ? sides : sides.Reverse())
                side();
        }

        return new(services, Distribution.OfMilliseconds(import), Distribution.OfMilliseconds(config));
    }

    private static TimeSpan Import(string vigo, RepositoryFolder folder, string target, int services)
    {
        var elapsed = PeerProcess.Run(folder.PathOf(""), vigo, ["import", "compose.yaml", "--stack", "shop", "--out", target]);
        var written = File.ReadAllText(folder.PathOf($"{target}/infra/Stacks/Shop.cs"));
        return written.Split("Image = ").Length - 1 == services ? elapsed : throw new InvalidOperationException($"the import of {services} services wrote another number of them");
    }

    private static void Record(List<TimeSpan> times, int run, TimeSpan time)
    {
        if (run >= 0)
            times.Add(time);
    }
}
