using Vigo.Model;

namespace Vigo;

/// <summary>Whose user numbers a container has.</summary>
/// <remarks>Compose Specification, "userns_mode". Swarm ignores it.</remarks>
public sealed record UserNamespace : IWritten
{
    private UserNamespace(string mode) => Mode = mode;

    /// <summary>The mode as Compose writes it.</summary>
    public string Mode { get; }

    /// <summary>The host's, even where the engine maps the numbers of containers to others.</summary>
    public static UserNamespace Host { get; } = new("host");

    Written IWritten.Written => Written.Of(Mode, nameof(Mode));

    /// <summary>A mode from Compose's text.</summary>
    /// <exception cref="ArgumentException">The text is not host.</exception>
    public static UserNamespace Parse([Sets(nameof(Mode))] string text) => Interpolation.HasToken(text) || text == Host.Mode
        ? new(text)
        : throw new ArgumentException($"'{text}' is no namespace of users: it is host");

    /// <summary>The text.</summary>
    public override string ToString() => Mode;

    /// <summary>A text is read as Compose reads it.</summary>
    public static implicit operator UserNamespace([Sets(nameof(Mode))] string text) => Parse(text);

    /// <summary>What a host gives.</summary>
    public static implicit operator UserNamespace([Sets(nameof(Mode))] EnvVariable variable) => new(variable.ToString());
}
