namespace Vigo;

/// <summary>Which addresses a network has to give.</summary>
/// <remarks>Compose Specification, "ipam".</remarks>
/// <example><code>Ipam = Ipam.Of("172.28.0.0/16")</code></example>
public sealed record Ipam
{
    /// <summary>The driver that gives addresses; null leaves it to the engine (<c>default</c>).</summary>
    public string? Driver { get; init; }

    /// <summary>The ranges of addresses.</summary>
    public Sequence<AddressPool> Pools { get; init; } = Sequence<AddressPool>.Empty;

    /// <summary>Options of the driver.</summary>
    public Map<string> Options { get; init; } = Map<string>.Empty;

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>Addresses from these ranges.</summary>
    public static Ipam Of([Vigo.Model.Sets(nameof(Pools))] params AddressPool[] pools) => new() { Pools = pools.ToSequence() };
}

/// <summary>A range of addresses for a network's containers.</summary>
public sealed record AddressPool
{
    /// <summary>The network's range; null lets the engine choose.</summary>
    public Subnet? Subnet { get; init; }

    /// <summary>The part of it that containers get addresses from; null for all of it.</summary>
    public Subnet? Range { get; init; }

    /// <summary>The address of the way out; null lets the engine choose the range's first.</summary>
    public IpAddress? Gateway { get; init; }

    /// <summary>Addresses that are taken by others than containers, by name.</summary>
    public Map<IpAddress> Reserved { get; init; } = Map<IpAddress>.Empty;

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>A range alone.</summary>
    public static implicit operator AddressPool([Vigo.Model.Sets(nameof(Subnet))] string subnet) => new() { Subnet = subnet };
}
