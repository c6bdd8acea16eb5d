using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>Compares what runs with what was left running.</summary>
internal static class Drift
{
    public static IEnumerable<Reason> Between(ImmutableSortedDictionary<string, DeployedService> expected, IReadOnlyCollection<EngineContainer> project)
    {
        foreach (var (name, service) in expected)
        {
            var containers = project.Where(container => container.Service == name).ToList();
            // A one-shot that was done and cleared away has done its work.
            if (containers.Count < service.Containers && !service.OneShot) yield return new Reason(ReasonKind.ContainerMissing, name);
            foreach (var container in containers)
                if (Of(service, container) is { } kind)
                    yield return new Reason(kind, container.Name);
        }
    }

    /// <summary>Whether everything runs, and is as healthy as it can say.</summary>
    public static bool IsWell(ImmutableSortedDictionary<string, DeployedService> expected, IReadOnlyCollection<EngineContainer> project) =>
        !Between(expected, project).Any()
        && project.All(container => container.State is ContainerState.Running or ContainerState.Exited && container.Health is ContainerHealth.None or ContainerHealth.Healthy);

    private static ReasonKind? Of(DeployedService service, EngineContainer container) => container.State switch
    {
        ContainerState.Exited when service.OneShot && container.ExitCode == 0 => null,
        ContainerState.Exited or ContainerState.Created or ContainerState.Dead or ContainerState.Paused => ReasonKind.ContainerStopped,
        ContainerState.Removing => ReasonKind.ContainerMissing,
        // The engine itself is at work on a restarting one.
        _ when service.ConfigHash is not null && container.ConfigHash != service.ConfigHash => ReasonKind.ContainerReplaced,
        _ when service.ImageId is not null && container.ImageId != service.ImageId => ReasonKind.ContainerReplaced,
        _ => null,
    };
}
