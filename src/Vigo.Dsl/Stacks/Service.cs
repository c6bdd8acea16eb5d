namespace Vigo;

/// <summary>A service of a stack: what one kind of container runs, and how it is reached.</summary>
/// <remarks>Compose Specification, "Services top-level element". A property left at its default writes nothing.</remarks>
public sealed record Service
{
    /// <summary>The image and its pin.</summary>
    public Image? Image { get; init; }

    /// <summary>The container's name; null lets Compose make one. A fixed name forbids replacing a container without a gap.</summary>
    public string? ContainerName { get; init; }

    /// <summary>What replaces the image's command, word by word; null keeps the image's.</summary>
    public Sequence<string>? Command { get; init; }

    /// <summary>What replaces the image's entry point, word by word; null keeps the image's.</summary>
    public Sequence<string>? Entrypoint { get; init; }

    /// <summary>Env files given to the container; a later one wins over an earlier.</summary>
    public Sequence<EnvFile> EnvFiles { get; init; } = Sequence<EnvFile>.Empty;

    /// <summary>Variables given to the container; they win over env files.</summary>
    public Map<string> Environment { get; init; } = Map<string>.Empty;

    /// <summary>How the proxy reaches the service. Becomes Traefik labels, and membership of the proxy's network.</summary>
    public Sequence<Route> Routes { get; init; } = Sequence<Route>.Empty;

    /// <summary>Labels, beside those that the routes become.</summary>
    public Map<string> Labels { get; init; } = Map<string>.Empty;

    /// <summary>Ports published on the host.</summary>
    public Sequence<Port> Ports { get; init; } = Sequence<Port>.Empty;

    /// <summary>Volumes and host paths in the container.</summary>
    public Sequence<Mount> Volumes { get; init; } = Sequence<Mount>.Empty;

    /// <summary>Networks of the stack that the service is on; none means the stack's default network.</summary>
    public Sequence<NetworkAttachment> Networks { get; init; } = Sequence<NetworkAttachment>.Empty;

    /// <summary>Services of the stack that must be up first.</summary>
    public Sequence<Dependency> DependsOn { get; init; } = Sequence<Dependency>.Empty;

    /// <summary>How one learns that it works; null says nothing of it.</summary>
    public Health? Health { get; init; }

    /// <summary>When the engine starts it again; null leaves it to the engine (never).</summary>
    public Restart? Restart { get; init; }

    /// <summary>The user in the container, <c>user[:group]</c> by name or number; null keeps the image's.</summary>
    public string? User { get; init; }

    /// <summary>The directory the command starts in; null keeps the image's.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>The container's own host name; null lets the engine choose.</summary>
    public string? Hostname { get; init; }

    /// <summary>Whose network it shares: <c>host</c>, <c>none</c>, <c>service:…</c>; null gives it its own.</summary>
    public string? NetworkMode { get; init; }

    /// <summary>Whose processes it sees: <c>host</c>; null gives it its own.</summary>
    public string? Pid { get; init; }

    /// <summary>Whose shared memory it uses: <c>host</c>, <c>service:…</c>; null gives it its own.</summary>
    public string? Ipc { get; init; }

    /// <summary>Whether it has every right on the host.</summary>
    public bool Privileged { get; init; }

    /// <summary>Whether its root file system is read-only.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether a small init process reaps its children; null leaves it to the engine.</summary>
    public bool? Init { get; init; }

    /// <summary>Kernel capabilities added.</summary>
    public Sequence<string> CapAdd { get; init; } = Sequence<string>.Empty;

    /// <summary>Kernel capabilities dropped.</summary>
    public Sequence<string> CapDrop { get; init; } = Sequence<string>.Empty;

    /// <summary>Security options, such as <c>no-new-privileges:true</c>.</summary>
    public Sequence<string> SecurityOptions { get; init; } = Sequence<string>.Empty;

    /// <summary>Devices of the host, <c>host[:container[:rights]]</c>.</summary>
    public Sequence<string> Devices { get; init; } = Sequence<string>.Empty;

    /// <summary>Kernel parameters of the container's namespaces.</summary>
    public Map<string> Sysctls { get; init; } = Map<string>.Empty;

    /// <summary>Lines for the container's hosts file: name to address.</summary>
    public Map<string> ExtraHosts { get; init; } = Map<string>.Empty;

    /// <summary>The most memory, as Compose writes sizes: <c>512m</c>; null for no bound.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>The most processor time, in processors; null for no bound.</summary>
    public double? CpuLimit { get; init; }

    /// <summary>The most processes; null for no bound.</summary>
    public int? PidsLimit { get; init; }

    /// <summary>Time to stop by itself before it is killed; null leaves it to the engine (10 s).</summary>
    public TimeSpan? StopGracePeriod { get; init => field = Checks.Duration(value); }

    /// <summary>The signal that asks it to stop; null keeps the image's.</summary>
    public string? StopSignal { get; init; }

    /// <summary>Where its output goes; null leaves it to the engine.</summary>
    public Logging? Logging { get; init; }

    /// <summary>How many containers run; null for one.</summary>
    public int? Replicas { get; init; }
}
