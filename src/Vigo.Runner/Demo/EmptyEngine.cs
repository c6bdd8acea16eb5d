using System.Collections.Immutable;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Demo;

/// <summary>Stands for the engine of a host on which nothing runs yet, so that a plan can be made where there is no engine. It can only be asked.</summary>
internal sealed class EmptyEngine : IEngine
{
    public string Address => "none";

    public Task<ImmutableArray<EngineContainer>> Containers(CancellationToken cancellation) => Task.FromResult(ImmutableArray<EngineContainer>.Empty);

    public Task<ImmutableArray<EngineContainer>> ContainersOf(string project, CancellationToken cancellation) => Containers(cancellation);

    public Task<EngineImage?> Image(string reference, CancellationToken cancellation) => Task.FromResult<EngineImage?>(null);

    public Task<ImmutableArray<string>> VolumesOf(string project, CancellationToken cancellation) => Task.FromResult(ImmutableArray<string>.Empty);

    public Task<ContainerStart?> StartOf(string container, CancellationToken cancellation) => throw OnlyAsked();

    public Task<string> LastLines(string container, int count, CancellationToken cancellation) => throw OnlyAsked();

    public Task<string> RegistryDigest(string reference, CancellationToken cancellation) => throw OnlyAsked();

    public Task Pull(string reference, string? platform, CancellationToken cancellation) => throw OnlyAsked();

    public Task Tag(string image, string reference, CancellationToken cancellation) => throw OnlyAsked();

    public Task Stop(string container, CancellationToken cancellation) => throw OnlyAsked();

    public Task<IEngineEvents> Listen(string project, CancellationToken cancellation) => throw OnlyAsked();

    public Task EnsureNetwork(string name, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation) => throw OnlyAsked();

    private static InvalidOperationException OnlyAsked() => new("a plan changes nothing, and asks no container that is not there");
}
