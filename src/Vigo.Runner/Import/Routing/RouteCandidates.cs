using System.Globalization;
using Vigo.Runner.Import.Mapping;

namespace Vigo.Runner.Import.Routing;

/// <summary>What a router may be as a route. Whether it is one is not decided here.</summary>
internal static class RouteCandidates
{
    /// <summary>The routes that a router may be, the shortest first.</summary>
    public static IReadOnlyList<Route> Of(TraefikRouter router, TraefikLabels labels) => Sayable(Possible(router, labels));

    /// <summary>The route with the router as one that sends another name on to it, the shortest way first.</summary>
    public static IReadOnlyList<Route> Redirected(Route route, TraefikRouter router, TraefikLabels labels) => Sayable(PossiblyRedirected(route, router, labels));

    /// <summary>The server that a router leads to: the one it names, the one of its name, or the only one.</summary>
    public static string? Server(TraefikRouter router, TraefikLabels labels) =>
        router.Options.TryGetValue("service", out var named) ? labels.Ports.ContainsKey(named) ? named : null
        : labels.Ports.ContainsKey(router.Name) ? router.Name
        : labels.Ports.Count == 1 ? labels.Ports.Keys.Single()
        : null;

    /// <summary>The host names, and perhaps a path, that a rule asks for; null when it asks for anything else.</summary>
    public static (IReadOnlyList<string> Hosts, string? Path)? Asked(RuleExpression? rule) => rule switch
    {
        { Hosts: { } hosts } => (hosts, null),
        RuleExpression.All { Parts: [{ Hosts: { } hosts }, RuleExpression.Matcher { Name: "PathPrefix", Arguments: [var path] }] } => (hosts, path),
        _ => null,
    };

    // Labels can say what a route refuses: a host name with a space, port 0.
    private static IReadOnlyList<Route> Sayable(IEnumerable<Route> routes)
    {
        try
        {
            return [.. routes];
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    private static IEnumerable<Route> Possible(TraefikRouter router, TraefikLabels labels)
    {
        if (Server(router, labels) is not { } server || Asked(router.Rule) is not var (hosts, path) || To(hosts[0], labels.Ports[server]) is not { } plain)
            yield break;
        var route = plain.Also([.. hosts.Skip(1)]) with
        {
            Path = path,
            Entrypoint = router.Options.GetValueOrDefault("entrypoints"),
            Resolver = router.Options.GetValueOrDefault("tls.certresolver"),
            Priority = int.TryParse(router.Options.GetValueOrDefault("priority"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var priority) ? priority : null,
            Middlewares = router.Middlewares.ToSequence(),
        };
        yield return route;
        yield return route with { Name = router.Name };
        yield return route with { Server = server };
        yield return route with { Name = router.Name, Server = server };
    }

    private static IEnumerable<Route> PossiblyRedirected(Route route, TraefikRouter router, TraefikLabels labels)
    {
        if (router is not { Rule: RuleExpression.Matcher { Name: "Host", Arguments: [var from] }, Middlewares: [var name] }
            || !labels.Middlewares.TryGetValue(name, out var middleware)
            || !middleware.TryGetValue("redirectregex.replacement", out var replacement))
            yield break;
        yield return route.RedirectFrom(from);
        var start = replacement.IndexOf("://", StringComparison.Ordinal);
        if (start >= 0 && replacement.EndsWith("/$1", StringComparison.Ordinal) && replacement.Length > start + 6)
            yield return route.RedirectFrom(from) with { RedirectTarget = replacement[(start + 3)..^3] };
    }

    private static Route? To(string host, string port) =>
        int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == port ? Route.To(host, number)
        : Interpolations.Variable(port) is { } variable ? Route.To(host, variable)
        : null;
}
