namespace Vigo;

/// <summary>A service of the same stack that must be up first.</summary>
/// <remarks>Compose Specification, "depends_on". A service's name alone stands for <c>service_started</c>. Swarm ignores it.</remarks>
public sealed record Dependency
{
    private Dependency(string service) => Service = service;

    /// <summary>The service that must be up first.</summary>
    public string Service { get; }

    /// <summary>How far up it must be; default started.</summary>
    public DependencyCondition Condition { get; init; }

    /// <summary>Whether this service is started again when Compose does so with that one; null is no. Since Compose 2.17.</summary>
    public Flag? Restarts { get; init; }

    /// <summary>Whether it is an error when that service isn't there or can't start; null is yes. Since Compose 2.20.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>Whether there is nothing to say but the service.</summary>
    internal bool IsPlain => this == new Dependency(Service);

    /// <summary>A dependency on a service of the same stack.</summary>
    public static Dependency On(string service) => new(service);

    /// <summary>The service must have been found healthy.</summary>
    public Dependency Healthy() => this with { Condition = DependencyCondition.Healthy };

    /// <summary>The service must have done its work and exited 0.</summary>
    public Dependency Completed() => this with { Condition = DependencyCondition.Completed };

    /// <summary>The service may be missing.</summary>
    public Dependency Optional() => this with { IsRequired = false };

    /// <summary>A service's name alone is a dependency on its start.</summary>
    public static implicit operator Dependency(string service) => On(service);
}

/// <summary>How far up a dependency must be.</summary>
public enum DependencyCondition
{
    /// <summary>Its container was started: <c>service_started</c>.</summary>
    Started,

    /// <summary>Its health check succeeded: <c>service_healthy</c>.</summary>
    Healthy,

    /// <summary>It exited 0: <c>service_completed_successfully</c>.</summary>
    Completed,
}
