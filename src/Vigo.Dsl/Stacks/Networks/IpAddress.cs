using Vigo.Model;

namespace Vigo;

/// <summary>An address of the internet protocol, version 4 or 6.</summary>
/// <example><code>Dns = ["1.1.1.1", "2606:4700:4700::1111"]</code></example>
public sealed record IpAddress : IWritten
{
    private IpAddress(string text) => Text = text;

    /// <summary>The address, without brackets.</summary>
    public string Text { get; }

    /// <summary>The host's own address, as containers reach it: <c>host-gateway</c>. Only for <see cref="Service.ExtraHosts"/>.</summary>
    public static IpAddress HostGateway { get; } = new("host-gateway");

    Written IWritten.Written => Written.Of(Text, nameof(Text));

    /// <summary>An address from its text.</summary>
    /// <exception cref="ArgumentException">The text is no address.</exception>
    public static IpAddress Parse([Sets(nameof(Text))] string text)
    {
        var bare = text.Length > 2 && text[0] == '[' && text[text.Length - 1] == ']' ? text.Substring(1, text.Length - 2) : text;
        return Interpolation.HasToken(text) || text == HostGateway.Text || AddressSyntax.IsIpV4(bare) || AddressSyntax.IsIpV6(bare)
            ? new(bare)
            : throw new ArgumentException($"'{text}' is no address: write \"192.0.2.1\" or \"2001:db8::1\"");
    }

    /// <summary>The address.</summary>
    public override string ToString() => Text;

    /// <summary>A text is read as an address.</summary>
    public static implicit operator IpAddress([Sets(nameof(Text))] string text) => Parse(text);

    /// <summary>An address that a host gives.</summary>
    public static implicit operator IpAddress([Sets(nameof(Text))] EnvVariable variable) => new(variable.ToString());
}
