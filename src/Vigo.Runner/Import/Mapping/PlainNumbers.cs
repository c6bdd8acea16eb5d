using System.Globalization;
using System.Text.RegularExpressions;

namespace Vigo.Runner.Import.Mapping;

/// <summary>Values without quotes as Compose's reader takes them: <c>010</c> is 8, <c>1.10</c> is 1.1, <c>True</c> is true.</summary>
/// <remarks>The resolver of gopkg.in/yaml.v3, and Go's <c>%v</c> for what it finds.</remarks>
internal static partial class PlainNumbers
{
    /// <summary>The whole number; null when it is none.</summary>
    public static long? Integer(string text) => Whole(text) is { } whole && whole <= long.MaxValue ? (long)whole : null;

    // Compose's reader tries 64 bits with a sign, and then without.
    private static Int128? Whole(string text)
    {
        var plain = text.Replace("_", "", StringComparison.Ordinal);
        var isNegative = plain.StartsWith('-');
        var digits = plain.TrimStart('+', '-');
        if (plain.Length - digits.Length > 1 || digits.Length == 0 || !char.IsAsciiDigit(digits[0]))
            return null;
        var number = digits.ToLowerInvariant() switch
        {
            ['0', 'x', .. var rest] => Based(rest, 16),
            ['0', 'o', .. var rest] => Based(rest, 8),
            ['0', 'b', .. var rest] => Based(rest, 2),
            ['0', .. { Length: > 0 } rest] => Based(rest, 8),
            var rest => Based(rest, 10),
        };
        return isNegative ? (-number >= long.MinValue ? -number : null) : number;
    }

    /// <summary>The text that Compose makes of a value without quotes where a text belongs.</summary>
    public static string AsText(string text)
    {
        if (text is "true" or "True" or "TRUE")
            return "true";
        if (text is "false" or "False" or "FALSE")
            return "false";
        if (Whole(text) is { } number)
            return number.ToString(CultureInfo.InvariantCulture);
        var plain = text.Replace("_", "", StringComparison.Ordinal);
        return Real().IsMatch(plain) && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? AsGoWrites(real) : text;
    }

    // Go's shortest form: with an exponent below -4 and from 6 on, of at least two digits.
    private static string AsGoWrites(double number)
    {
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var end = shortest.IndexOf('E', StringComparison.Ordinal);
        var mantissa = (end < 0 ? shortest : shortest[..end]).TrimStart('-');
        var point = mantissa.IndexOf('.', StringComparison.Ordinal) is var found and >= 0 ? found : mantissa.Length;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.Trim('0');
        var exponent = (end < 0 ? 0 : int.Parse(shortest[(end + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)) + point - 1 - (digits.Length - digits.TrimStart('0').Length);
        if (number == 0 || exponent is >= -4 and < 6)
            return end < 0 ? shortest : decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        return FormattableString.Invariant($"{(number < 0 ? "-" : "")}{significant[0]}{(significant.Length > 1 ? "." : "")}{significant[1..]}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    private static Int128? Based(string digits, int radix)
    {
        Int128 sum = 0;
        foreach (var digit in digits)
        {
            var value = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            sum = (sum * radix) + value;
            if (value >= radix || sum > ulong.MaxValue)
                return null;
        }

        return digits.Length == 0 ? null : sum;
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Real();
}
