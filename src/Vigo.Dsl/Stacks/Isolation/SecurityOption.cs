using Vigo.Model;

namespace Vigo;

/// <summary>What the kernel's security modules are to do with a container.</summary>
/// <remarks>Compose Specification, "security_opt"; the options are those of <c>docker run --security-opt</c>. Swarm ignores it. A text is read as <c>name[:value]</c> or <c>name=value</c>.</remarks>
/// <example><code>SecurityOptions = [SecurityOption.NoNewPrivileges]</code></example>
public sealed record SecurityOption : IWritten
{
    private SecurityOption(string name, string? value, char separator = ':')
    {
        Name = name;
        Value = value;
        Separator = separator;
    }

    /// <summary>The option's name.</summary>
    public string Name { get; }

    /// <summary>What it is set to; null for nothing.</summary>
    public string? Value { get; }

    /// <summary>What stands between the two.</summary>
    public char Separator { get; }

    /// <summary>No process gets more rights than its parent had.</summary>
    public static SecurityOption NoNewPrivileges { get; } = new("no-new-privileges", "true");

    /// <summary>Every system call is allowed.</summary>
    public static SecurityOption SeccompUnconfined { get; } = Seccomp("unconfined");

    /// <summary>No AppArmor profile holds the container.</summary>
    public static SecurityOption AppArmorUnconfined { get; } = AppArmor("unconfined");

    /// <summary>Paths of the kernel that are usually hidden can be seen and written.</summary>
    public static SecurityOption SystemPathsUnconfined { get; } = new("systempaths", "unconfined");

    /// <summary>SELinux does not hold the container.</summary>
    public static SecurityOption LabelDisabled { get; } = new("label", "disable");

    Written IWritten.Written => Value is null ? Written.Of(ToString(), nameof(Name)) : Written.Of(ToString(), nameof(Value), nameof(Name));

    /// <summary>The system calls that a profile allows.</summary>
    /// <param name="profile">The profile's path, from the compose file's folder.</param>
    public static SecurityOption Seccomp([Sets(nameof(Value))] string profile) => new("seccomp", profile);

    /// <summary>What an AppArmor profile allows.</summary>
    /// <param name="profile">The name of a profile that the host has loaded.</param>
    public static SecurityOption AppArmor([Sets(nameof(Value))] string profile) => new("apparmor", profile);

    /// <summary>A part of the SELinux label.</summary>
    /// <param name="part">Which part: <c>user</c>, <c>role</c>, <c>type</c>, <c>level</c>.</param>
    /// <param name="value">What it is.</param>
    public static SecurityOption Label([Sets(nameof(Value))] string part, [Sets(nameof(Value))] string value) => new("label", $"{part}:{value}");

    /// <summary>An option from its text.</summary>
    /// <exception cref="ArgumentException">The text has no name.</exception>
    public static SecurityOption Parse([Sets(nameof(Name), nameof(Value), nameof(Separator))] string text)
    {
        var at = text.IndexOfAny([':', '=']);
        return Interpolation.HasToken(text) || (at < 0 && text.Length > 0) ? new(text, null)
            : at > 0 ? new(text.Substring(0, at), text.Substring(at + 1), text[at])
            : throw new ArgumentException($"'{text}' is no security option: write \"no-new-privileges:true\"");
    }

    /// <summary>The option's text.</summary>
    public override string ToString() => Value is null ? Name : Name + Separator + Value;

    /// <summary>A text is read as <c>name[:value]</c>.</summary>
    public static implicit operator SecurityOption([Sets(nameof(Name), nameof(Value), nameof(Separator))] string text) => Parse(text);

    /// <summary>An option that a host gives.</summary>
    public static implicit operator SecurityOption([Sets(nameof(Name))] EnvVariable variable) => new(variable.ToString(), null);
}
