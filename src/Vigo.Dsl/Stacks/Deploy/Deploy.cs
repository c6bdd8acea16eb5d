namespace Vigo;

/// <summary>How a service runs on a cluster, and what it gets there.</summary>
/// <remarks>Compose Deploy Specification. <c>docker compose</c> itself takes of it mode, replicas, labels, resources and the restart policy; Swarm takes all.</remarks>
/// <example><code>Deploy = new() { Replicas = 3, Update = new() { Parallelism = 1, Order = UpdateOrder.StartFirst } }</code></example>
public sealed record Deploy
{
    /// <summary>How many containers there are, and where; null is replicated.</summary>
    public DeployMode? Mode { get; init; }

    /// <summary>How many containers run; null is 1. Excludes <see cref="Service.Replicas"/> with another number.</summary>
    public Number? Replicas { get; init => field = ValueChecks.AtLeast(value, 0, "number of containers"); }

    /// <summary>How others find the service; null is by one address. Only for Swarm.</summary>
    public EndpointMode? EndpointMode { get; init; }

    /// <summary>Labels of the service, not of its containers.</summary>
    public Map<string> Labels { get; init; } = Map<string>.Empty;

    /// <summary>What its containers may use, and what is kept for them.</summary>
    public Resources? Resources { get; init; }

    /// <summary>When a container is started again; null leaves it to <see cref="Service.Restart"/>, and on Swarm to it (any).</summary>
    public RestartPolicy? RestartPolicy { get; init; }

    /// <summary>On which machines it runs. Only for Swarm.</summary>
    public Placement? Placement { get; init; }

    /// <summary>How a new version takes the old one's place. Of this, <c>docker compose</c> takes the order.</summary>
    public UpdatePolicy? Update { get; init; }

    /// <summary>How the old version comes back when an update fails. Only for Swarm.</summary>
    public UpdatePolicy? Rollback { get; init; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;
}

/// <summary>How many containers of a service there are.</summary>
public enum DeployMode
{
    /// <summary>A number of them, that stay: <c>replicated</c>.</summary>
    Replicated,

    /// <summary>One on each machine, that stays: <c>global</c>.</summary>
    Global,

    /// <summary>A number of them, that end: <c>replicated-job</c>.</summary>
    ReplicatedJob,

    /// <summary>One on each machine, that ends: <c>global-job</c>.</summary>
    GlobalJob,
}

/// <summary>How others find a service of a Swarm.</summary>
public enum EndpointMode
{
    /// <summary>By one address, behind which Swarm chooses: <c>vip</c>.</summary>
    Vip,

    /// <summary>By the addresses of all its containers, in turn: <c>dnsrr</c>.</summary>
    Dnsrr,
}
