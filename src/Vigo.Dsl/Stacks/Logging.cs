using Vigo.Model;

namespace Vigo;

/// <summary>Where a container's output goes.</summary>
/// <remarks>Compose Specification, "logging".</remarks>
public sealed record Logging
{
    /// <summary>The driver: <c>json-file</c>, <c>local</c>, <c>journald</c>, …; null leaves it to the engine.</summary>
    public string? Driver { get; init; }

    /// <summary>Options of the driver.</summary>
    public Map<string> Options { get; init; } = Map<string>.Empty;

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>Rotated files.</summary>
    /// <param name="size">The size at which a file is rotated: <c>10m</c>.</param>
    /// <param name="files">How many are kept.</param>
    public static Logging Rotated([Sets(nameof(Options))] string size, [Sets(nameof(Options))] int files) => new()
    {
        Driver = "json-file",
        Options = new() { ["max-size"] = size, ["max-file"] = files.ToString(System.Globalization.CultureInfo.InvariantCulture) },
    };
}
