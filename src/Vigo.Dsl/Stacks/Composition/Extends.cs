using Vigo.Model;

namespace Vigo;

/// <summary>A service that another one starts from.</summary>
/// <remarks>Compose Specification, "extends". What services of this repository share is better a C# method; this is for compose files of others.</remarks>
/// <example><code>Extends = Extends.Service("base", file: "./common.yml")</code></example>
public sealed record Extends
{
    private Extends(string name, string? file)
    {
        Name = name;
        File = file;
    }

    /// <summary>The service's name.</summary>
    public string Name { get; }

    /// <summary>The compose file that has it, from this one's folder; null for this one.</summary>
    public string? File { get; }

    /// <summary>A service of this compose file, or of another.</summary>
    public static Extends Service([Sets(nameof(Name))] string name, string? file = null) => new(name, file);

    /// <summary>A service of this compose file.</summary>
    public static implicit operator Extends([Sets(nameof(Name))] string name) => new(name, null);
}
