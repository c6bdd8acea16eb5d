namespace Vigo;

/// <summary>A machine that pulls this repository and runs stacks of it.</summary>
/// <param name="Name">Its host name, as <c>hostname</c> prints it.</param>
/// <remarks>A machine without a record runs every base stack, as production.</remarks>
/// <example><code>[Host] public static Host Staging1 => new("staging-1") { Kind = HostKind.Staging };</code></example>
/// <exception cref="ArgumentException">The name is not one that a machine can have.</exception>
public sealed record Host(string Name)
{
    /// <summary>The host name, as <c>hostname</c> prints it: letters, digits, hyphens and dots.</summary>
    public string Name { get; init => field = Checks.HostName(value); } = Checks.HostName(Name);

    /// <summary>What the machine is for; rules are strictest on production, the default.</summary>
    public HostKind Kind { get; init; }

    /// <summary>The branch it is meant to follow, checked by the runner against <c>REMOTE_BRANCH</c>; null makes no claim.</summary>
    public string? Branch { get; init; }

    /// <summary>What brings projects up; default Compose.</summary>
    public Engine Engine { get; init; }

    /// <summary>Stacks that this host runs instead of the base stack of the same name.</summary>
    public Sequence<Stack> Overlays { get; init; } = Sequence<Stack>.Empty;

    /// <summary>The only stacks that run here, by name; null runs every one.</summary>
    public Sequence<string>? Only { get; init; }

    /// <summary>Stacks that don't run here, by name.</summary>
    public Sequence<string> Without { get; init; } = Sequence<string>.Empty;

    /// <summary>Whether the proxy runs here; default yes.</summary>
    public bool RunsProxy { get; init; } = true;

    /// <summary>Time a stack has to become healthy before its release counts as failed; whole seconds, default 2 minutes.</summary>
    public TimeSpan HealthTimeout { get; init => field = Checks.AtLeastASecond(value); } = TimeSpan.FromMinutes(2);

    /// <summary>Whether a failed release goes back to the last good one; default yes.</summary>
    public bool RollsBack { get; init; } = true;
}
