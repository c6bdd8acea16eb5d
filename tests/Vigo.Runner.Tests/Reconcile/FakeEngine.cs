using System.Collections.Immutable;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Tests.Reconcile;

/// <summary>An engine that shows the containers it is given, and has every image.</summary>
internal sealed class FakeEngine : IEngine
{
    public string Address => "none";

    public ImmutableArray<EngineContainer> All { get; set; } = [];

    public Func<string> Logs { get; set; } = () => "";

    public static EngineContainer Container(string project, ContainerState state, int? exitCode = null) =>
        new("id", $"{project}-web-1", project, "web", "sha256:1", "hash", state, ContainerHealth.None, exitCode, "", []);

    public Task<ImmutableArray<EngineContainer>> Containers(CancellationToken cancellation) => Task.FromResult(All);

    public Task<ImmutableArray<EngineContainer>> ContainersOf(string project, CancellationToken cancellation) =>
        Task.FromResult(All.Where(container => container.Project == project).ToImmutableArray());

    public Task<ContainerStart?> StartOf(string container, CancellationToken cancellation) => Task.FromResult<ContainerStart?>(new ContainerStart(DateTimeOffset.UnixEpoch, 0));

    public async Task<string> LastLines(string container, int count, CancellationToken cancellation)
    {
        await Task.Yield();
        return Logs();
    }

    public Task<EngineImage?> Image(string reference, CancellationToken cancellation) => Task.FromResult<EngineImage?>(new EngineImage("sha256:1", []));

    public Task<string> RegistryDigest(string reference, CancellationToken cancellation) => Task.FromResult("sha256:1");

    public Task Pull(string reference, string? platform, CancellationToken cancellation) => Task.CompletedTask;

    public Task Tag(string image, string reference, CancellationToken cancellation) => Task.CompletedTask;

    public Task Stop(string container, CancellationToken cancellation) => Task.CompletedTask;

    public Task<IEngineEvents> Listen(string project, CancellationToken cancellation) => Task.FromResult<IEngineEvents>(new Silence());

    public Task EnsureNetwork(string name, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation) => Task.CompletedTask;

    public Task<ImmutableArray<string>> VolumesOf(string project, CancellationToken cancellation) => Task.FromResult(ImmutableArray<string>.Empty);

    internal sealed class Silence : IEngineEvents
    {
        public Task Next(TimeSpan atMost, CancellationToken cancellation) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
