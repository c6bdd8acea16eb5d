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

    private static readonly (string Unit, long Ticks)[] Units =
    [
        ("h", TimeSpan.TicksPerHour), ("m", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond),
        ("ms", TimeSpan.TicksPerMillisecond), ("us", TimeSpan.TicksPerMillisecond / 1000),
    ];
}
