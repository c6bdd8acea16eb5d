namespace Vigo;

/// <summary>A network of a stack.</summary>
/// <remarks>Compose Specification, "Networks top-level element".</remarks>
public sealed record Network
{
    /// <summary>The network that the proxy makes and every routed service joins.</summary>
    public const string ProxyNetworkName = "proxy_default";

    /// <summary>The name on the host; null makes Compose prefix the key with the project's name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether somebody else makes it; it must exist before the stack starts. Null is no.</summary>
    public Flag? IsExternal { get; init; }

    /// <summary>The driver: <c>bridge</c>, <c>overlay</c>, <c>macvlan</c>, …; null leaves it to the engine (bridge, on Swarm overlay).</summary>
    public string? Driver { get; init; }

    /// <summary>Whether it has no way out to other networks. Null is no.</summary>
    public Flag? IsInternal { get; init; }

    /// <summary>Options of the driver.</summary>
    public Map<string> DriverOptions { get; init; } = Map<string>.Empty;

    /// <summary>Which addresses it has to give; null leaves it to the engine.</summary>
    public Ipam? Ipam { get; init; }

    /// <summary>Whether containers get addresses of version 4; null is yes. Since Compose 2.33.1, Docker Engine 28.</summary>
    public Flag? EnableIpv4 { get; init; }

    /// <summary>Whether containers get addresses of version 6; null leaves it to the engine (no).</summary>
    public Flag? EnableIpv6 { get; init; }

    /// <summary>Whether containers that no service owns may join. Null is no. Only for overlay networks of a Swarm.</summary>
    public Flag? IsAttachable { get; init; }

    /// <summary>Labels.</summary>
    public Map<string> Labels { get; init; } = Map<string>.Empty;

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>A bridge of the stack's own.</summary>
    public static Network Bridge { get; } = new() { Driver = "bridge" };

    /// <summary>The proxy's network, made by the proxy stack.</summary>
    public static Network Proxy { get; } = External(ProxyNetworkName);

    /// <summary>A network that exists on the host already.</summary>
    public static Network External(string name) => new() { Name = name, IsExternal = true };
}
