using Vigo.Model;
using Vigo.Routing;

namespace Vigo.Compose;

/// <summary>What a service's routes make of it: labels for Traefik, and the proxy's network.</summary>
/// <param name="Labels">The labels, each with what it comes from.</param>
/// <param name="Networks">The service's networks, the proxy's among them when it is routed; those that the routes imply come first.</param>
/// <param name="JoinsProxyNetwork">Whether the stack needs the proxy's network under <see cref="ProxyNetworkKey"/>.</param>
public sealed record ServiceRouting(Sequence<RouteLabel> Labels, Sequence<NetworkAttachment> Networks, bool JoinsProxyNetwork)
{
    /// <summary>The key of the proxy's network in a stack that does not declare it.</summary>
    public const string ProxyNetworkKey = "proxy";

    /// <summary>How many of the networks are not the service's own.</summary>
    internal int ImpliedNetworks { get; private init; }

    /// <summary>The route that brings what the service itself does not name.</summary>
    internal ModelPath Cause { get; private init; } = ModelPath.Root;

    /// <summary>What the routes of a stack's service make of it.</summary>
    public static ServiceRouting Of(Stack stack, string name, Service service) => Of(stack, name, service, ModelPath.Root);

    /// <summary>The same, when the way to the stack is known.</summary>
    internal static ServiceRouting Of(Stack stack, string name, Service service, ModelPath path)
    {
        if (service.Routes.Count == 0)
            return new([], service.Networks, JoinsProxyNetwork: false);

        var cause = RouteLabels.PathOf(name, 0, path);

        // A stack whose default network is the proxy's reaches it without naming it, and has no other for Traefik to pick.
        var sitsOnProxyNetwork = service.Networks.Count == 0 && IsProxyNetwork(stack, "default");
        if (sitsOnProxyNetwork)
            return new(RouteLabels.Of(stack, name, service, network: null, path), service.Networks, JoinsProxyNetwork: false) { Cause = cause };

        var attached = service.Networks.Any(network => IsProxyNetwork(stack, network.Network));
        var networks = attached ? service.Networks
            : service.Networks.Count > 0 ? [ProxyNetworkKey, .. service.Networks]
            : stack.Services.Count == 1 ? [ProxyNetworkKey]
            : [ProxyNetworkKey, "default"];
        var usesImpliedKey = networks.Any(network => string.Equals(network.Network, ProxyNetworkKey, StringComparison.Ordinal));
        return new(RouteLabels.Of(stack, name, service, Network.ProxyNetworkName, path), networks, usesImpliedKey)
        {
            ImpliedNetworks = networks.Count - service.Networks.Count,
            Cause = cause,
        };
    }

    private static bool IsProxyNetwork(Stack stack, string key) =>
        stack.Networks.TryGetValue(key, out var network)
            ? string.Equals(network.Name, Network.ProxyNetworkName, StringComparison.Ordinal)
            : string.Equals(key, ProxyNetworkKey, StringComparison.Ordinal);
}
