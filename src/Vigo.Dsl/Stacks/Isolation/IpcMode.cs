using Vigo.Model;

namespace Vigo;

/// <summary>Whose shared memory and message queues a container uses.</summary>
/// <remarks>Compose Specification, "ipc". Swarm ignores it.</remarks>
public sealed record IpcMode : IWritten
{
    private IpcMode(string mode) => Mode = mode;

    /// <summary>The mode as Compose writes it: <c>shareable</c>, <c>service:db</c>.</summary>
    public string Mode { get; }

    /// <summary>The host's.</summary>
    public static IpcMode Host { get; } = new("host");

    /// <summary>Its own, which others may use too.</summary>
    public static IpcMode Shareable { get; } = new("shareable");

    /// <summary>Its own, for nobody else.</summary>
    public static IpcMode Private { get; } = new("private");

    /// <summary>Its own, without shared memory.</summary>
    public static IpcMode None { get; } = new("none");

    Written IWritten.Written => Written.Of(Mode, nameof(Mode));

    /// <summary>Those of another service of the stack.</summary>
    public static IpcMode OfService([Sets(nameof(Mode))] string service) => new("service:" + service);

    /// <summary>Those of a container, by its name.</summary>
    public static IpcMode OfContainer([Sets(nameof(Mode))] string container) => new("container:" + container);

    /// <summary>A mode from Compose's text.</summary>
    /// <exception cref="ArgumentException">The text is none of the modes.</exception>
    public static IpcMode Parse([Sets(nameof(Mode))] string text) => Interpolation.HasToken(text) || text is "host" or "shareable" or "private" or "none" || NamespaceOwner.IsNamed(text)
        ? new(text)
        : throw new ArgumentException($"'{text}' is no namespace of shared memory: it is host, shareable, private, none, service:NAME or container:NAME");

    /// <summary>The text.</summary>
    public override string ToString() => Mode;

    /// <summary>A text is read as Compose reads it.</summary>
    public static implicit operator IpcMode([Sets(nameof(Mode))] string text) => Parse(text);

    /// <summary>What a host gives.</summary>
    public static implicit operator IpcMode([Sets(nameof(Mode))] EnvVariable variable) => new(variable.ToString());
}
