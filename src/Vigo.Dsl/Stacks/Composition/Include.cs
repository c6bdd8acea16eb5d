using Vigo.Model;

namespace Vigo;

/// <summary>Another compose file that is part of the project.</summary>
/// <remarks>Compose Specification, "include". Since Compose 2.20; Swarm does not take it. What stacks of this repository share is better C#; this is for compose files of others.</remarks>
/// <example><code>Include = ["./monitoring/compose.yml"]</code></example>
public sealed record Include
{
    private Include(Sequence<string> paths) => Paths = paths;

    /// <summary>The file, and files that override it, in order; from the compose file's folder.</summary>
    public Sequence<string> Paths { get; }

    /// <summary>The folder that paths in it start from; null for its own.</summary>
    public string? ProjectDirectory { get; init; }

    /// <summary>Env files for its interpolation, from the compose file's folder; none for the <c>.env</c> beside it.</summary>
    public Sequence<string> EnvFiles { get; init; } = Sequence<string>.Empty;

    /// <summary>Whether there is nothing to say but one path.</summary>
    internal bool IsPlain => Paths.Count == 1 && this == new Include(Paths);

    /// <summary>A compose file, and files that override it.</summary>
    public static Include Of([Sets(nameof(Paths))] params string[] paths) => new(paths.ToSequence());

    /// <summary>A compose file.</summary>
    public static implicit operator Include([Sets(nameof(Paths))] string path) => Of(path);
}
