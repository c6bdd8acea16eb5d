using Vigo.Model;

namespace Vigo;

/// <summary>A port that a container serves, known to other containers but not published on the host.</summary>
/// <remarks>Compose Specification, "expose". Documentation: on one network every port is reachable, exposed or not.</remarks>
/// <example><code>Expose = [8080, "53/udp"]</code></example>
public sealed record ExposedPort : IWritten
{
    // Docker Compose shows 80 and 80/tcp apart.
    private readonly bool _saysTcp;

    private ExposedPort(string target, string protocol, bool saysTcp = false)
    {
        Target = target;
        Protocol = protocol;
        _saysTcp = saysTcp;
    }

    /// <summary>The port or range.</summary>
    public string Target { get; }

    /// <summary>The transport; default <c>tcp</c>.</summary>
    public string Protocol { get; }

    Written IWritten.Written => Protocol == PortSyntax.Tcp && !_saysTcp ? Written.Of(ToString(), nameof(Target)) : Written.Of(ToString(), nameof(Target), nameof(Protocol));

    /// <summary>A port from its text, <c>port[-last][/protocol]</c>.</summary>
    /// <exception cref="ArgumentException">The text is no port.</exception>
    public static ExposedPort Parse([Sets(nameof(Target), nameof(Protocol))] string text) =>
        ShortSyntax.Literal(text).LastIndexOf('/') is var slash and >= 0
            ? new(PortSyntax.Range(text.Substring(0, slash), text), PortSyntax.Protocol(text.Substring(slash + 1)), text.Substring(slash + 1) == PortSyntax.Tcp)
            : new(PortSyntax.Range(text, text), PortSyntax.Tcp);

    /// <summary>The port's text.</summary>
    public override string ToString() => Protocol == PortSyntax.Tcp && !_saysTcp ? Target : $"{Target}/{Protocol}";

    /// <summary>A port by number.</summary>
    public static implicit operator ExposedPort([Sets(nameof(Target))] int port) => Parse(PortSyntax.Number(port));

    /// <summary>A text is read as <c>port[-last][/protocol]</c>.</summary>
    public static implicit operator ExposedPort([Sets(nameof(Target), nameof(Protocol))] string text) => Parse(text);

    /// <summary>A port that a host gives.</summary>
    public static implicit operator ExposedPort([Sets(nameof(Target))] EnvVariable variable) => new(variable.ToString(), PortSyntax.Tcp);
}
