using Vigo.Model;

namespace Vigo.Compose;

/// <summary>What a service's containers may use, and what is kept for them.</summary>
internal static class ResourcesRenderer
{
    public static ComposeNode Render(Resources resources, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Record("limits", resources.Limits, nameof(Resources.Limits), Limits);
        mapping.Record("reservations", resources.Reservations, nameof(Resources.Reservations), Reservations);
        mapping.Extensions(resources.Extensions);
        return mapping.Build();
    }

    private static ComposeNode Limits(ResourceLimits limits, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Value("cpus", limits.Cpus, nameof(ResourceLimits.Cpus));
        mapping.ValueAsText("memory", limits.Memory, nameof(ResourceLimits.Memory));
        mapping.Value("pids", limits.Pids, nameof(ResourceLimits.Pids));
        mapping.Extensions(limits.Extensions);
        return mapping.Build();
    }

    private static ComposeNode Reservations(ResourceReservations reservations, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Value("cpus", reservations.Cpus, nameof(ResourceReservations.Cpus));
        mapping.ValueAsText("memory", reservations.Memory, nameof(ResourceReservations.Memory));
        mapping.List("devices", reservations.Devices, nameof(ResourceReservations.Devices), DeviceRenderer.Request);
        mapping.List("generic_resources", reservations.GenericResources, nameof(ResourceReservations.GenericResources), Generic);
        mapping.Extensions(reservations.Extensions);
        return mapping.Build();
    }

    private static ComposeNode Generic(GenericResource resource, ModelPath path)
    {
        var spec = new RecordBuilder(path);
        spec.Text("kind", resource.Kind, nameof(GenericResource.Kind));
        spec.Value("value", resource.Value, nameof(GenericResource.Value));
        spec.Extensions(resource.Extensions);
        var entry = new RecordBuilder(path);
        entry.Node("discrete_resource_spec", spec.Build());
        entry.Extensions(resource.EntryExtensions, nameof(GenericResource.EntryExtensions));
        return entry.Build();
    }
}
