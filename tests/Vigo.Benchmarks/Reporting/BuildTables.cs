using Vigo.Benchmarks.Builds;

namespace Vigo.Benchmarks.Reporting;

/// <summary>Builds as a table.</summary>
internal static class BuildTables
{
    public static Section Of(IReadOnlyList<BuildResult> results) => new("build", Table.Of(
        ["`dotnet build` at 100 stacks", "with Vigo ms", "without ms", "ratio", "p95 with", "p95 without"],
        results.Select(result => (IReadOnlyList<string>)
        [
            result.What, Table.Number(result.With.Median), Table.Number(result.Without.Median), Table.Judged(result.With.Median, result.Without.Median, result.Target),
            Table.Number(result.With.P95), Table.Number(result.Without.P95),
        ])));
}
