using Vigo.Model;

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

    /// <summary>A folder of another machine, over NFS.</summary>
    /// <param name="server">The machine's name or address.</param>
    /// <param name="path">The folder there.</param>
    /// <param name="options">Further options of nfs(5), each by itself: <c>nfsvers=4</c>, <c>rw</c>.</param>
    public static Volume Nfs([Sets(nameof(DriverOptions))] string server, [Sets(nameof(DriverOptions))] string path, [Sets(nameof(DriverOptions))] params string[] options) => new()
    {
        Driver = "local",
        DriverOptions = new() { ["type"] = "nfs", ["o"] = string.Join(",", options.Prepend("addr=" + server)), ["device"] = ":" + path },
    };

    /// <summary>A folder of the host under a volume's name.</summary>
    /// <param name="path">The folder, which must exist.</param>
    public static Volume Bind([Sets(nameof(DriverOptions))] string path) => new()
    {
        Driver = "local",
        DriverOptions = new() { ["type"] = "none", ["o"] = "bind", ["device"] = path },
    };
}
