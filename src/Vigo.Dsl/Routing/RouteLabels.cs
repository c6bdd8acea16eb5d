using System.Globalization;
using System.Text;
using Vigo.Compose;
using Vigo.Model;

namespace Vigo.Routing;

/// <summary>A label that a route becomes.</summary>
/// <param name="Text">The label, <c>key=value</c>.</param>
/// <param name="Sources">What it comes from: what its value is made of, then what its key is.</param>
public sealed record RouteLabel(string Text, Sequence<ScalarSource> Sources);

/// <summary>Routes as Traefik labels.</summary>
/// <remarks>Traefik v3 documentation, "Docker provider: routing configuration".</remarks>
public static class RouteLabels
{
    /// <summary>The labels of a service's routes, in the order of the routes.</summary>
    /// <param name="stack">The stack, for names.</param>
    /// <param name="serviceName">The service's name in it.</param>
    /// <param name="service">The service.</param>
    /// <param name="network">The network on which Traefik finds the container; null leaves it the only one there is.</param>
    public static Sequence<RouteLabel> Of(Stack stack, string serviceName, Service service, string? network) => Of(stack, serviceName, service, network, ModelPath.Root);

    /// <summary>The same, when the way to the stack is known.</summary>
    internal static Sequence<RouteLabel> Of(Stack stack, string serviceName, Service service, string? network, ModelPath stackPath)
    {
        if (service.Routes.Count == 0)
            return [];

        var cause = ScalarSources.Of(ScalarSource.Because(PathOf(serviceName, 0, stackPath)));
        var labels = new List<RouteLabel> { new("traefik.enable=true", cause) };
        if (network is not null)
            labels.Add(new($"traefik.docker.network={network}", cause));

        var hasManyPorts = service.Routes.Any(route => !IsTo(route, service.Routes[0].Port));
        for (var i = 0; i < service.Routes.Count; i++)
        {
            var (route, path) = (service.Routes[i], PathOf(serviceName, i, stackPath));
            var name = RouterName.Of(stack, serviceName, service, i, stackPath);
            var first = FirstTo(route.Port);
            var server = Server(first);

            AddRouter(name, Rule(route), RuleSources(route, path), route, path);
            if (route.Priority is { } priority)
                Add($"traefik.http.routers.{name.Text}.priority={priority.ToString(CultureInfo.InvariantCulture)}", ScalarSources.Of(path.Property(nameof(Route.Priority))), name);
            if (route.Middlewares.Count > 0)
                Add($"traefik.http.routers.{name.Text}.middlewares={string.Join(",", route.Middlewares)}", EachOf(path.Property(nameof(Route.Middlewares)), route.Middlewares), name);

            // Traefik connects a container's routers to its service by itself only while there is one of each name.
            if (first != i || hasManyPorts)
                Add($"traefik.http.routers.{name.Text}.service={server.Text}", server.Sources, name);
            if (first == i)
                Add($"traefik.http.services.{server.Text}.loadbalancer.server.port={route.Port}", ScalarSources.Of(path.Property(nameof(Route.Port))), server);
            AddRedirects(name, server, route, path);
        }

        return labels.ToSequence();

        int FirstTo(string port)
        {
            var first = 0;
            while (!IsTo(service.Routes[first], port))
                first++;
            return first;
        }

        RouterName Server(int first) => service.Routes[first].Server is { } given
            ? new(given, ScalarSources.Of(PathOf(serviceName, first, stackPath).Property(nameof(Route.Server))))
            : RouterName.Of(stack, serviceName, service, first, stackPath);

        void Add(string text, Sequence<ScalarSource> value, RouterName name) => labels.Add(new(text, value.AndNew(name.Sources)));

        void AddRouter(RouterName name, string rule, Sequence<ScalarSource> ruleSources, Route route, ModelPath path)
        {
            Add($"traefik.http.routers.{name.Text}.rule={rule}", ruleSources, name);
            if (route.Entrypoint is not null)
                Add($"traefik.http.routers.{name.Text}.entrypoints={route.Entrypoint}", ScalarSources.Of(path.Property(nameof(Route.Entrypoint))), name);
            if (route.Resolver is not null)
                Add($"traefik.http.routers.{name.Text}.tls.certresolver={route.Resolver}", ScalarSources.Of(path.Property(nameof(Route.Resolver))), name);
        }

        void AddRedirects(RouterName name, RouterName server, Route route, ModelPath path)
        {
            for (var i = 0; i < route.Redirects.Count; i++)
            {
                var from = route.Redirects[i];
                var source = ScalarSources.Of(path.Property(nameof(Route.Redirects)).Index(i));
                var router = Redirecting(name, route.Redirects, i, source);
                var middleware = $"{router.Text}-redirect";
                AddRouter(router, $"Host(`{from}`)", source, route, path);
                Add($"traefik.http.middlewares.{middleware}.redirectregex.regex=^https?://{EscapeForRegex(from)}/(.*)", source, router);
                Add(
                    $"traefik.http.middlewares.{middleware}.redirectregex.replacement={(route.Resolver is null ? "http" : "https")}://{route.RedirectTarget ?? route.Host}/$1",
                    ScalarSources.Of(path.Property(route.RedirectTarget is null ? nameof(Route.Host) : nameof(Route.RedirectTarget))),
                    router);
                Add($"traefik.http.middlewares.{middleware}.redirectregex.permanent=true", [], router);
                Add($"traefik.http.routers.{router.Text}.middlewares={middleware}", [], router);
                if (hasManyPorts)
                    Add($"traefik.http.routers.{router.Text}.service={server.Text}", server.Sources, router);
            }
        }
    }

