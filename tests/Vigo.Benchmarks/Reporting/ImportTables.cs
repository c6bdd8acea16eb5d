using System.Globalization;
using Vigo.Benchmarks.Imports;

namespace Vigo.Benchmarks.Reporting;

/// <summary>Imports as a table.</summary>
internal static class ImportTables
{
    private const double Target = 1;

    public static Section Of(IReadOnlyList<ImportResult> results) => new("import", Table.Of(
        ["services", "`vigo import` ms", "`docker compose config` ms", "ratio", "p95 import", "p95 config"],
        results.Select(result => (IReadOnlyList<string>)
        [
            result.Services.ToString("#,0", CultureInfo.InvariantCulture), Table.Number(result.Import.Median), Table.Number(result.Config.Median),
            Table.Judged(result.Import.Median, result.Config.Median, Target), Table.Number(result.Import.P95), Table.Number(result.Config.P95),
        ])));
}
