using Vigo.Model;

namespace Vigo;

/// <summary>A file that a stack hands to its services, and that is no secret.</summary>
/// <remarks>Compose Specification, "Configs top-level element".</remarks>
/// <example><code>Configs = new() { ["nginx"] = Config.FromFile("./nginx.conf") }</code></example>
public sealed record Config
{
    /// <summary>The name on the host; null makes Compose prefix the key with the project's name.</summary>
    public string? Name { get; init; }

    /// <summary>The file that holds it, from the compose file's folder; null when it is not a file.</summary>
    public string? File { get; init; }

    /// <summary>The text itself; null when it lies elsewhere. Since Compose 2.23.1; Swarm does not take it.</summary>
    public string? Content { get; init; }

    /// <summary>The variable that holds it where Compose runs; null when none does. Since Compose 2.23.1; Swarm does not take it.</summary>
    public string? Environment { get; init; }

    /// <summary>Whether somebody else makes it. Null is no.</summary>
    public Flag? IsExternal { get; init; }

    /// <summary>What fills in the blanks of the text: <c>golang</c>; null for nothing. Only for Swarm.</summary>
    public string? TemplateDriver { get; init; }

    /// <summary>Labels.</summary>
    public Map<string> Labels { get; init; } = Map<string>.Empty;

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>A file.</summary>
    /// <param name="path">Its path; a relative one starts at the compose file's folder and comes from the repository.</param>
    public static Config FromFile([Sets(nameof(File))] string path) => new() { File = path };

    /// <summary>A text.</summary>
    public static Config FromText([Sets(nameof(Content))] string content) => new() { Content = content };

    /// <summary>The value of an env key.</summary>
    public static Config FromEnvironment([Sets(nameof(Environment))] EnvVariable variable) => new() { Environment = variable.Name };

    /// <summary>A config that exists on the Swarm already.</summary>
    public static Config External(string name) => new() { Name = name, IsExternal = true };
}