    /// <summary>The path to a route of a service.</summary>
    /// <param name="service">The service's name.</param>
    /// <param name="route">Which of its routes.</param>
    /// <param name="stackPath">The path to its stack.</param>
    internal static ModelPath PathOf(string service, int route, ModelPath stackPath) => stackPath.Service(service).Property(nameof(Service.Routes)).Index(route);

    private static bool IsTo(Route route, string port) => string.Equals(route.Port, port, StringComparison.Ordinal);

    private static Sequence<ScalarSource> RuleSources(Route route, ModelPath path)
    {
        var hosts = ScalarSources.Of(path.Property(nameof(Route.Host))).AndNew(EachOf(path.Property(nameof(Route.Aliases)), route.Aliases));
        return route.Path is null ? hosts : hosts.And(path.Property(nameof(Route.Path)));
    }

    private static Sequence<ScalarSource> EachOf(ModelPath path, Sequence<string> items)
    {
        var sources = Sequence<ScalarSource>.Empty;
        for (var i = 0; i < items.Count; i++)
            sources = sources.And(path.Index(i));
        return sources;
    }

    // Redirects are told apart by the first label of the host they come from, where that is enough.
    private static RouterName Redirecting(RouterName name, Sequence<string> hosts, int index, Sequence<ScalarSource> host)
    {
        var label = hosts[index].Split('.')[0];
        var isPlain = !Interpolation.HasToken(label) && hosts.Count(other => other.StartsWith(label + ".", StringComparison.Ordinal)) == 1;
        return isPlain
            ? new($"{name.Text}-{label}", host.AndNew(name.Sources))
            : new($"{name.Text}-redirect-{(index + 1).ToString(CultureInfo.InvariantCulture)}", name.Sources);
    }

    private static string Rule(Route route)
    {
        var hosts = $"Host(`{route.Host}`)";
        for (var i = 0; i < route.Aliases.Count; i++)
            hosts = $"{hosts} || Host(`{route.Aliases[i]}`)";
        return route.Path is null ? hosts : $"{(route.Aliases.Count > 0 ? $"({hosts})" : hosts)} && PathPrefix(`{route.Path}`)";
    }

    private static string EscapeForRegex(string host)
    {
        var escaped = new StringBuilder(host.Length + 4);
        foreach (var character in host)
            escaped.Append(character is '.' or '+' or '*' or '?' or '(' or ')' or '[' or ']' or '|' or '^' ? "\\" : "").Append(character);
        return escaped.ToString();
    }
}
