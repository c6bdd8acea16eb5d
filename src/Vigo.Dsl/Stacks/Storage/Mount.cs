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

    /// <summary>Whether the container may only read. Null is no.</summary>
    public Flag? IsReadOnly { get; init; }

    /// <summary>Whether what is mounted below it later shows on the other side; null leaves it to the engine (no). Only for host paths.</summary>
    public MountPropagation? Propagation { get; init; }

    /// <summary>Whether the engine makes a missing host path (a directory); null leaves it to Compose. Only for host paths.</summary>
    public Flag? CreatesHostPath { get; init; }

    /// <summary>What reading-only means for mounts below it; null leaves it to the engine. Only for host paths. Since Docker Engine 25.</summary>
    public RecursiveMount? Recursive { get; init; }

    /// <summary>How SELinux labels the files; null leaves their labels alone. Only for host paths.</summary>
    public SelinuxLabel? Selinux { get; init; }

    /// <summary>The folder of the volume or image that is mounted; null for all of it.</summary>
    public string? Subpath { get; init; }

    /// <summary>Whether a new volume stays empty instead of taking over what the image has there; null is no. Only for volumes.</summary>
    public Flag? NoCopy { get; init; }

    /// <summary>Labels of an anonymous volume. Only for volumes.</summary>
    public Map<string> VolumeLabels { get; init; } = Map<string>.Empty;

    /// <summary>The most that a tmpfs may hold; null for half of the host's memory. Only for tmpfs.</summary>
    public ByteSize? TmpfsSize { get; init => field = ValueChecks.Limited(value); }

    /// <summary>Who may use a tmpfs; null for everyone (1777). Only for tmpfs.</summary>
    public FilePermissions? TmpfsPermissions { get; init; }

    /// <summary>How host and container agree on a file's content; only some engines of desktops ask. Null says nothing.</summary>
    public MountConsistency? Consistency { get; init; }

    /// <summary>
    /// Whether it is written in Compose's long syntax where the short one would do. Compose makes a missing host path for the short syntax; for the long one only newer versions do, unless
    /// <see cref="CreatesHostPath"/> says so. Null is no.
    /// </summary>
    public bool? IsSpelledOut { get; init; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>Extensions of what is special to the kind of mount, one level further down.</summary>
    public Map<Raw> OptionExtensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    internal Map<Raw> DetailExtensions(MountKind kind) => Kind == kind ? OptionExtensions : Map<Raw>.Empty;

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

    /// <summary>The files of an image, for reading. Since Compose 2.35, Docker Engine 28.</summary>
    /// <param name="image">The image, which must be on the host.</param>
    /// <param name="target">The path in the container.</param>
    public static Mount Image([Sets(nameof(Source))] Image image, string target) => new(MountKind.Image, image.ToString(), target);

    /// <summary>A volume of a Swarm that a storage driver shares among machines. Only for Swarm.</summary>
    public static Mount Cluster([Sets(nameof(Source))] string volume, string target) => new(MountKind.Cluster, volume, target);

    /// <summary>A named pipe of Windows.</summary>
    public static Mount Pipe(string source, string target) => new(MountKind.Npipe, source, target);

    /// <summary>A volume without a name, gone with the container.</summary>
    public static Mount Anonymous(string target) => new(MountKind.Volume, null, target);

    /// <summary>The same mount, for reading only.</summary>
    public Mount ReadOnly() => this with { IsReadOnly = true };

    /// <summary>A mount from Compose's short syntax: <c>[source:]target[:options]</c>.</summary>
    /// <exception cref="ArgumentException">The text has more than three parts, or an empty one.</exception>
    public static Mount Parse([Sets(nameof(Source), nameof(Target), nameof(IsReadOnly), nameof(Propagation), nameof(Selinux), nameof(NoCopy), nameof(Consistency))] string text)
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
                "z" => mount with { Selinux = SelinuxLabel.Shared },
                "Z" => mount with { Selinux = SelinuxLabel.Own },
                "nocopy" => mount with { NoCopy = true },
                "shared" => mount with { Propagation = MountPropagation.Shared },
                "rshared" => mount with { Propagation = MountPropagation.RecursiveShared },
                "slave" => mount with { Propagation = MountPropagation.Slave },
                "rslave" => mount with { Propagation = MountPropagation.RecursiveSlave },
                "private" => mount with { Propagation = MountPropagation.Private },
                "rprivate" => mount with { Propagation = MountPropagation.RecursivePrivate },
                "cached" => mount with { Consistency = MountConsistency.Cached },
                "delegated" => mount with { Consistency = MountConsistency.Delegated },
                "consistent" => mount with { Consistency = MountConsistency.Consistent },
                _ when Interpolation.HasToken(option) => throw new ArgumentException($"'{Interpolation.ToCompose(option)}' in '{Interpolation.ToCompose(text)}' can't be read before a host says what it is: write Mount.Bind(…) with {{ IsReadOnly = … }}"),
                _ => throw new ArgumentException($"'{option}' in '{text}' is no option of a mount: it is ro, rw, z, Z, nocopy, cached, delegated, consistent or a propagation (rshared, rslave, rprivate, …)"),
            };
        }

        return mount;
    }

    /// <summary>A text is read as the short syntax.</summary>
    public static implicit operator Mount([Sets(nameof(Source), nameof(Target), nameof(IsReadOnly), nameof(Propagation), nameof(Selinux), nameof(NoCopy), nameof(Consistency))] string text) => Parse(text);

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

    /// <summary>The files of an image.</summary>
    Image,

    /// <summary>A volume that the machines of a Swarm share.</summary>
    Cluster,

    /// <summary>A named pipe of Windows.</summary>
    Npipe,
}
