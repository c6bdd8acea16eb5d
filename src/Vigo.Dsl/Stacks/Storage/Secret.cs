using Vigo.Model;

namespace Vigo;

/// <summary>A file that a stack hands to its services, and that nobody else may read.</summary>
/// <remarks>Compose Specification, "Secrets top-level element".</remarks>
/// <example><code>Secrets = new() { ["db_password"] = Secret.FromEnvironment(EnvFiles.Exolan.DB_PASSWORD) }</code></example>
public sealed record Secret
{
    /// <summary>The name on the host; null makes Compose prefix the key with the project's name.</summary>
    public string? Name { get; init; }

    /// <summary>The file that holds it, from the compose file's folder; null when it is not a file.</summary>
    public string? File { get; init; }

    /// <summary>The variable that holds it where Compose runs; null when none does. Swarm does not take it.</summary>
    public string? Environment { get; init; }

    /// <summary>Whether somebody else makes it. Null is no.</summary>
    public Flag? IsExternal { get; init; }

    /// <summary>The driver that keeps it; null leaves it to the engine. Only for Swarm.</summary>
    public string? Driver { get; init; }

    /// <summary>Options of the driver.</summary>
    public Map<string> DriverOptions { get; init; } = Map<string>.Empty;

    /// <summary>What fills in the blanks of the text: <c>golang</c>; null for nothing. Only for Swarm.</summary>
    public string? TemplateDriver { get; init; }

    /// <summary>Labels.</summary>
    public Map<string> Labels { get; init; } = Map<string>.Empty;

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>A file. Not one of the repository: a secret does not lie there readable.</summary>
    public static Secret FromFile([Sets(nameof(File))] string path) => new() { File = path };

    /// <summary>The value of an env key.</summary>
    public static Secret FromEnvironment([Sets(nameof(Environment))] EnvVariable variable) => new() { Environment = variable.Name };

    /// <summary>A secret that exists on the Swarm already.</summary>
    public static Secret External(string name) => new() { Name = name, IsExternal = true };
}
