using Vigo.Model;

namespace Vigo;

/// <summary>An operating system and a processor architecture.</summary>
/// <remarks>OCI Image Specification, "platform". A text is read as <c>os[/architecture[/variant]]</c>.</remarks>
/// <example><code>Platform = Platform.LinuxArm64</code></example>
public sealed record Platform : IWritten
{
    private Platform(string system, string? architecture, string? variant)
    {
        System = system;
        Architecture = architecture;
        Variant = variant;
    }

    /// <summary>The operating system: <c>linux</c>, <c>windows</c>.</summary>
    public string System { get; }

    /// <summary>The architecture as Go names it: <c>amd64</c>, <c>arm64</c>; null for the engine's.</summary>
    public string? Architecture { get; }

    /// <summary>The architecture's variant: <c>v7</c>; null when there is none.</summary>
    public string? Variant { get; }

    /// <summary><c>linux/amd64</c>.</summary>
    public static Platform LinuxAmd64 { get; } = new("linux", "amd64", null);

    /// <summary><c>linux/arm64</c>.</summary>
    public static Platform LinuxArm64 { get; } = new("linux", "arm64", null);

    /// <summary><c>windows/amd64</c>.</summary>
    public static Platform WindowsAmd64 { get; } = new("windows", "amd64", null);

    Written IWritten.Written => Architecture is null ? Written.Of(ToString(), nameof(System))
        : Variant is null ? Written.Of(ToString(), nameof(Architecture), nameof(System))
        : Written.Of(ToString(), nameof(Architecture), nameof(Variant), nameof(System));

    /// <summary>A platform.</summary>
    /// <exception cref="ArgumentException">A part is empty or holds a slash.</exception>
    public static Platform Of(string system, string? architecture = null, string? variant = null)
    {
        var platform = new Platform(system, architecture, architecture is null ? null : variant);
        return new[] { system, architecture, variant }.All(part => part is null || part.Length > 0 && (Interpolation.HasToken(part) || part.All(character => char.IsLetterOrDigit(character) || character is '_' or '.' or '-')))
            ? platform
            : throw new ArgumentException($"'{platform}' is no platform: write \"linux/amd64\" or \"linux/arm/v7\"");
    }

    /// <summary>A platform from its text.</summary>
    /// <exception cref="ArgumentException">The text has more than three parts, or an empty one.</exception>
    public static Platform Parse([Sets(nameof(System), nameof(Architecture), nameof(Variant))] string text) => Interpolation.HasToken(text) ? new(text, null, null) : text.Split('/') switch
    {
        [var system] => Of(system),
        [var system, var architecture] => Of(system, architecture),
        [var system, var architecture, var variant] => Of(system, architecture, variant),
        _ => throw new ArgumentException($"'{text}' is no platform: write \"linux/amd64\" or \"linux/arm/v7\""),
    };

    /// <summary>The platform's text.</summary>
    public override string ToString() => System + (Architecture is null ? "" : "/" + Architecture) + (Variant is null ? "" : "/" + Variant);

    /// <summary>A text is read as <c>os[/architecture[/variant]]</c>.</summary>
    public static implicit operator Platform([Sets(nameof(System), nameof(Architecture), nameof(Variant))] string text) => Parse(text);

    /// <summary>A platform that a host gives.</summary>
    public static implicit operator Platform([Sets(nameof(System))] EnvVariable variable) => new(variable.ToString(), null, null);
}
