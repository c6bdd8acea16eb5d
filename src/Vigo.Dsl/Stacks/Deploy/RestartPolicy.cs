namespace Vigo;

/// <summary>When a cluster starts a container again.</summary>
/// <remarks>Compose Deploy Specification, "restart_policy".</remarks>
public sealed record RestartPolicy
{
    /// <summary>After which end; null is any.</summary>
    public RestartCondition? Condition { get; init; }

    /// <summary>Time before it; null leaves it to the engine (none, on Swarm 5 s).</summary>
    public Duration? Delay { get; init; }

    /// <summary>How often at most; null is always.</summary>
    public Number? MaxAttempts { get; init => field = ValueChecks.AtLeast(value, 0, "number of attempts"); }

    /// <summary>Time that a container must run to count as started; null is none.</summary>
    public Duration? Window { get; init; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;
}

/// <summary>After which end a container is started again.</summary>
public enum RestartCondition
{
    /// <summary>Any: <c>any</c>.</summary>
    Any,

    /// <summary>One with an error: <c>on-failure</c>.</summary>
    OnFailure,

    /// <summary>None: <c>none</c>.</summary>
    None,
}
