using System.Globalization;
using Vigo.Model;

namespace Vigo;

/// <summary>An amount of memory or storage, written here or given by an env key. A kilobyte has 1,024 bytes, as everywhere in Compose.</summary>
/// <remarks>Compose Specification, "Specifying byte values". A text is read as Compose reads it: <c>512m</c>, units <c>b</c>, <c>k</c>, <c>m</c>, <c>g</c> and <c>t</c>, each alone or with <c>b</c> or <c>ib</c> behind it.</remarks>
/// <example><code>MemoryLimit = "512m"</code> or <code>MemoryLimit = ByteSize.Megabytes(512)</code></example>
public sealed record ByteSize : IWritten
{
    private ByteSize(string text) => Text = text;

    /// <summary>The amount as Compose reads it.</summary>
    public string Text { get; }

    /// <summary>No bound: <c>-1</c>. Only for what can be unbounded, such as swap.</summary>
    public static ByteSize Unlimited { get; } = new("-1");

    Written IWritten.Written => new(Text, IsText: !(Text[0] == '-' || Text.All(char.IsDigit)), nameof(Text));

    /// <summary>An amount in bytes.</summary>
    public static ByteSize Bytes([Sets(nameof(Text))] long count) => Of(count, "");

    /// <summary>An amount in units of 1,024 bytes.</summary>
    public static ByteSize Kilobytes([Sets(nameof(Text))] long count) => Of(count, "k");

    /// <summary>An amount in units of 1,024 kilobytes.</summary>
    public static ByteSize Megabytes([Sets(nameof(Text))] long count) => Of(count, "m");

    /// <summary>An amount in units of 1,024 megabytes.</summary>
    public static ByteSize Gigabytes([Sets(nameof(Text))] long count) => Of(count, "g");

    /// <summary>An amount from Compose's text.</summary>
    /// <exception cref="ArgumentException">The text is not a number and a unit.</exception>
    public static ByteSize Parse([Sets(nameof(Text))] string text)
    {
        if (Interpolation.HasToken(text))
            return new(text);
        if (text is "-1")
            return Unlimited;
        var digits = text.TakeWhile(character => character is >= '0' and <= '9' or '.').Count();
        return decimal.TryParse(text.Substring(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            && IsUnit(text.Substring(text.Length > digits + 1 && text[digits] == ' ' ? digits + 1 : digits).ToLowerInvariant())
            ? new(text)
            : throw new ArgumentException($"'{text}' is no size: write a number and a unit, \"512m\" or \"1.5g\"");
    }

    /// <summary>The amount as Compose reads it.</summary>
    public override string ToString() => Text;

    /// <summary>A text is read as Compose reads it.</summary>
    public static implicit operator ByteSize([Sets(nameof(Text))] string text) => Parse(text);

    /// <summary>An amount that a host gives.</summary>
    public static implicit operator ByteSize([Sets(nameof(Text))] EnvVariable variable) => new(variable.ToString());

    private static bool IsUnit(string text) => text is "" or "b" || (text[0] is 'k' or 'm' or 'g' or 't' && text.Substring(1) is "" or "b" or "ib");

    private static ByteSize Of(long count, string unit) => count >= 0
        ? new(count.ToString(CultureInfo.InvariantCulture) + unit)
        : throw new ArgumentException($"'{count.ToString(CultureInfo.InvariantCulture)}' is no size: there is no less than nothing");
}
