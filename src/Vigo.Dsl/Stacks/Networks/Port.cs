using Vigo.Model;

namespace Vigo;

/// <summary>A container's port, published on the host.</summary>
/// <remarks>Compose Specification, "ports". A text is read as the short syntax, <c>[[address:]published:]target[/protocol]</c>.</remarks>
public sealed record Port
{
    private Port(string? published, string target)
    {
        Published = published;
        Target = target;
    }

    /// <summary>The host's port or range (<c>8000-8010</c>); null lets the engine choose.</summary>
    public string? Published { get; }

    /// <summary>The container's port or range.</summary>
    public string Target { get; }

    /// <summary>The host's address that listens; null listens on all.</summary>
    public string? Address { get; init => field = PortSyntax.Address(value); }

    /// <summary>The transport: <c>tcp</c>, <c>udp</c> or <c>sctp</c>; default <c>tcp</c>.</summary>
    public string Protocol { get; init => field = PortSyntax.Protocol(value); } = PortSyntax.Tcp;

    /// <summary>What the port is called, for the reader; null for nothing.</summary>
    public string? Name { get; init; }

    /// <summary>What is spoken on it (<c>http</c>), for those who route by it; null says nothing. Since Compose 2.26.</summary>
    public string? AppProtocol { get; init; }

    /// <summary>On which machines of a Swarm it listens; null is on all of them. Without Swarm it makes no difference.</summary>
    public PortMode? Mode { get; init; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>A port published on all of the host's addresses.</summary>
    /// <param name="published">The host's port.</param>
    /// <param name="target">The container's port.</param>
    /// <exception cref="ArgumentException">A port is beyond 65535.</exception>
    public static Port Publish(int published, int target) => Made(PortSyntax.Number(published), PortSyntax.Number(target));

    /// <summary>A port or range published on all of the host's addresses.</summary>
    /// <param name="published">The host's port, or a range (<c>8000-8010</c>); may hold an env key.</param>
    /// <param name="target">The container's port, or a range as long.</param>
    /// <exception cref="ArgumentException">A text is no port.</exception>
    public static Port Publish(string published, string target) => Made(published, target);

    /// <summary>A port that is published on one of the host's that the engine chooses.</summary>
    /// <exception cref="ArgumentException">The port is beyond 65535.</exception>
    public static Port Anywhere(int target) => Made(null, PortSyntax.Number(target));

    /// <summary>The same port, on one of the host's addresses.</summary>
    public Port On(string address) => this with { Address = address };

    /// <summary>The same port, over UDP.</summary>
    public Port Udp() => this with { Protocol = "udp" };

    /// <summary>The same port, over SCTP.</summary>
    public Port Sctp() => this with { Protocol = "sctp" };

    /// <summary>A port from Compose's short syntax.</summary>
    /// <exception cref="ArgumentException">The text has more than three parts, or an empty one, or a part that is no port, address or transport.</exception>
    public static Port Parse([Sets(nameof(Published), nameof(Target), nameof(Address), nameof(Protocol))] string text)
    {
        var slash = ShortSyntax.Literal(text).LastIndexOf('/');
        var parts = ShortSyntax.Split(slash < 0 ? text : text.Substring(0, slash));
        if (parts.Count > 3 || parts[parts.Count - 1].Length == 0 || slash == text.Length - 1)
            throw new ArgumentException($"'{text}' is no port: write \"8080:80\", \"127.0.0.1:8080:80\" or \"53:53/udp\"");
        var published = parts.Count > 1 ? parts[parts.Count - 2] : "";
        return new(published.Length == 0 ? null : PortSyntax.Range(published, text), PortSyntax.Range(parts[parts.Count - 1], text))
        {
            Address = parts.Count == 3 ? parts[0] : null,
            Protocol = slash < 0 ? PortSyntax.Tcp : text.Substring(slash + 1),
        };
    }

    /// <summary>The short syntax.</summary>
    public override string ToString() =>
        (Address is null ? "" : PortSyntax.InShortSyntax(Address) + ":") + (Published is null ? (Address is null ? "" : ":") : Published + ":") + Target
        + (string.Equals(Protocol, PortSyntax.Tcp, StringComparison.Ordinal) ? "" : "/" + Protocol);

    /// <summary>A text is read as the short syntax.</summary>
    public static implicit operator Port([Sets(nameof(Published), nameof(Target), nameof(Address), nameof(Protocol))] string text) => Parse(text);

    /// <summary>A container's port by number, published on one of the host's that the engine chooses.</summary>
    public static implicit operator Port([Sets(nameof(Target))] int target) => Anywhere(target);

    private static Port Made(string? published, string target) => new(published is null ? null : PortSyntax.Range(published, published), PortSyntax.Range(target, target));
}

/// <summary>On which machines of a Swarm a port listens.</summary>
public enum PortMode
{
    /// <summary>On all, which hand requests on to where the service runs: <c>ingress</c>.</summary>
    Ingress,

    /// <summary>On those where the service runs: <c>host</c>.</summary>
    Host,
}
