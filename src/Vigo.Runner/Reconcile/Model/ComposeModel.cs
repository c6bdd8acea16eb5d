using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>A project as Compose itself understands it, variables replaced.</summary>
internal sealed record ComposeModel(ImmutableSortedDictionary<string, ComposeService> Services, ImmutableArray<string> ExternalNetworks, ImmutableSortedDictionary<string, string> Networks);

/// <summary>A service as Compose understands it.</summary>
/// <param name="Image">The image it names; null when it is built on the host.</param>
/// <param name="Platform">The platform it asks for; null for the host's own.</param>
/// <param name="Replicas">How many containers it has.</param>
/// <param name="Ports">The ports of the host it publishes.</param>
/// <param name="Mounts">The paths below the project's folder that it mounts; empty for the folder itself.</param>
/// <param name="Settings">The fingerprint of everything but the image.</param>
internal sealed record ComposeService(
    string? Image,
    string? Platform,
    int Replicas,
    bool OneShot,
    ImmutableArray<PublishedPort> Ports,
    ImmutableArray<string> Mounts,
    string Settings)
{
    /// <summary>The time that its containers have to stop.</summary>
    public TimeSpan StopGrace { get; init; } = DefaultStopGrace;

    /// <summary>What the engine gives a container that asks for no other.</summary>
    public static readonly TimeSpan DefaultStopGrace = TimeSpan.FromSeconds(10);

    /// <summary>Whether it sees a file of the project's folder.</summary>
    public bool Mounted(string path) => Mounts.Any(mount => mount.Length == 0 || path == mount || path.StartsWith(mount + '/', StringComparison.Ordinal));
}
