namespace Vigo;

public sealed partial record Service
{
    /// <summary>Ports published on the host.</summary>
    public Sequence<Port> Ports { get; init; } = Sequence<Port>.Empty;

    /// <summary>Ports that it serves, but that are not published.</summary>
    public Sequence<ExposedPort> Expose { get; init; } = Sequence<ExposedPort>.Empty;

    /// <summary>Networks of the stack that the service is on; none means the stack's default network.</summary>
    public Sequence<NetworkAttachment> Networks { get; init; } = Sequence<NetworkAttachment>.Empty;

    /// <summary>Whose network it shares; null gives it its own. Swarm ignores it.</summary>
    public NetworkMode? NetworkMode { get; init; }

    /// <summary>The container's own host name; null lets the engine choose.</summary>
    public string? Hostname { get; init; }

    /// <summary>The container's own domain; null for none.</summary>
    public string? DomainName { get; init; }

    /// <summary>Lines for the container's hosts file: name to address.</summary>
    public Map<HostAddresses> ExtraHosts { get; init; } = Map<HostAddresses>.Empty;

    /// <summary>Name servers; none for the engine's.</summary>
    public Sequence<IpAddress> Dns { get; init; } = Sequence<IpAddress>.Empty;

    /// <summary>Domains in which short names are looked up.</summary>
    public Sequence<string> DnsSearch { get; init; } = Sequence<string>.Empty;

    /// <summary>Options of the resolver.</summary>
    public Sequence<DnsOption> DnsOptions { get; init; } = Sequence<DnsOption>.Empty;

    /// <summary>The hardware address; null lets the engine choose. Superseded by <see cref="NetworkAttachment.MacAddress"/>. Swarm ignores it.</summary>
    public MacAddress? MacAddress { get; init; }

    /// <summary>Names under which other services are reached. Superseded by <see cref="NetworkAttachment.Aliases"/>. Swarm ignores it.</summary>
    public Sequence<Link> Links { get; init; } = Sequence<Link>.Empty;

    /// <summary>Names under which containers of other projects are reached. Superseded by <see cref="Network.External"/>. Swarm ignores it.</summary>
    public Sequence<Link> ExternalLinks { get; init; } = Sequence<Link>.Empty;
}
