using Vigo.Model;

namespace Vigo;

/// <summary>What a host name stands for: one address, or several.</summary>
/// <example><code>ExtraHosts = new() { ["db"] = "10.0.0.2", ["host"] = IpAddress.HostGateway, ["dual"] = HostAddresses.Of("10.0.0.3", "fd00::3") }</code></example>
public sealed record HostAddresses
{
    private HostAddresses(Sequence<IpAddress> addresses) => Addresses = addresses;

    /// <summary>The addresses.</summary>
    public Sequence<IpAddress> Addresses { get; }

    /// <summary>Several addresses.</summary>
    public static HostAddresses Of([Sets(nameof(Addresses))] params IpAddress[] addresses) => new(addresses.ToSequence());

    /// <summary>One address.</summary>
    public static implicit operator HostAddresses([Sets(nameof(Addresses))] IpAddress address) => new([address]);

    /// <summary>One address.</summary>
    public static implicit operator HostAddresses([Sets(nameof(Addresses))] string address) => new([IpAddress.Parse(address)]);

    /// <summary>One address that a host gives.</summary>
    public static implicit operator HostAddresses([Sets(nameof(Addresses))] EnvVariable address) => new([address]);
}
