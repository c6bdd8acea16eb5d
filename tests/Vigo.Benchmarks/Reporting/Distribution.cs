namespace Vigo.Benchmarks.Reporting;

/// <summary>Many measurements of one thing.</summary>
internal sealed class Distribution(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    public double Median => Quantile(0.5);

    public double P95 => Quantile(0.95);

    public static Distribution OfMilliseconds(IEnumerable<TimeSpan> times) => new(times.Select(time => time.TotalMilliseconds));

    // Between the two nearest measurements, as spreadsheets and numpy do.
    private double Quantile(double share)
    {
        if (_sorted.Length == 0)
            return double.NaN;
        var place = share * (_sorted.Length - 1);
        var (below, above) = (_sorted[(int)place], _sorted[Math.Min((int)place + 1, _sorted.Length - 1)]);
        return below + ((above - below) * (place - (int)place));
    }
}
