using System.Globalization;
using Vigo.Model;
using Vigo.Routing;

namespace Vigo;

/// <summary>A way through the proxy to a service: a host name, perhaps a path, and the port that answers.</summary>
/// <remarks>Traefik v3, "Routers" and "Services" of the Docker provider.</remarks>
/// <example><code>Route.To("exolan.be", port: 80).RedirectFrom("www.exolan.be")</code></example>
public sealed record Route
{
    private Route(string host, string port)
    {
        Host = RouteChecks.HostName(host);
        Port = port;
    }

    /// <summary>The host name asked for.</summary>
    public string Host { get; }

    /// <summary>Other host names that the service answers just as well; <see cref="Redirects"/> are those that it does not.</summary>
    public Sequence<string> Aliases { get; init => field = RouteChecks.HostNames(value); } = Sequence<string>.Empty;

    /// <summary>The port inside the container.</summary>
    public string Port { get; }

    /// <summary>The router's name, unique on a host; null makes one of the stack's and the service's name.</summary>
    public string? Name { get; init => field = RouteChecks.Name(value, "router"); }

    /// <summary>What Traefik calls the port that answers, its load balancer; null calls it as the first router to that port.</summary>
    public string? Server { get; init => field = RouteChecks.Name(value, "load balancer"); }

    /// <summary>The path prefix asked for, with the slash that it begins with; null takes every path.</summary>
    public string? Path { get; init => field = RouteChecks.Path(value); }

    /// <summary>Wins over routes of lower priority; null lets Traefik decide by the rule's length.</summary>
    public int? Priority { get; init; }

    /// <summary>The proxy's entry point; default <c>websecure</c>. Null leaves it to the proxy, which takes those that it has as defaults.</summary>
    public string? Entrypoint { get; init; } = "websecure";

    /// <summary>The certificate resolver; default <c>le</c>. Null serves without TLS.</summary>
    public string? Resolver { get; init; } = "le";

    /// <summary>Middlewares by name, in order.</summary>
    public Sequence<string> Middlewares { get; init; } = Sequence<string>.Empty;

    /// <summary>Other host names that are sent on, permanently.</summary>
    public Sequence<string> Redirects { get; init => field = RouteChecks.HostNames(value); } = Sequence<string>.Empty;

    /// <summary>The host name that those are sent on to; null sends them to <see cref="Host"/>.</summary>
    public string? RedirectTarget { get; init => field = string.IsNullOrEmpty(value) ? value : RouteChecks.HostName(value!); }

    /// <summary>A route for a host name.</summary>
    /// <param name="host">The host name; may hold an env key.</param>
    /// <param name="port">The port inside the container, 1 to 65535.</param>
    /// <exception cref="ArgumentException">The host is no host name, or there is no such port.</exception>
    public static Route To(string host, int port) => new(host, RouteChecks.Port(port).ToString(CultureInfo.InvariantCulture));

    /// <summary>A route for a host name, to a port that an env key gives.</summary>
    public static Route To(string host, EnvVariable port) => new(host, port.ToString());

    /// <summary>The same route, for other host names too.</summary>
    public Route Also([Sets(nameof(Aliases))] params string[] hosts) => this with { Aliases = [.. Aliases, .. hosts] };

    /// <summary>The same route, to which other host names are sent on.</summary>
    public Route RedirectFrom([Sets(nameof(Redirects))] params string[] hosts) => this with { Redirects = [.. Redirects, .. hosts] };
}
