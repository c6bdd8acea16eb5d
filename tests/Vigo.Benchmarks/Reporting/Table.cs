using System.Globalization;
using System.Text;

namespace Vigo.Benchmarks.Reporting;

/// <summary>A Markdown table.</summary>
internal static class Table
{
    public static string Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        Line(columns);
        Line([.. columns.Select((_, index) => index == 0 ? "---" : "---:")]);
        foreach (var row in rows)
            Line(row);
        return text.ToString();

        void Line(IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    /// <summary>Three digits that mean something, whatever the size.</summary>
    public static string Number(double value) => value switch
    {
        double.NaN => "–",
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };

    /// <summary>How many times as much; a dash where there is nothing to compare with.</summary>
    public static string Ratio(double value, double floor) => floor > 0 ? Number(value / floor) + "×" : "–";

    /// <summary>A ratio with what was promised.</summary>
    public static string Judged(double value, double floor, double target) =>
        Ratio(value, floor) + (floor <= 0 ? "" : value / floor <= target ? " (met)" : $" (missed: {target.ToString(CultureInfo.InvariantCulture)}×)");
}
