using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>Joins what Compose was asked for with what the engine shows.</summary>
internal static class Services
{
    public static ImmutableSortedDictionary<string, DeployedService> Of(ComposeModel model, IReadOnlyCollection<EngineContainer> containers) =>
        model.Services.ToImmutableSortedDictionary(service => service.Key, service => Of(service.Key, service.Value, containers), StringComparer.Ordinal);

    private static DeployedService Of(string name, ComposeService service, IReadOnlyCollection<EngineContainer> containers)
    {
        var own = containers.Where(container => container.Service == name).ToList();
        return new DeployedService(service.Image, own.FirstOrDefault()?.ImageId, service.Settings, own.FirstOrDefault()?.ConfigHash, own.Count, service.OneShot);
    }
}
