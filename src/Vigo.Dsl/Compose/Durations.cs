using System.Globalization;
using System.Text;

namespace Vigo.Compose;

/// <summary>Durations as Compose writes them: <c>1h30m</c>, <c>15s</c>, <c>500ms</c>.</summary>
internal static class Durations
{
    public static string ToCompose(TimeSpan duration)
    {
        if (duration == TimeSpan.Zero)
            return "0s";

        var text = new StringBuilder();
        var rest = duration.Ticks;
        foreach (var (unit, ticks) in Units)
        {
            if (rest / ticks is var count && count > 0)
                text.Append(count.ToString(CultureInfo.InvariantCulture)).Append(unit);
            rest %= ticks;
        }

        return text.ToString();
    }

    /// <exception cref="ArgumentException">The text is not a row of numbers and units, or too long a time.</exception>
    public static TimeSpan FromCompose(string text)
    {
        // Nothing has no unit.
        if (text == "0")
            return TimeSpan.Zero;
        var sum = 0m;
        var i = 0;
        while (i < text.Length && i >= 0)
            i = Next(text, i, ref sum);
        return i == text.Length && i > 0 && sum <= TimeSpan.MaxValue.Ticks
            ? TimeSpan.FromTicks((long)sum)
            : throw new ArgumentException($"'{text}' is no duration: write \"30s\", \"1m30s\" or \"500ms\"");
    }

    // Where the next number begins; -1 when here is none.
    private static int Next(string text, int start, ref decimal sum)
    {
        var unit = start;
        while (unit < text.Length && text[unit] is >= '0' and <= '9' or '.')
            unit++;
        var end = unit;
        while (end < text.Length && text[end] is >= 'a' and <= 'z')
            end++;
        var found = Units.FirstOrDefault(known => string.Equals(known.Unit, text.Substring(unit, end - unit), StringComparison.Ordinal));
        if (found.Unit is null || unit - start > 15 || !decimal.TryParse(text.Substring(start, unit - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return -1;
        sum += number * found.Ticks;
        return end;
    }

    private static readonly (string Unit, long Ticks)[] Units =
    [
        ("h", TimeSpan.TicksPerHour), ("m", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond),
        ("ms", TimeSpan.TicksPerMillisecond), ("us", TimeSpan.TicksPerMillisecond / 1000),
    ];
}
