namespace Vigo;

/// <summary>A network of a stack.</summary>
/// <remarks>Compose Specification, "Networks top-level element".</remarks>
public sealed record Network
{
    /// <summary>The network that the proxy makes and every routed service joins.</summary>
    public const string ProxyNetworkName = "proxy_default";

    /// <summary>The name on the host; null makes Compose prefix the key with the project's name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether somebody else makes it; it must exist before the stack starts.</summary>
    public bool IsExternal { get; init; }

    /// <summary>The driver; null leaves it to the engine (bridge).</summary>
    public string? Driver { get; init; }

    /// <summary>Whether it has no way out to other networks.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Options of the driver.</summary>
    public Map<string> DriverOptions { get; init; } = Map<string>.Empty;

    /// <summary>A bridge of the stack's own.</summary>
    public static Network Bridge { get; } = new() { Driver = "bridge" };

    /// <summary>The proxy's network, made by the proxy stack.</summary>
    public static Network Proxy { get; } = External(ProxyNetworkName);

    /// <summary>A network that exists on the host already.</summary>
    public static Network External(string name) => new() { Name = name, IsExternal = true };
}
