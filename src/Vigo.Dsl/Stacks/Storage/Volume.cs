namespace Vigo;

/// <summary>A named volume of a stack.</summary>
/// <remarks>Compose Specification, "Volumes top-level element".</remarks>
public sealed record Volume
{
    /// <summary>The name on the host; null makes Compose prefix the key with the project's name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is made by somebody else and must exist before the stack starts. Null is no.</summary>
    public Flag? IsExternal { get; init; }

    /// <summary>The driver; null leaves it to the engine (local).</summary>
    public string? Driver { get; init; }

    /// <summary>Options of the driver.</summary>
    public Map<string> DriverOptions { get; init; } = Map<string>.Empty;

    /// <summary>Labels.</summary>
    public Map<string> Labels { get; init; } = Map<string>.Empty;

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>A volume that exists on the host already.</summary>
    public static Volume External(string name) => new() { Name = name, IsExternal = true };
}
