using Vigo.Model;

namespace Vigo;

/// <summary>A container whose volumes another one has too.</summary>
/// <remarks>Compose Specification, "volumes_from". Swarm ignores it. A text is read as the short syntax, <c>[container:]name[:ro|rw]</c>.</remarks>
/// <example><code>VolumesFrom = [VolumesFrom.Service("app").ReadOnly()]</code></example>
public sealed record VolumesFrom : IWritten
{
    private VolumesFrom(string name, bool isContainer)
    {
        Name = name;
        IsContainer = isContainer;
    }

    /// <summary>The service of the stack, or the container.</summary>
    public string Name { get; }

    /// <summary>Whether it is a container that the stack does not run.</summary>
    public bool IsContainer { get; }

    /// <summary>Whether they can only be read; null keeps what they are.</summary>
    public bool? IsReadOnly { get; init; }

    Written IWritten.Written => IsReadOnly is null ? Written.Of(ToString(), nameof(Name)) : Written.Of(ToString(), nameof(Name), nameof(IsReadOnly));

    /// <summary>The volumes of a service of the stack.</summary>
    public static VolumesFrom Service([Sets(nameof(Name))] string service) => new(service, isContainer: false);

    /// <summary>The volumes of a container that the stack does not run.</summary>
    public static VolumesFrom Container([Sets(nameof(Name))] string container) => new(container, isContainer: true);

    /// <summary>The same, for reading only.</summary>
    public VolumesFrom ReadOnly() => this with { IsReadOnly = true };

    /// <summary>From the short syntax.</summary>
    /// <exception cref="ArgumentException">The text has more parts, or an empty one.</exception>
    public static VolumesFrom Parse([Sets(nameof(Name), nameof(IsContainer), nameof(IsReadOnly))] string text)
    {
        var parts = ShortSyntax.Split(text).ToList();
        var isContainer = parts.Count > 1 && parts[0] == "container";
        if (isContainer)
            parts.RemoveAt(0);
        return parts switch
        {
            [{ Length: > 0 } name] => new(name, isContainer),
            [{ Length: > 0 } name, "ro" or "rw"] => new(name, isContainer) { IsReadOnly = parts[1] == "ro" },
            _ => throw new ArgumentException($"'{text}' names no volumes: write \"app\", \"app:ro\" or \"container:name\""),
        };
    }

    /// <summary>The short syntax.</summary>
    public override string ToString() => (IsContainer ? "container:" : "") + Name + (IsReadOnly is { } isReadOnly ? isReadOnly ? ":ro" : ":rw" : "");

    /// <summary>A text is read as the short syntax.</summary>
    public static implicit operator VolumesFrom([Sets(nameof(Name), nameof(IsContainer), nameof(IsReadOnly))] string text) => Parse(text);
}
