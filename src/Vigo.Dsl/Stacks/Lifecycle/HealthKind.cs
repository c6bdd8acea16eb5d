namespace Vigo;

/// <summary>The ways of learning that a service works.</summary>
public enum HealthKind
{
    /// <summary>A command in the container says so.</summary>
    Check,

    /// <summary>It ran once and exited 0.</summary>
    OneShot,

    /// <summary>Nobody asks.</summary>
    None,
}
