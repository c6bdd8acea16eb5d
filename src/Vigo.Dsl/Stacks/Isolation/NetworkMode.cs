using Vigo.Model;

namespace Vigo;

/// <summary>Whose network a container uses.</summary>
/// <remarks>Compose Specification, "network_mode". Swarm ignores it.</remarks>
/// <example><code>NetworkMode = NetworkMode.OfService("vpn")</code></example>
public sealed record NetworkMode : IWritten
{
    private NetworkMode(string mode) => Mode = mode;

    /// <summary>The mode as Compose writes it: <c>host</c>, <c>service:db</c>.</summary>
    public string Mode { get; }

    /// <summary>The host's own: every port of the container is one of the host's.</summary>
    public static NetworkMode Host { get; } = new("host");

    /// <summary>None at all.</summary>
    public static NetworkMode None { get; } = new("none");

    /// <summary>The engine's common bridge.</summary>
    public static NetworkMode Bridge { get; } = new("bridge");

    /// <summary>What the engine does by itself.</summary>
    public static NetworkMode Default { get; } = new("default");

    Written IWritten.Written => Written.Of(Mode, nameof(Mode));

    /// <summary>That of another service of the stack.</summary>
    public static NetworkMode OfService([Sets(nameof(Mode))] string service) => new("service:" + service);

    /// <summary>That of a container, by its name.</summary>
    public static NetworkMode OfContainer([Sets(nameof(Mode))] string container) => new("container:" + container);

    /// <summary>A mode from Compose's text; any other word is the name of a network of the engine.</summary>
    /// <exception cref="ArgumentException">The text is empty, or names no service or container.</exception>
    public static NetworkMode Parse([Sets(nameof(Mode))] string text) => Interpolation.HasToken(text) || text.Length > 0 && text[text.Length - 1] != ':' && !text.Any(char.IsWhiteSpace)
        ? new(text)
        : throw new ArgumentException($"'{text}' is no network mode: it is host, none, bridge, service:NAME, container:NAME or a network's name");

    /// <summary>The text.</summary>
    public override string ToString() => Mode;

    /// <summary>A text is read as Compose reads it.</summary>
    public static implicit operator NetworkMode([Sets(nameof(Mode))] string text) => Parse(text);

    /// <summary>What a host gives.</summary>
    public static implicit operator NetworkMode([Sets(nameof(Mode))] EnvVariable variable) => new(variable.ToString());
}
