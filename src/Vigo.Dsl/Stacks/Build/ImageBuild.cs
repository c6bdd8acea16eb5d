using Vigo.Model;

namespace Vigo;

/// <summary>How a service's image is built from source.</summary>
/// <remarks>Compose Build Specification. Servers should run what CI built; Swarm ignores it. A text alone is the context.</remarks>
/// <example><code>Build = "./app"</code> or <code>Build = ImageBuild.From("./app") with { Target = "release", Args = new() { ["VERSION"] = "1.2" } }</code></example>
public sealed record ImageBuild
{
    /// <summary>The files that the build sees; null for the compose file's folder.</summary>
    public BuildContext? Context { get; init; }

    /// <summary>The Dockerfile, from the context; null for <c>Dockerfile</c>.</summary>
    public string? Dockerfile { get; init; }

    /// <summary>The Dockerfile's text, in place of a file. Since Compose 2.17.</summary>
    public string? DockerfileText { get; init; }

    /// <summary>The stage that is built; null for the last.</summary>
    public string? Target { get; init; }

    /// <summary>Values for the Dockerfile's <c>ARG</c>s. They stay readable in the image: no place for secrets.</summary>
    public Map<string> Args { get; init; } = Map<string>.Empty;

    /// <summary>Arguments handed on from where Compose runs, by name.</summary>
    public Sequence<string> PassedArgs { get; init; } = Sequence<string>.Empty;

    /// <summary>Further contexts by name, for <c>COPY --from</c> and <c>FROM</c>. Since Compose 2.17.</summary>
    public Map<BuildContext> AdditionalContexts { get; init; } = Map<BuildContext>.Empty;

    /// <summary>Keys for ssh while the image is built.</summary>
    public Sequence<BuildSsh> Ssh { get; init; } = Sequence<BuildSsh>.Empty;

    /// <summary>Secrets of the stack that the build may read.</summary>
    public Sequence<FileGrant> Secrets { get; init; } = Sequence<FileGrant>.Empty;

    /// <summary>Where layers are taken from that somebody built before.</summary>
    public Sequence<BuildCache> CacheFrom { get; init; } = Sequence<BuildCache>.Empty;

    /// <summary>Where layers are kept for the next build.</summary>
    public Sequence<BuildCache> CacheTo { get; init; } = Sequence<BuildCache>.Empty;

    /// <summary>Whether no layer is taken from an earlier build. Null is no.</summary>
    public Flag? NoCache { get; init; }

    /// <summary>Whether base images are asked for anew. Null is no.</summary>
    public Flag? Pull { get; init; }

    /// <summary>The network of the build's commands; null leaves it to the builder.</summary>
    public NetworkMode? Network { get; init; }

    /// <summary>Lines for the hosts file of the build's commands.</summary>
    public Map<HostAddresses> ExtraHosts { get; init; } = Map<HostAddresses>.Empty;

    /// <summary>Rights that the build may ask for. Since Compose 2.27.1.</summary>
    public Sequence<BuildEntitlement> Entitlements { get; init; } = Sequence<BuildEntitlement>.Empty;

    /// <summary>Whether the build has every right on the machine. Null is no. Since Compose 2.15.</summary>
    public Flag? Privileged { get; init; }

    /// <summary>How the build is kept apart on Windows; null leaves it to the engine.</summary>
    public IsolationKind? Isolation { get; init; }

    /// <summary>The shared memory of the build's commands; null leaves it to the builder (64 MB).</summary>
    public ByteSize? SharedMemory { get; init; }

    /// <summary>Bounds on what one process of the build may have, by name: <c>nofile</c>. Since Compose 2.23.1.</summary>
    public Map<Ulimit> Ulimits { get; init => field = ValueChecks.Keys(value, Ulimit.Names.Contains, "limit of a process: write \"nofile\" or another of getrlimit(2)"); } = Map<Ulimit>.Empty;

    /// <summary>What the image is built for; none for the engine's own platform.</summary>
    public Sequence<Platform> Platforms { get; init; } = Sequence<Platform>.Empty;

    /// <summary>Further names of the image, beside the service's.</summary>
    public Sequence<Image> Tags { get; init; } = Sequence<Image>.Empty;

    /// <summary>Labels of the image.</summary>
    public Map<string> Labels { get; init; } = Map<string>.Empty;

    /// <summary>What the image says of how it was built; null leaves it to the builder.</summary>
    public Attestation? Provenance { get; init; }

    /// <summary>What the image says of what it holds; null leaves it to the builder (nothing).</summary>
    public Attestation? Sbom { get; init; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>Whether there is nothing to say but the context.</summary>
    internal bool IsPlain => Context is not null && this == new ImageBuild { Context = Context };

    /// <summary>An image built from the Dockerfile of a folder, a git repository or an archive.</summary>
    public static ImageBuild From([Sets(nameof(Context))] BuildContext context) => new() { Context = context };

    /// <summary>An image built from the Dockerfile of a folder, a git repository or an archive.</summary>
    public static implicit operator ImageBuild([Sets(nameof(Context))] string context) => From(context);
}
