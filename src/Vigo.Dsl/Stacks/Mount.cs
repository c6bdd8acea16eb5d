using Vigo.Model;

namespace Vigo;

/// <summary>Something of the host inside a container.</summary>
/// <remarks>Compose Specification, "volumes" of a service. A text is read as the short syntax, <c>source:target[:options]</c>.</remarks>
public sealed record Mount
{
    private Mount(MountKind kind, string? source, string target)
    {
        Kind = kind;
        Source = source;
        Target = target;
    }

    /// <summary>What is mounted.</summary>
    public MountKind Kind { get; }

    /// <summary>The volume's key, or the path on the host; a relative path starts at the compose file's folder. Null for an anonymous volume or a tmpfs.</summary>
    public string? Source { get; }

    /// <summary>The path in the container.</summary>
    public string Target { get; }

    /// <summary>Whether the container may only read.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>How mounts below it spread (<c>rprivate</c>, <c>rshared</c>, …); null leaves it to the engine.</summary>
    public string? Propagation { get; init; }

    /// <summary>Whether the engine makes a missing host path (a directory); null leaves it to Compose. Only for host paths.</summary>
    public bool? CreatesHostPath { get; init; }

    /// <summary>The most that a tmpfs may hold, in bytes; null for no bound. Only for tmpfs.</summary>
    public long? TmpfsSize { get; init; }

    /// <summary>Further options of the short syntax, such as <c>z</c> or <c>nocopy</c>.</summary>
    public Sequence<string> Options { get; init; } = Sequence<string>.Empty;

    /// <summary>A named volume of the stack.</summary>
    /// <param name="volume">Its key in the stack's volumes.</param>
    /// <param name="target">The path in the container.</param>
    public static Mount Volume([Sets(nameof(Source))] string volume, string target) => new(MountKind.Volume, volume, target);

    /// <summary>A file or folder of the host.</summary>
    /// <param name="source">Its path; relative ones (<c>./conf</c>) start at the compose file's folder and come from the repository.</param>
    /// <param name="target">The path in the container.</param>
    public static Mount Bind(string source, string target) =>
        new(MountKind.Bind, Interpolation.HasToken(source) || IsPath(source) ? source : "./" + source, target);

    /// <summary>Memory that is gone with the container.</summary>
    public static Mount Tmpfs(string target) => new(MountKind.Tmpfs, null, target);

    /// <summary>The same mount, for reading only.</summary>
    public Mount ReadOnly() => this with { IsReadOnly = true };

    /// <summary>A mount from Compose's short syntax: <c>[source:]target[:options]</c>.</summary>
    /// <exception cref="ArgumentException">The text has more than three parts, or an empty one.</exception>
    public static Mount Parse([Sets(nameof(Source), nameof(Target), nameof(IsReadOnly), nameof(Propagation), nameof(Options))] string text)
    {
        var parts = ShortSyntax.Split(text);
        if (parts.Count > 3 || parts.Any(part => part.Length == 0))
            throw new ArgumentException($"'{text}' is no mount: write \"volume:/path\", \"./folder:/path\" or \"./folder:/path:ro\"");
        if (parts.Count == 1)
            return new(MountKind.Volume, null, parts[0]);

        var mount = new Mount(IsPath(parts[0]) ? MountKind.Bind : MountKind.Volume, parts[0], parts[1]);
        foreach (var option in parts.Count == 3 ? parts[2].Split(',') : [])
        {
            mount = option switch
            {
                "ro" => mount with { IsReadOnly = true },
                "rw" => mount,
                "shared" or "rshared" or "slave" or "rslave" or "private" or "rprivate" => mount with { Propagation = option },
                _ => mount with { Options = [.. mount.Options, option] },
            };
        }

        return mount;
    }

    /// <summary>A text is read as the short syntax.</summary>
    public static implicit operator Mount([Sets(nameof(Source), nameof(Target), nameof(IsReadOnly), nameof(Propagation), nameof(Options))] string text) => Parse(text);

    // A source that a host names whole is a path or a volume there; its fallback is the only hint at build time.
    private static bool IsPath(string source)
    {
        var path = Interpolation.WithFallbacks(source);
        return path.Length > 0 && path[0] is '/' or '.' or '~';
    }
}

/// <summary>What a mount brings into a container.</summary>
public enum MountKind
{
    /// <summary>A volume, named or anonymous.</summary>
    Volume,

    /// <summary>A path of the host.</summary>
    Bind,

    /// <summary>Memory.</summary>
    Tmpfs,
}
