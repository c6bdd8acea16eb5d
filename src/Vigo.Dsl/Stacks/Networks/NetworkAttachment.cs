namespace Vigo;

/// <summary>A service's place on a network.</summary>
/// <remarks>Compose Specification, "networks" of a service. A network's key alone attaches without aliases.</remarks>
public sealed record NetworkAttachment
{
    private NetworkAttachment(string network) => Network = network;

    /// <summary>The network's key in the stack.</summary>
    public string Network { get; }

    /// <summary>Further names of the service on that network.</summary>
    public Sequence<string> Aliases { get; init; } = Sequence<string>.Empty;

    /// <summary>The container's address; null lets the engine choose. The network must have a subnet that holds it.</summary>
    public IpAddress? Ipv4Address { get; init; }

    /// <summary>The container's address of version 6; null lets the engine choose. The network must have a subnet that holds it.</summary>
    public IpAddress? Ipv6Address { get; init; }

    /// <summary>Addresses for the link alone, which somebody outside the engine manages.</summary>
    public Sequence<IpAddress> LinkLocalAddresses { get; init; } = Sequence<IpAddress>.Empty;

    /// <summary>The interface's hardware address; null lets the engine choose. Since Compose 2.23.2.</summary>
    public MacAddress? MacAddress { get; init; }

    /// <summary>What the interface is called in the container; null lets the engine choose. Since Compose 2.36, Docker Engine 28.1.</summary>
    public string? InterfaceName { get; init; }

    /// <summary>Options of the network's driver for this interface. Since Compose 2.27.1.</summary>
    public Map<string> DriverOptions { get; init; } = Map<string>.Empty;

    /// <summary>In which order networks are connected, higher first; null is 0. See <see cref="GatewayPriority"/> for the way out.</summary>
    public Number? Priority { get; init; }

    /// <summary>Which network is the way out, the highest; null is 0. Since Compose 2.33.1, Docker Engine 28.</summary>
    public Number? GatewayPriority { get; init; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>Whether the network stands as a mapping, however little there is to say. Compose shows an empty one, and does the same as without it.</summary>
    public bool IsSpelledOut { get; init; }

    /// <summary>Whether there is nothing to say but the network.</summary>
    internal bool IsPlain => this == new NetworkAttachment(Network);

    /// <summary>An attachment to the stack's network of that key.</summary>
    public static NetworkAttachment To(string network) => new(network);

    /// <summary>The same attachment with further names.</summary>
    public NetworkAttachment As(params string[] aliases) => this with { Aliases = aliases.ToSequence() };

    /// <summary>A network's key alone attaches without aliases.</summary>
    public static implicit operator NetworkAttachment(string network) => To(network);
}
