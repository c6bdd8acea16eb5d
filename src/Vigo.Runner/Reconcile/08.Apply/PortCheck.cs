using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>Finds out, before anything is touched, who holds the ports that a project wants.</summary>
internal sealed class PortCheck(IEngine engine, PassOptions options, Narrator narrator)
{
    private static readonly ImmutableArray<int> WebPorts = [80, 443];

    /// <param name="project">The project that wants them.</param>
    /// <param name="model">What it publishes.</param>
    /// <param name="ours">The projects that Vigo deployed: their containers are not stopped for another's sake.</param>
    /// <exception cref="StackFailure">Someone else holds one.</exception>
    public async Task Run(string project, ComposeModel model, IReadOnlySet<string> ours, CancellationToken cancellation)
    {
        var wanted = model.Services.Values.SelectMany(service => service.Ports).ToHashSet();
        if (wanted.Count == 0) return;
        var containers = await engine.Containers(cancellation);
        var holders = Holding(containers, wanted).Where(held => held.Container.Project != project).ToList();
        if (options.FreePorts && holders.Count > 0)
        {
            foreach (var container in holders.Where(held => WebPorts.Contains(held.Port.Number) && !IsOurs(held.Container, ours)).Select(held => held.Container).DistinctBy(container => container.Id))
            {
                narrator.Say(project, $"stopping container {container.Name}, which holds a web port (AUTO_FREE_PORTS)");
                await engine.Stop(container.Id, cancellation);
            }

            containers = await engine.Containers(cancellation);
            holders = [.. Holding(containers, wanted).Where(held => held.Container.Project != project)];
        }

        var taken = holders.Select(held => $"{held.Port} by container {held.Container.Name}").Concat(HeldByProcesses(wanted, containers)).Distinct().ToList();
        if (taken.Count > 0) throw new StackFailure(
            $"ports are taken: {string.Join(", ", taken)}",
            "whoever holds them is left alone, and the next pass tries again. Stop the holder, or publish another port",
            FailureKind.Surroundings);
    }

    private static IEnumerable<(PublishedPort Port, EngineContainer Container)> Holding(IEnumerable<EngineContainer> containers, HashSet<PublishedPort> wanted) =>
        from container in containers
        where container.State is ContainerState.Running or ContainerState.Paused or ContainerState.Restarting
        from port in container.Ports
        where wanted.Contains(port)
        select (port, container);

    private static bool IsOurs(EngineContainer container, IReadOnlySet<string> ours) => container.Project is { } project && ours.Contains(project);

    // The engine listens itself on what its containers publish. An engine on another machine has ports of its own.
    private IEnumerable<string> HeldByProcesses(HashSet<PublishedPort> wanted, ImmutableArray<EngineContainer> containers)
    {
        if (!engine.Address.StartsWith("unix:", StringComparison.Ordinal)) return [];
        var published = containers.SelectMany(container => container.Ports).ToHashSet();
        return ListeningSockets.HoldersOf([.. wanted.Where(port => !published.Contains(port))])
            .OrderBy(held => held.Key.Number)
            .Select(held => held.Value.Id == 0 ? $"{held.Key} by {held.Value.Name}" : $"{held.Key} by process {held.Value.Name} ({held.Value.Id})");
    }
}
