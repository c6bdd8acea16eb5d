using Vigo.Model;

namespace Vigo;

/// <summary>How a container is kept apart on Windows.</summary>
/// <remarks>Compose Specification, "isolation". On Linux there is only the default.</remarks>
public sealed record IsolationKind : IWritten
{
    private IsolationKind(string name) => Name = name;

    /// <summary>The kind as Compose writes it.</summary>
    public string Name { get; }

    /// <summary>What the engine does by itself.</summary>
    public static IsolationKind Default { get; } = new("default");

    /// <summary>As a process beside others.</summary>
    public static IsolationKind Process { get; } = new("process");

    /// <summary>In a small virtual machine.</summary>
    public static IsolationKind HyperV { get; } = new("hyperv");

    Written IWritten.Written => Written.Of(Name, nameof(Name));

    /// <summary>A kind from Compose's text.</summary>
    /// <exception cref="ArgumentException">The text is none of the kinds.</exception>
    public static IsolationKind Parse([Sets(nameof(Name))] string text) => Interpolation.HasToken(text) || text is "default" or "process" or "hyperv"
        ? new(text)
        : throw new ArgumentException($"'{text}' is no isolation: it is default, process or hyperv");

    /// <summary>The text.</summary>
    public override string ToString() => Name;

    /// <summary>A text is read as Compose reads it.</summary>
    public static implicit operator IsolationKind([Sets(nameof(Name))] string text) => Parse(text);

    /// <summary>What a host gives.</summary>
    public static implicit operator IsolationKind([Sets(nameof(Name))] EnvVariable variable) => new(variable.ToString());
}
