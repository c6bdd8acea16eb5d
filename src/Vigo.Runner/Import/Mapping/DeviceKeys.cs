using System.Globalization;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>Devices, and bounds on processes.</summary>
/// <remarks>Compose Specification, "devices", "gpus" and "ulimits".</remarks>
internal static class DeviceKeys
{
    private static readonly KeyTable<(Number? Soft, Number? Hard, Map<Raw> Extensions)> Bounds = new("a limit", (bounds, extensions) => bounds with { Extensions = extensions })
    {
        { "soft", (bounds, node) => bounds with { Soft = Scalars.Number(node) } },
        { "hard", (bounds, node) => bounds with { Hard = Scalars.Number(node) } },
    };

    private static readonly KeyTable<(string? Source, string? Target, string? Access, Map<Raw> Extensions)> Long = new("a device", (device, extensions) => device with { Extensions = extensions })
    {
        { "source", (device, node) => device with { Source = Scalars.Text(node) } },
        { "target", (device, node) => device with { Target = Scalars.Text(node) } },
        { "permissions", (device, node) => device with { Access = Scalars.Text(node) } },
    };

    /// <summary>Devices by what they can do.</summary>
    public static KeyTable<DeviceRequest> Request { get; } = new("a request for devices", (request, extensions) => request with { Extensions = extensions })
    {
        { "capabilities", (request, node) => request with { Capabilities = Collections.List(node, Scalars.Text) } },
        { "count", (request, node) => request with { Count = Count(node) } },
        { "device_ids", (request, node) => request with { DeviceIds = Collections.List(node, Scalars.Text) } },
        { "driver", (request, node) => request with { Driver = Scalars.Text(node) } },
        { "options", (request, node) => request with { Options = Collections.Texts(node) } },
    };

    /// <summary>The short syntax, or the long one.</summary>
    public static Device Device(SourceNode node, ImportContext context)
    {
        if (node is SourceScalar)
            return Scalars.Of(node, Vigo.Device.Parse);
        var (source, target, letters, extensions) = Long.Read((null, null, null, Map<Raw>.Empty), node, context);
        if (source is null)
            throw Refusal.At(node.Place, "a device has no source", "write its path on the host");
        var access = letters is null ? null : Access(letters);
        if (letters is not null && access is null)
            throw Refusal.At(node.Place, $"'{letters}' is no access to a device", "write letters of rwm");
        return Vigo.Device.Of(source, target, access) with { Extensions = extensions };
    }

    /// <summary>All graphics processors, or some.</summary>
    public static Gpus Gpus(SourceNode node, ImportContext context) => node is SourceScalar
        ? Scalars.Text(node) == "all" ? Vigo.Gpus.All : throw Refusal.At(node.Place, $"all or a list belongs here, and this is {node.What}", "write all, or a list of requests")
        : Vigo.Gpus.Of([.. Collections.List(node, request => Request.Read(new(), request, context))]);

    /// <summary>Bounds by name.</summary>
    public static Map<Ulimit> Ulimits(SourceNode node, ImportContext context) => Collections.Map(node, (_, value) => Ulimit(value, context));

    private static Ulimit Ulimit(SourceNode node, ImportContext context)
    {
        if (node is SourceScalar)
            return Scalars.Number(node).Value is { } known ? Scalars.Checked(node, () => (Ulimit)known) : Interpolations.Variable(Scalars.Text(node))!;
        var (soft, hard, extensions) = Bounds.Read((null, null, Map<Raw>.Empty), node, context);
        return soft is not null && hard is not null
            ? Scalars.Checked(node, () => Vigo.Ulimit.Of(soft, hard) with { Extensions = extensions })
            : throw Refusal.At(node.Place, "a limit has soft and hard", "write both, or one number");
    }

    private static DeviceAccess? Access(string letters)
    {
        DeviceAccess access = 0;
        foreach (var letter in letters)
        {
            if (letter is not ('r' or 'w' or 'm'))
                return null;
            access |= letter switch { 'r' => DeviceAccess.Read, 'w' => DeviceAccess.Write, _ => DeviceAccess.MakeNode };
        }

        return access == 0 ? null : access;
    }

    private static DeviceCount Count(SourceNode node) => Scalars.Text(node) switch
    {
        "all" => DeviceCount.All,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => Scalars.Checked(node, () => (DeviceCount)count),
        var text => Interpolations.Variable(text) is { } variable ? (DeviceCount)variable : throw Refusal.At(node.Place, $"a number or all belongs here, and this is {node.What}", "write a number, or all"),
    };
}
