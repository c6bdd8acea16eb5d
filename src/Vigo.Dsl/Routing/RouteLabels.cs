using System.Globalization;
using System.Text;

namespace Vigo.Routing;

/// <summary>A label that a route becomes.</summary>
/// <param name="Text">The label, <c>key=value</c>.</param>
/// <param name="Route">The index of the route it comes from.</param>
public sealed record RouteLabel(string Text, int Route);

/// <summary>Routes as Traefik labels.</summary>
/// <remarks>Traefik v3 documentation, "Docker provider: routing configuration".</remarks>
public static class RouteLabels
{
    /// <summary>The labels of a service's routes, in the order of the routes.</summary>
    /// <param name="stack">The stack, for names.</param>
    /// <param name="serviceName">The service's name in it.</param>
    /// <param name="service">The service.</param>
    /// <param name="network">The network on which Traefik finds the container; null leaves it the only one there is.</param>
    public static Sequence<RouteLabel> Of(Stack stack, string serviceName, Service service, string? network)
    {
        if (service.Routes.Count == 0)
            return [];

        var labels = new List<RouteLabel> { new("traefik.enable=true", 0) };
        if (network is not null)
            labels.Add(new($"traefik.docker.network={network}", 0));

        var servers = new Dictionary<string, string>(StringComparer.Ordinal);
        var ports = service.Routes.Select(route => route.Port).Distinct(StringComparer.Ordinal).Count();
        for (var i = 0; i < service.Routes.Count; i++)
        {
            var route = service.Routes[i];
            var name = RouterName(stack, serviceName, service, i);
            var isNewServer = !servers.TryGetValue(route.Port, out var server);
            if (isNewServer)
                servers.Add(route.Port, server = name);

            AddRouter(name, Rule(route), route, i);
            if (route.Priority is { } priority)
                Add($"traefik.http.routers.{name}.priority={priority.ToString(CultureInfo.InvariantCulture)}", i);
            if (route.Middlewares.Count > 0)
                Add($"traefik.http.routers.{name}.middlewares={string.Join(",", route.Middlewares)}", i);

            // Traefik connects a container's routers to its service by itself only while there is one of each name.
            if (!isNewServer || ports > 1)
                Add($"traefik.http.routers.{name}.service={server}", i);
            if (isNewServer)
                Add($"traefik.http.services.{server}.loadbalancer.server.port={route.Port}", i);
            AddRedirects(name, server!, route, i, explicitService: ports > 1);
        }

        return labels.ToSequence();

        void Add(string text, int route) => labels.Add(new(text, route));

        void AddRouter(string name, string rule, Route route, int index)
        {
            Add($"traefik.http.routers.{name}.rule={rule}", index);
            Add($"traefik.http.routers.{name}.entrypoints={route.Entrypoint}", index);
            if (route.Resolver is not null)
                Add($"traefik.http.routers.{name}.tls.certresolver={route.Resolver}", index);
        }

        void AddRedirects(string name, string server, Route route, int index, bool explicitService)
        {
            for (var i = 0; i < route.Redirects.Count; i++)
            {
                var from = route.Redirects[i];
                var router = $"{name}-{RedirectSuffix(route.Redirects, i)}";
                var middleware = $"{router}-redirect";
                AddRouter(router, $"Host(`{from}`)", route, index);
                Add($"traefik.http.middlewares.{middleware}.redirectregex.regex=^https?://{EscapeForRegex(from)}/(.*)", index);
                Add($"traefik.http.middlewares.{middleware}.redirectregex.replacement={(route.Resolver is null ? "http" : "https")}://{route.RedirectTarget ?? route.Host}/$1", index);
                Add($"traefik.http.middlewares.{middleware}.redirectregex.permanent=true", index);
                Add($"traefik.http.routers.{router}.middlewares={middleware}", index);
                if (explicitService)
                    Add($"traefik.http.routers.{router}.service={server}", index);
            }
        }
    }

    /// <summary>The name of a route's router: its own, or made of the stack's and the service's.</summary>
    public static string RouterName(Stack stack, string serviceName, Service service, int index)
    {
        if (service.Routes[index].Name is { } name)
            return name;
        var isMain = stack.Services.Count == 1 || string.Equals(serviceName, "web", StringComparison.Ordinal);
        var baseName = isMain ? stack.Name : $"{stack.Name}-{serviceName}";
        return index == 0 ? baseName : $"{baseName}-{(index + 1).ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Rule(Route route) =>
        $"Host(`{route.Host}`)" + (route.Path is null ? "" : $" && PathPrefix(`{route.Path}`)");

    private static string RedirectSuffix(Sequence<string> hosts, int index)
    {
        var label = hosts[index].Split('.')[0];
        var isPlain = !Interpolation.HasToken(label) && hosts.Count(host => host.StartsWith(label + ".", StringComparison.Ordinal)) == 1;
        return isPlain ? label : $"redirect-{(index + 1).ToString(CultureInfo.InvariantCulture)}";
    }

    private static string EscapeForRegex(string host)
    {
        var escaped = new StringBuilder(host.Length + 4);
        foreach (var character in host)
            escaped.Append(character is '.' or '+' or '*' or '?' or '(' or ')' or '[' or ']' or '|' or '^' ? "\\" : "").Append(character);
        return escaped.ToString();
    }
}
