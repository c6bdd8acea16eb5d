using System.Globalization;
using Vigo.Benchmarks.Peers;

namespace Vigo.Benchmarks.Reporting;

/// <summary>Vigo and its peers as a table.</summary>
internal static class PeerTables
{
    public static Section Of(int stacks, IReadOnlyList<PeerResult> results) => new("peers", Table.Of(
        [string.Create(CultureInfo.InvariantCulture, $"{stacks} stacks, {stacks * Repositories.GeneratedRepository.ServicesPerStack:#,0} services"), "what it does", "median ms", "p95 ms"],
        results.Select(result => (IReadOnlyList<string>)[result.Name, result.Does, Table.Number(result.Time.Median), Table.Number(result.Time.P95)])));
}
