using System.Globalization;
using Vigo.Benchmarks.Keystroke;

namespace Vigo.Benchmarks.Reporting;

/// <summary>Keystrokes as tables.</summary>
internal static class KeystrokeTables
{
    private const double MedianTarget = 2;
    private const double TailTarget = 4;
    private const int LargestWithTarget = 250;

    public static IReadOnlyList<Section> Sections(IReadOnlyList<KeystrokeResult> results, KeystrokeOptions options) =>
    [
        new("keystroke", Sizes(results)),
        new("keystroke-kinds", string.Join("\n", results.Where(result => result.Entry == results[0].Entry).Select(result => $"At {result.Stacks} stacks:\n\n{Kinds(result)}"))),
        new("keystroke-counts", $"{options.WarmUp} edits to warm up, then {options.Edits} that count, at each size.\n"),
    ];

    /// <summary>A row for each kind of edit.</summary>
    public static string Kinds(KeystrokeResult result) => Table.Of(
        ["edit", "median ms", "floor", "ratio", "p95 ms", "floor", "ratio", "parse", "replace", "generate", "analyze", "KB"],
        result.Samples.GroupBy(sample => sample.Kind).OrderBy(kind => kind.Key).Select(kind => Row(Name(kind.Key), [.. kind])).Append(Row("all", result.Samples)));

    private static string Sizes(IReadOnlyList<KeystrokeResult> results) => Table.Of(
        ["stacks", "diagnostics by", "median ms", "floor", "ratio", "p95 ms", "floor's p95", "p95 ÷ floor's p95", "p95 ÷ floor's median", "KB a keystroke"],
        results.Select(result =>
        {
            var vigo = Distribution.OfMilliseconds(result.Samples.Select(sample => sample.Vigo.Total));
            var floor = Distribution.OfMilliseconds(result.Samples.Select(sample => sample.Floor));
            var isPromised = result.Stacks <= LargestWithTarget && result.Entry == results[0].Entry;
            return (IReadOnlyList<string>)
            [
                result.Stacks.ToString("#,0", CultureInfo.InvariantCulture), result.Entry,
                Table.Number(vigo.Median), Table.Number(floor.Median), isPromised ? Table.Judged(vigo.Median, floor.Median, MedianTarget) : Table.Ratio(vigo.Median, floor.Median),
                Table.Number(vigo.P95), Table.Number(floor.P95), isPromised ? Table.Judged(vigo.P95, floor.P95, TailTarget) : Table.Ratio(vigo.P95, floor.P95),
                Table.Ratio(vigo.P95, floor.Median), Kilobytes(result.Samples),
            ];
        }));

    private static IReadOnlyList<string> Row(string name, IReadOnlyList<Sample> samples)
    {
        var vigo = Distribution.OfMilliseconds(samples.Select(sample => sample.Vigo.Total));
        var floor = Distribution.OfMilliseconds(samples.Select(sample => sample.Floor));
        return
        [
            name,
            Table.Number(vigo.Median), Table.Number(floor.Median), Table.Ratio(vigo.Median, floor.Median),
            Table.Number(vigo.P95), Table.Number(floor.P95), Table.Ratio(vigo.P95, floor.P95),
            Median(sample => sample.Parse), Median(sample => sample.Replace), Median(sample => sample.Generate), Median(sample => sample.Analyze),
            Kilobytes(samples),
        ];

        string Median(Func<Phases, TimeSpan> phase) => Table.Number(Distribution.OfMilliseconds(samples.Select(sample => phase(sample.Vigo))).Median);
    }

    private static string Kilobytes(IReadOnlyList<Sample> samples) => Table.Number(new Distribution(samples.Select(sample => sample.Vigo.Bytes / 1024.0)).Median);

    private static string Name(EditKind kind) => kind switch
    {
        EditKind.StackLiteral => "literal in a stack",
        EditKind.Pin => "pin",
        EditKind.LineShift => "blank line above a member",
        EditKind.Comment => "comment inside a member",
        EditKind.FactoryBody => "factory body, for up to 20 stacks",
        EditKind.StaticField => "`static readonly` of ten stacks",
        EditKind.Constant => "`const` of ten stacks",
        EditKind.EnvValue => "value in an env file",
        _ => "key more in an env file",
    };
}
