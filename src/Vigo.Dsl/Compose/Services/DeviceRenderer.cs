using Vigo.Model;

namespace Vigo.Compose;

/// <summary>Devices of the host.</summary>
internal static class DeviceRenderer
{
    // The short syntax can't tell a colon of a path from its own.
    public static ComposeNode Render(Device device, ModelPath path) =>
        device.Extensions.Count == 0 && ShortSyntax.Split(device.Source).Count == 1 && (device.Target is null || ShortSyntax.Split(device.Target).Count == 1)
            ? Short(device, path)
            : Long(device, path);

    public static ComposeNode Gpus(Gpus gpus, ModelPath path) => gpus.Requests.Count == 0
        ? MappingBuilder.Text("all", path)
        : new ComposeList(gpus.Requests.Select((request, index) => Request(request, path.Property(nameof(Vigo.Gpus.Requests)).Index(index))).ToSequence());

    public static ComposeNode Request(DeviceRequest request, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Text("driver", request.Driver, nameof(DeviceRequest.Driver));
        mapping.Value("count", request.Count, nameof(DeviceRequest.Count));
        mapping.UniqueTexts("device_ids", request.DeviceIds, nameof(DeviceRequest.DeviceIds));
        mapping.UniqueTexts("capabilities", request.Capabilities, nameof(DeviceRequest.Capabilities));
        mapping.Map("options", request.Options, nameof(DeviceRequest.Options));
        mapping.Extensions(request.Extensions);
        return mapping.Build();
    }

    private static ComposeScalar Short(Device device, ModelPath path)
    {
        var sources = ScalarSources.Of(path.Property(nameof(Device.Source)));
        if (device.Target is not null)
            sources = sources.And(path.Property(nameof(Device.Target)));
        if (device.Access is not null)
            sources = sources.And(path.Property(nameof(Device.Access)));
        var access = device.Access is { } given ? ":" + DeviceAccessText.Of(given) : "";
        var target = device.Target is { } other ? ":" + other : device.Access is null ? "" : ":" + device.Source;
        return MappingBuilder.Text(device.Source + target + access, sources);
    }

    private static ComposeMapping Long(Device device, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Text("source", device.Source, nameof(Device.Source));
        mapping.Text("target", device.Target ?? device.Source, device.Target is null ? nameof(Device.Source) : nameof(Device.Target));
        mapping.Text("permissions", device.Access is { } access ? DeviceAccessText.Of(access) : null, nameof(Device.Access));
        mapping.Extensions(device.Extensions);
        return mapping.Build();
    }
}
