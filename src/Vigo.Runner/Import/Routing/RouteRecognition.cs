using Vigo.Compose;
using Vigo.Runner.Import.Mapping;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Routing;

/// <summary>
/// Labels for Traefik as routes. Rendering decides: a route is one only if the labels and networks that Vigo would write for it stand in the file already, to the letter. What no route says stays
/// a label.
/// </summary>
internal static class RouteRecognition
{
    /// <summary>The stack with routes in the place of the labels and networks that they bring.</summary>
    /// <param name="stack">The stack as the file has it.</param>
    /// <param name="file">The file, for places.</param>
    /// <param name="context">Told of routers that stay labels.</param>
    public static Stack Of(Stack stack, SourceMapping file, ImportContext context)
    {
        if (!stack.Services.Values.Any(IsRouted))
            return stack;
        var routed = stack with { Services = new(stack.Services.Select(service => KeyValuePair.Create(service.Key, IsRouted(service.Value) ? OfService(stack, service.Key, service.Value) : service.Value))) };
        if (routed.Networks.TryGetValue(ServiceRouting.ProxyNetworkKey, out var network) && network == Network.Proxy
            && routed.Services.Any(service => service.Value.Routes.Count > 0 && ServiceRouting.Of(routed, service.Key, service.Value).JoinsProxyNetwork))
            routed = routed with { Networks = routed.Networks.Remove(ServiceRouting.ProxyNetworkKey) };
        if (!SameMeaning.Of(stack, routed))
            return stack;
        foreach (var (name, service) in routed.Services.Where(service => IsRouted(service.Value)))
            SayWhatStays(stack, name, service, file, context);
        return routed;
    }

    private static bool IsRouted(Service service) => service.Labels.Keys.Any(key => key.StartsWith(TraefikLabels.Router, StringComparison.Ordinal));

    private static Service OfService(Stack stack, string name, Service service)
    {
        var labels = TraefikLabels.Of(service.Labels);
        var recognised = service;
        var rest = new List<TraefikRouter>();

        // The router that a server is called after is the first of those that lead there.
        foreach (var router in labels.Routers.OrderBy(router => labels.Ports.ContainsKey(router.Name) ? 0 : 1))
        {
            var next = RouteCandidates.Of(router, labels).Select(route => WithRoutes(stack, name, service, [.. recognised.Routes, route])).FirstOrDefault(found => found is not null);
            if (next is null)
                rest.Add(router);
            recognised = next ?? recognised;
        }

        foreach (var router in rest)
        {
            var routes = recognised.Routes;
            recognised = routes.SelectMany((route, index) => RouteCandidates.Redirected(route, router, labels).Select(redirected => WithRoutes(stack, name, service, [.. routes.Take(index), redirected, .. routes.Skip(index + 1)])))
                .FirstOrDefault(found => found is not null) ?? recognised;
        }

        return recognised;
    }

    /// <summary>The service with these routes and without what they bring; null when they bring anything that the service has not.</summary>
    private static Service? WithRoutes(Stack stack, string name, Service service, Sequence<Route> routes)
    {
        foreach (var networks in Networks(service).Distinct())
        {
            var candidate = service with { Routes = routes, Networks = networks };
            var routing = ServiceRouting.Of(stack, name, candidate);
            if (!IsSame(routing.Networks, service.Networks))
                continue;
            var left = service.Labels.ToDictionary(label => label.Key, label => label.Value, StringComparer.Ordinal);
            if (routing.Labels.Select(label => label.Text.Split('=', 2)).All(label => left.Remove(label[0], out var value) && value == label[1]))
                return candidate with { Labels = new(service.Labels.Where(label => left.ContainsKey(label.Key))) };
        }

        return null;
    }

    // Without the proxy's network, which routes bring; and without the default one, which nothing has to name; or as they are.
    private static IEnumerable<Sequence<NetworkAttachment>> Networks(Service service)
    {
        var own = service.Networks.Where(network => network != NetworkAttachment.To(ServiceRouting.ProxyNetworkKey)).ToSequence();
        if (own is [var only] && only == NetworkAttachment.To("default"))
            yield return [];
        yield return own;
        yield return service.Networks;
    }

    private static bool IsSame(Sequence<NetworkAttachment> one, Sequence<NetworkAttachment> other) => Effective(one).SetEquals(Effective(other));

    private static HashSet<NetworkAttachment> Effective(Sequence<NetworkAttachment> networks) => networks.Count == 0 ? [NetworkAttachment.To("default")] : [.. networks];

    private static void SayWhatStays(Stack stack, string name, Service service, SourceMapping file, ImportContext context)
    {
        var labels = TraefikLabels.Of(stack.Services[name].Labels);
        foreach (var router in TraefikLabels.Of(service.Labels).Routers.Where(router => router.Rule is not null || router.Options.ContainsKey("rule")))
        {
            var key = $"{TraefikLabels.Router}{router.Name}.rule";
            if (LabelPlace(file, name, key) is { } place)
                context.Say(place, $"the router {router.Name} stays labels: {WhyNot(stack, router, labels, stack.Services[name])}");
        }
    }

    private static string WhyNot(Stack stack, TraefikRouter router, TraefikLabels labels, Service service) =>
        RouteCandidates.Asked(router.Rule) is null ? "a route asks for host names and a path, and nothing else"
        : RouteCandidates.Server(router, labels) is null ? "no label names the port that it leads to"
        : service.Labels.TryGetValue("traefik.docker.network", out var network) && network != Network.ProxyNetworkName ? $"routes go through the network {Network.ProxyNetworkName}, and this one through {Interpolation.ToCompose(network)}"
        : !service.Networks.Any(attached => IsProxy(stack, attached.Network)) && !(service.Networks.Count == 0 && IsProxy(stack, "default")) ? $"the service is not on the proxy's network, {Network.ProxyNetworkName}"
        : Difference(stack, router, labels, service);

    // Of the routes that it may be, the one that fits best.
    private static string Difference(Stack stack, TraefikRouter router, TraefikLabels labels, Service service)
    {
        var name = stack.Services.First(found => ReferenceEquals(found.Value, service)).Key;
        var missing = RouteCandidates.Of(router, labels)
            .Select(route => ServiceRouting.Of(stack, name, service with { Routes = [route], Networks = [.. Networks(service).First()] }).Labels.Select(label => label.Text.Split('=', 2)).Where(label => !service.Labels.TryGetValue(label[0], out var value) || value != label[1]).ToList())
            .MinBy(labels => labels.Count);
        if (missing is not [var first, ..])
            return "a route would put the service on other networks";
        var wanted = Interpolation.ToCompose(string.Join('=', first));
        return service.Labels.TryGetValue(first[0], out var found) ? $"a route would write {wanted}, and here stands {Interpolation.ToCompose(found)}" : $"a route would write {wanted} too, which is missing here";
    }

    private static bool IsProxy(Stack stack, string key) => stack.Networks.TryGetValue(key, out var network) && network.Name == Network.ProxyNetworkName;

    private static Place? LabelPlace(SourceMapping file, string service, string key) => ((file.Find("services") as SourceMapping)?.Find(service) as SourceMapping)?.Find("labels") switch
    {
        SourceMapping mapping => mapping.Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Key.Place,
        SourceList list => list.Items.OfType<SourceScalar>().FirstOrDefault(item => item.Text.StartsWith(key + "=", StringComparison.Ordinal))?.Place,
        _ => null,
    };
}
