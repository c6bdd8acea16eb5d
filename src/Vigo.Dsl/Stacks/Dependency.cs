namespace Vigo;

/// <summary>A service of the same stack that must be up first.</summary>
/// <remarks>Compose Specification, "depends_on". A service's name alone stands for <c>service_started</c>.</remarks>
public sealed record Dependency
{
    private Dependency(string service) => Service = service;

    /// <summary>The service that must be up first.</summary>
    public string Service { get; }

    /// <summary>How far up it must be; default started.</summary>
    public DependencyCondition Condition { get; init; }

    /// <summary>A dependency on a service of the same stack.</summary>
    public static Dependency On(string service) => new(service);

    /// <summary>The service must have been found healthy.</summary>
    public Dependency Healthy() => this with { Condition = DependencyCondition.Healthy };

    /// <summary>The service must have done its work and exited 0.</summary>
    public Dependency Completed() => this with { Condition = DependencyCondition.Completed };

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
