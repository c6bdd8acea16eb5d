using System.Globalization;
using Vigo.Model;

namespace Vigo;

/// <summary>A range of addresses: one of them, and how many of its bits all share.</summary>
/// <remarks>RFC 4632, section 3.1.</remarks>
/// <example><code>Subnet = "172.28.0.0/16"</code></example>
public sealed record Subnet : IWritten
{
    private Subnet(string text) => Text = text;

    /// <summary>The range: <c>172.28.0.0/16</c>.</summary>
    public string Text { get; }

    Written IWritten.Written => Written.Of(Text, nameof(Text));

    /// <summary>A range from its text.</summary>
    /// <exception cref="ArgumentException">The text is not an address, a slash and a number of bits.</exception>
    public static Subnet Parse([Sets(nameof(Text))] string text) => Interpolation.HasToken(text) || IsRange(text)
        ? new(text)
        : throw new ArgumentException($"'{text}' is no range of addresses: write \"172.28.0.0/16\" or \"fd00:1::/64\"");

    /// <summary>The range.</summary>
    public override string ToString() => Text;

    /// <summary>A text is read as a range.</summary>
    public static implicit operator Subnet([Sets(nameof(Text))] string text) => Parse(text);

    /// <summary>A range that a host gives.</summary>
    public static implicit operator Subnet([Sets(nameof(Text))] EnvVariable variable) => new(variable.ToString());

    private static bool IsRange(string text) => text.Split('/') is [var address, var bits]
        && int.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && (AddressSyntax.IsIpV4(address) ? count <= 32 : AddressSyntax.IsIpV6(address) && count <= 128);
}
