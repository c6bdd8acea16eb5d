namespace Vigo.Runner.Import.Routing;

/// <summary>What a service's labels tell Traefik.</summary>
/// <remarks>Traefik v3, "Docker provider: routing configuration".</remarks>
/// <param name="Routers">Routers in the order of the labels.</param>
/// <param name="Ports">The port of each server that names one.</param>
/// <param name="Middlewares">What each middleware that the labels define is made of.</param>
internal sealed record TraefikLabels(IReadOnlyList<TraefikRouter> Routers, IReadOnlyDictionary<string, string> Ports, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Middlewares)
{
    /// <summary>What every label about a router begins with.</summary>
    public const string Router = "traefik.http.routers.";

    private const string Server = "traefik.http.services.";
    private const string Middleware = "traefik.http.middlewares.";

    /// <summary>Reads the labels.</summary>
    public static TraefikLabels Of(Map<string> labels) => new(
        [.. Parts(labels, Router).Select(router => new TraefikRouter(router.Name, router.Options))],
        Parts(labels, Server).Where(server => server.Options.ContainsKey("loadbalancer.server.port")).ToDictionary(server => server.Name, server => server.Options["loadbalancer.server.port"], StringComparer.Ordinal),
        Parts(labels, Middleware).ToDictionary(middleware => middleware.Name, middleware => middleware.Options, StringComparer.Ordinal));

    private static IEnumerable<(string Name, IReadOnlyDictionary<string, string> Options)> Parts(Map<string> labels, string prefix) => labels
        .Where(label => label.Key.StartsWith(prefix, StringComparison.Ordinal))
        .Select(label => (Key: label.Key[prefix.Length..].Split('.', 2), label.Value))
        .Where(label => label.Key.Length == 2)
        .GroupBy(label => label.Key[0], StringComparer.Ordinal)
        .Select(part => (part.Key, (IReadOnlyDictionary<string, string>)part.ToDictionary(label => label.Key[1], label => label.Value, StringComparer.Ordinal)));
}

/// <summary>A router.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Options">What is said of it: <c>rule</c>, <c>entrypoints</c>, ….</param>
internal sealed record TraefikRouter(string Name, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>What it asks for; null when there is no rule, or none that can be read.</summary>
    public RuleExpression? Rule { get; } = Options.TryGetValue("rule", out var rule) ? RuleExpression.Parse(rule) : null;

    /// <summary>The middlewares, in order.</summary>
    public IReadOnlyList<string> Middlewares => Options.TryGetValue("middlewares", out var names) ? names.Split(',') : [];
}
