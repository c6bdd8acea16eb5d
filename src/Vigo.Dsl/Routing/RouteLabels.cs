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
    public static Sequence<RouteLabel> Of(Stack stack, string serviceName, Service service, string? network)
    {
        if (service.Routes.Count == 0)
            return [];

        var cause = ScalarSource.Because(PathOf(serviceName, 0));
        var labels = new List<RouteLabel> { new("traefik.enable=true", [cause]) };
        if (network is not null)
            labels.Add(new($"traefik.docker.network={network}", [cause]));

        var servers = new Dictionary<string, RouterName>(StringComparer.Ordinal);
        var ports = service.Routes.Select(route => route.Port).Distinct(StringComparer.Ordinal).Count();
        for (var i = 0; i < service.Routes.Count; i++)
        {
            var (route, path) = (service.Routes[i], PathOf(serviceName, i));
            var name = RouterName.Of(stack, serviceName, service, i);
            var isNewServer = !servers.TryGetValue(route.Port, out var server);
            if (isNewServer)
                servers.Add(route.Port, server = route.Server is { } given ? new(given, [path.Property(nameof(Route.Server))]) : name);

            AddRouter(name, Rule(route), RuleSources(route, path), route, path);
            if (route.Priority is { } priority)
                Add($"traefik.http.routers.{name}.priority={priority.ToString(CultureInfo.InvariantCulture)}", [path.Property(nameof(Route.Priority))], name);
            if (route.Middlewares.Count > 0)
                Add($"traefik.http.routers.{name}.middlewares={string.Join(",", route.Middlewares)}", route.Middlewares.Select((_, index) => (ScalarSource)path.Property(nameof(Route.Middlewares)).Index(index)), name);

            // Traefik connects a container's routers to its service by itself only while there is one of each name.
            if (!isNewServer || ports > 1)
                Add($"traefik.http.routers.{name}.service={server}", server!.Sources, name);
            if (isNewServer)
                Add($"traefik.http.services.{server}.loadbalancer.server.port={route.Port}", [path.Property(nameof(Route.Port))], server!);
            AddRedirects(name, server!, route, path, explicitService: ports > 1);
        }

        return labels.ToSequence();

        void Add(string text, IEnumerable<ScalarSource> value, RouterName name) => labels.Add(new(text, Distinct(value, name.Sources)));

        void AddRouter(RouterName name, string rule, IEnumerable<ScalarSource> ruleSources, Route route, ModelPath path)
        {
            Add($"traefik.http.routers.{name}.rule={rule}", ruleSources, name);
            if (route.Entrypoint is not null)
                Add($"traefik.http.routers.{name}.entrypoints={route.Entrypoint}", [path.Property(nameof(Route.Entrypoint))], name);
            if (route.Resolver is not null)
                Add($"traefik.http.routers.{name}.tls.certresolver={route.Resolver}", [path.Property(nameof(Route.Resolver))], name);
        }

        void AddRedirects(RouterName name, RouterName server, Route route, ModelPath path, bool explicitService)
        {
            for (var i = 0; i < route.Redirects.Count; i++)
            {
                var from = route.Redirects[i];
                ScalarSource[] source = [path.Property(nameof(Route.Redirects)).Index(i)];
                var router = Redirecting(name, route.Redirects, i, source);
                var middleware = $"{router}-redirect";
                AddRouter(router, $"Host(`{from}`)", source, route, path);
                Add($"traefik.http.middlewares.{middleware}.redirectregex.regex=^https?://{EscapeForRegex(from)}/(.*)", source, router);
                Add(
                    $"traefik.http.middlewares.{middleware}.redirectregex.replacement={(route.Resolver is null ? "http" : "https")}://{route.RedirectTarget ?? route.Host}/$1",
                    [path.Property(route.RedirectTarget is null ? nameof(Route.Host) : nameof(Route.RedirectTarget))],
                    router);
                Add($"traefik.http.middlewares.{middleware}.redirectregex.permanent=true", [], router);
                Add($"traefik.http.routers.{router}.middlewares={middleware}", [], router);
                if (explicitService)
                    Add($"traefik.http.routers.{router}.service={server}", server.Sources, router);
            }
        }
    }

    // There are two or three of each label, and tens of thousands of labels.
    private static Sequence<ScalarSource> Distinct(IEnumerable<ScalarSource> value, Sequence<ScalarSource> name)
    {
        var sources = new List<ScalarSource>(name.Count + 1);
        foreach (var source in value)
            Add(source);
        for (var i = 0; i < name.Count; i++)
            Add(name[i]);
        return sources.ToSequence();

        void Add(ScalarSource source)
        {
            if (!sources.Contains(source))
                sources.Add(source);
        }
    }

    /// <summary>The path to a route of a service.</summary>
    internal static ModelPath PathOf(string service, int route) => ModelPath.ToService(service).Property(nameof(Service.Routes)).Index(route);

    private static IEnumerable<ScalarSource> RuleSources(Route route, ModelPath path)
    {
        yield return path.Property(nameof(Route.Host));
        for (var i = 0; i < route.Aliases.Count; i++)
            yield return path.Property(nameof(Route.Aliases)).Index(i);
        if (route.Path is not null)
            yield return path.Property(nameof(Route.Path));
    }

    // Redirects are told apart by the first label of the host they come from, where that is enough.
    private static RouterName Redirecting(RouterName name, Sequence<string> hosts, int index, IEnumerable<ScalarSource> host)
    {
        var label = hosts[index].Split('.')[0];
        var isPlain = !Interpolation.HasToken(label) && hosts.Count(other => other.StartsWith(label + ".", StringComparison.Ordinal)) == 1;
        return isPlain
            ? new($"{name}-{label}", host.Concat(name.Sources).ToSequence())
            : new($"{name}-redirect-{(index + 1).ToString(CultureInfo.InvariantCulture)}", name.Sources);
    }

    private static string Rule(Route route)
    {
        var hosts = string.Join(" || ", route.Aliases.Prepend(route.Host).Select(host => $"Host(`{host}`)"));
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
