using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>The container engine of this host.</summary>
internal interface IEngine
{
    /// <summary>The address of the engine, as <c>DOCKER_HOST</c> spells it.</summary>
    string Address { get; }

    /// <summary>Every container, running or not, of Compose projects and others: the one query of a pass with nothing to do.</summary>
    Task<ImmutableArray<EngineContainer>> Containers(CancellationToken cancellation);

    /// <summary>The containers of one Compose project.</summary>
    Task<ImmutableArray<EngineContainer>> ContainersOf(string project, CancellationToken cancellation);

    /// <summary>When a container was started last, and how often the engine restarted it; null when it is gone.</summary>
    Task<ContainerStart?> StartOf(string container, CancellationToken cancellation);

    /// <summary>The last lines that a container wrote, in one line.</summary>
    Task<string> LastLines(string container, int count, CancellationToken cancellation);

    /// <summary>The image that a reference names on this host; null when it is not here.</summary>
    Task<EngineImage?> Image(string reference, CancellationToken cancellation);

    /// <summary>The digest that a reference has in its registry now.</summary>
    /// <exception cref="RegistryFailure">The registry did not say.</exception>
    Task<string> RegistryDigest(string reference, CancellationToken cancellation);

    /// <summary>Fetches an image from its registry.</summary>
    /// <exception cref="RegistryFailure">The registry did not give it.</exception>
    Task Pull(string reference, string? platform, CancellationToken cancellation);

    /// <summary>Lets a reference name an image that is here already.</summary>
    Task Tag(string image, string reference, CancellationToken cancellation);

    /// <summary>Stops a container, giving it the time that it asks for.</summary>
    Task Stop(string container, CancellationToken cancellation);

    /// <summary>Starts listening for what happens to a project's containers. Nothing that happens after this returns is missed.</summary>
    Task<IEngineEvents> Listen(string project, CancellationToken cancellation);

    /// <summary>Makes a network unless there is one of that name.</summary>
    Task EnsureNetwork(string name, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation);

    /// <summary>The names of the volumes that Compose made for a project.</summary>
    Task<ImmutableArray<string>> VolumesOf(string project, CancellationToken cancellation);
}

/// <summary>What happens to a project's containers, from the moment of listening on.</summary>
internal interface IEngineEvents : IAsyncDisposable
{
    /// <summary>Returns when something has happened since the last call, or when the time is over.</summary>
    Task Next(TimeSpan atMost, CancellationToken cancellation);
}

/// <summary>A container as the engine lists it.</summary>
/// <param name="Project">The Compose project; null for a container that Compose did not make.</param>
/// <param name="Service">The Compose service; null likewise.</param>
/// <param name="ConfigHash">Compose's fingerprint of the configuration the container was made from.</param>
internal sealed record EngineContainer(
    string Id,
    string Name,
    string? Project,
    string? Service,
    string ImageId,
    string? ConfigHash,
    ContainerState State,
    ContainerHealth Health,
    int? ExitCode,
    string Status,
    ImmutableArray<PublishedPort> Ports);

internal enum ContainerState
{
    Created,
    Running,
    Restarting,
    Paused,
    Exited,
    Removing,
    Dead,
}

internal enum ContainerHealth
{
    /// <summary>It has no health check.</summary>
    None,
    Starting,
    Healthy,
    Unhealthy,
}

/// <summary>When a container was started last, and how often the engine restarted it.</summary>
internal sealed record ContainerStart(DateTimeOffset At, long Restarts);

/// <summary>An image on this host.</summary>
/// <param name="Id">The engine's own id.</param>
/// <param name="Digests">The digests it is known by in registries, as <c>name@sha256:…</c>.</param>
internal sealed record EngineImage(string Id, ImmutableArray<string> Digests);

/// <summary>The engine did not answer.</summary>
internal sealed class EngineUnreachable(string message, Exception inner) : Exception(message, inner);

/// <summary>A registry did not give what it was asked for.</summary>
/// <param name="notThere">Whether it answered, and said that it has no such image.</param>
internal sealed class RegistryFailure(string message, bool notThere, Exception inner) : Exception(message, inner)
{
    public bool NotThere { get; } = notThere;
}
