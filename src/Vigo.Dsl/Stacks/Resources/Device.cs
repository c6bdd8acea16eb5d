using Vigo.Model;

namespace Vigo;

/// <summary>A device of the host in a container.</summary>
/// <remarks>Compose Specification, "devices". Swarm ignores it. A text is read as the short syntax, <c>host[:container[:access]]</c>, or as a device of the Container Device Interface, <c>vendor/class=name</c>.</remarks>
/// <example><code>Devices = [Device.Of("/dev/ttyUSB0")]</code></example>
public sealed record Device
{
    private Device(string source, string? target, DeviceAccess? access)
    {
        Source = source;
        Target = target;
        Access = access;
    }

    /// <summary>The device's path on the host, or its name in the Container Device Interface.</summary>
    public string Source { get; }

    /// <summary>The path in the container; null for the same as on the host.</summary>
    public string? Target { get; }

    /// <summary>What may be done with it; null for everything.</summary>
    public DeviceAccess? Access { get; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>A device of the host.</summary>
    /// <param name="source">Its path on the host.</param>
    /// <param name="target">The path in the container; null for the same.</param>
    /// <param name="access">What may be done with it; null for everything.</param>
    /// <exception cref="ArgumentException">The access is none.</exception>
    public static Device Of(string source, string? target = null, DeviceAccess? access = null) => access is null or (> 0 and <= DeviceAccess.All)
        ? new(source, target, access)
        : throw new ArgumentException($"a device that may neither be read nor written nor made is none: leave '{source}' out");

    /// <summary>A device of the Container Device Interface. The engine must have it switched on.</summary>
    /// <param name="name">Its name, <c>vendor/class=name</c>.</param>
    public static Device Cdi([Sets(nameof(Source))] string name) => new(name, null, null);

    /// <summary>A device from the short syntax.</summary>
    /// <exception cref="ArgumentException">The text has more than three parts, an empty one, or other access than r, w and m.</exception>
    public static Device Parse([Sets(nameof(Source), nameof(Target), nameof(Access))] string text)
    {
        var parts = ShortSyntax.Split(text);
        if (parts.Count <= 3 && parts.All(part => part.Length > 0))
        {
            if (parts.Count < 3)
                return parts.Count == 2 && parts[1][0] != '/' && DeviceAccessText.Parse(parts[1]) is { } only ? new(parts[0], null, only) : new(parts[0], parts.ElementAtOrDefault(1), null);
            if (DeviceAccessText.Parse(parts[2]) is { } access)
                return new(parts[0], parts[1], access);
        }

        throw new ArgumentException($"'{text}' is no device: write \"/dev/ttyUSB0\" or \"/dev/sda:/dev/xvda:r\"");
    }

    /// <summary>A text is read as the short syntax.</summary>
    public static implicit operator Device([Sets(nameof(Source), nameof(Target), nameof(Access))] string text) => Parse(text);

    /// <summary>A device that a host gives.</summary>
    public static implicit operator Device([Sets(nameof(Source))] EnvVariable variable) => new(variable.ToString(), null, null);
}
