using System.Globalization;
using System.Text.RegularExpressions;

namespace Vigo.Runner.Import.Mapping;

/// <summary>Dates without quotes as Compose's reader takes them: <c>2024-01-01</c> is <c>2024-01-01 00:00:00 +0000 UTC</c>.</summary>
/// <remarks>The timestamps of gopkg.in/yaml.v3, and Go's <c>%v</c> for them.</remarks>
internal static partial class PlainTimes
{
    private const int Nanoseconds = 9;

    /// <summary>The text that Compose makes of a value without quotes where a text belongs, when it is a date; null when it is none.</summary>
    public static string? AsText(string text)
    {
        var match = Time().Match(text);
        if (!match.Success)
            return null;
        var (year, month, day) = (Number("year"), Number("month"), Number("day"));
        var (hour, minute, second) = (Number("hour"), Number("minute"), Number("second"));
        var zone = match.Groups["zone"].Value.Replace(":", "", StringComparison.Ordinal);
        // Only which days February has depends on the year, and the year 0 is like any fourth.
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year == 0 ? 4 : year, month) || hour > 23 || minute > 59 || second > 59 || !IsZone(zone))
            return null;
        var fraction = match.Groups["fraction"].Value;
        fraction = fraction[..Math.Min(fraction.Length, Nanoseconds)].TrimEnd('0');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{year:0000}-{month:00}-{day:00} {hour:00}:{minute:00}:{second:00}{(fraction.Length > 0 ? "." : "")}{fraction} {(zone is "" or "Z" or "+0000" or "-0000" ? "+0000 UTC" : $"{zone} {zone}")}");

        int Number(string name) => match.Groups[name] is { Success: true, Value: var digits } ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }

    private static bool IsZone(string zone) =>
        zone.Length < 5 || (int.Parse(zone.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture) <= 24 && int.Parse(zone.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture) < 60);

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})(((?<t>[Tt])| )(?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2}):(?<second>[0-9]{1,2})([.,](?<fraction>[0-9]+))?(?(t)(?<zone>Z|[-+][0-9]{2}:[0-9]{2})))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
