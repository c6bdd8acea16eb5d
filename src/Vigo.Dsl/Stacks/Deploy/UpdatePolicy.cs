namespace Vigo;

/// <summary>How one version of a service takes another's place.</summary>
/// <remarks>Compose Deploy Specification, "update_config" and "rollback_config".</remarks>
public sealed record UpdatePolicy
{
    /// <summary>How many containers at a time, 0 for all; null is 1.</summary>
    public Number? Parallelism { get; init => field = ValueChecks.AtLeast(value, 0, "number of containers"); }

    /// <summary>Time between one group of containers and the next; null is none.</summary>
    public Duration? Delay { get; init; }

    /// <summary>What happens when it fails; null is pause.</summary>
    public FailureAction? FailureAction { get; init; }

    /// <summary>Time after the start in which an end counts as failure; null leaves it to Swarm (5 s).</summary>
    public Duration? Monitor { get; init; }

    /// <summary>The part of all containers that may fail, from 0 to 1; null is 0.</summary>
    public Fraction? MaxFailureRatio { get; init => field = ValueChecks.Ratio(value, "part of all containers"); }

    /// <summary>Whether the old container ends first; null is yes.</summary>
    public UpdateOrder? Order { get; init; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;
}

/// <summary>What happens when an update fails.</summary>
public enum FailureAction
{
    /// <summary>It stops where it is: <c>pause</c>.</summary>
    Pause,

    /// <summary>It goes on: <c>continue</c>.</summary>
    Continue,

    /// <summary>The version before comes back: <c>rollback</c>. Not when that is what fails.</summary>
    Rollback,
}

/// <summary>Which of two containers comes first.</summary>
public enum UpdateOrder
{
    /// <summary>The old one ends, then the new one starts: <c>stop-first</c>.</summary>
    StopFirst,

    /// <summary>The new one starts, then the old one ends: <c>start-first</c>.</summary>
    StartFirst,
}
