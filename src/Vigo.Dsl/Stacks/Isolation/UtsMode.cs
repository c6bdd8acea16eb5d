using Vigo.Model;

namespace Vigo;

/// <summary>Whose host name a container has.</summary>
/// <remarks>Compose Specification, "uts". Swarm ignores it.</remarks>
public sealed record UtsMode : IWritten
{
    private UtsMode(string mode) => Mode = mode;

    /// <summary>The mode as Compose writes it.</summary>
    public string Mode { get; }

    /// <summary>The host's, which it may then change.</summary>
    public static UtsMode Host { get; } = new("host");

    Written IWritten.Written => Written.Of(Mode, nameof(Mode));

    /// <summary>A mode from Compose's text.</summary>
    /// <exception cref="ArgumentException">The text is not host.</exception>
    public static UtsMode Parse([Sets(nameof(Mode))] string text) => Interpolation.HasToken(text) || text == Host.Mode
        ? new(text)
        : throw new ArgumentException($"'{text}' is no namespace of host names: it is host");

    /// <summary>The text.</summary>
    public override string ToString() => Mode;

    /// <summary>A text is read as Compose reads it.</summary>
    public static implicit operator UtsMode([Sets(nameof(Mode))] string text) => Parse(text);

    /// <summary>What a host gives.</summary>
    public static implicit operator UtsMode([Sets(nameof(Mode))] EnvVariable variable) => new(variable.ToString());
}
