using Vigo.Model;

namespace Vigo;

/// <summary>Whose processes a container sees.</summary>
/// <remarks>Compose Specification, "pid". Swarm ignores it.</remarks>
public sealed record PidMode : IWritten
{
    private PidMode(string mode) => Mode = mode;

    /// <summary>The mode as Compose writes it: <c>host</c>, <c>service:db</c>.</summary>
    public string Mode { get; }

    /// <summary>Every process of the host.</summary>
    public static PidMode Host { get; } = new("host");

    Written IWritten.Written => Written.Of(Mode, nameof(Mode));

    /// <summary>Those of another service of the stack.</summary>
    public static PidMode OfService([Sets(nameof(Mode))] string service) => new("service:" + service);

    /// <summary>Those of a container, by its name.</summary>
    public static PidMode OfContainer([Sets(nameof(Mode))] string container) => new("container:" + container);

    /// <summary>A mode from Compose's text.</summary>
    /// <exception cref="ArgumentException">The text is neither host nor service:NAME nor container:NAME.</exception>
    public static PidMode Parse([Sets(nameof(Mode))] string text) => Interpolation.HasToken(text) || text == Host.Mode || NamespaceOwner.IsNamed(text)
        ? new(text)
        : throw new ArgumentException($"'{text}' is no process namespace: it is host, service:NAME or container:NAME");

    /// <summary>The text.</summary>
    public override string ToString() => Mode;

    /// <summary>A text is read as Compose reads it.</summary>
    public static implicit operator PidMode([Sets(nameof(Mode))] string text) => Parse(text);

    /// <summary>What a host gives.</summary>
    public static implicit operator PidMode([Sets(nameof(Mode))] EnvVariable variable) => new(variable.ToString());
}
