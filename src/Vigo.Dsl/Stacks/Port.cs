using System.Globalization;
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
    public string? Address { get; init; }

    /// <summary>The transport; default <c>tcp</c>.</summary>
    public string Protocol { get; init; } = "tcp";

    /// <summary>A port published on all of the host's addresses.</summary>
    /// <param name="published">The host's port.</param>
    /// <param name="target">The container's port.</param>
    public static Port Publish(int published, int target) => new(Text(published), Text(target));

    /// <summary>The same port, on one of the host's addresses.</summary>
    public Port On(string address) => this with { Address = address };

    /// <summary>The same port, over UDP.</summary>
    public Port Udp() => this with { Protocol = "udp" };

    /// <summary>A port from Compose's short syntax.</summary>
    /// <exception cref="ArgumentException">The text has more than three parts, or an empty one.</exception>
    public static Port Parse([Sets(nameof(Published), nameof(Target), nameof(Address), nameof(Protocol))] string text)
    {
        var slash = text.LastIndexOf('/');
        var parts = ShortSyntax.Split(slash < 0 ? text : text.Substring(0, slash));
        if (parts.Count > 3 || parts[parts.Count - 1].Length == 0 || slash == text.Length - 1)
            throw new ArgumentException($"'{text}' is no port: write \"8080:80\", \"127.0.0.1:8080:80\" or \"53:53/udp\"");
        var published = parts.Count > 1 ? parts[parts.Count - 2] : "";
        return new(published.Length == 0 ? null : published, parts[parts.Count - 1])
        {
            Address = parts.Count == 3 ? parts[0] : null,
            Protocol = slash < 0 ? "tcp" : text.Substring(slash + 1),
        };
    }

    /// <summary>The short syntax.</summary>
    public override string ToString() =>
        (Address is null ? "" : Address + ":") + (Published is null ? (Address is null ? "" : ":") : Published + ":") + Target
        + (string.Equals(Protocol, "tcp", StringComparison.Ordinal) ? "" : "/" + Protocol);

    /// <summary>A text is read as the short syntax.</summary>
    public static implicit operator Port([Sets(nameof(Published), nameof(Target), nameof(Address), nameof(Protocol))] string text) => Parse(text);

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
