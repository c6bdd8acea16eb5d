using Vigo.Model;

namespace Vigo;

/// <summary>The hardware address of a network interface.</summary>
/// <example><code>MacAddress = "02:42:ac:11:65:43"</code></example>
public sealed record MacAddress : IWritten
{
    private MacAddress(string text) => Text = text;

    /// <summary>The address: <c>02:42:ac:11:65:43</c>.</summary>
    public string Text { get; }

    Written IWritten.Written => Written.Of(Text, nameof(Text));

    /// <summary>An address from its text.</summary>
    /// <exception cref="ArgumentException">The text is not six pairs of hexadecimal digits.</exception>
    public static MacAddress Parse([Sets(nameof(Text))] string text) =>
        Interpolation.HasToken(text) || text.Split(':', '-') is { Length: 6 } pairs && pairs.All(pair => pair.Length == 2 && pair.All(AddressSyntax.IsHexadecimal))
            ? new(text)
            : throw new ArgumentException($"'{text}' is no hardware address: write \"02:42:ac:11:65:43\"");

    /// <summary>The address.</summary>
    public override string ToString() => Text;

    /// <summary>A text is read as an address.</summary>
    public static implicit operator MacAddress([Sets(nameof(Text))] string text) => Parse(text);

    /// <summary>An address that a host gives.</summary>
    public static implicit operator MacAddress([Sets(nameof(Text))] EnvVariable variable) => new(variable.ToString());
}
