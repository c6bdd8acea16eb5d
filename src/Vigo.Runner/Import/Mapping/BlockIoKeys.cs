using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>What a container gets of the host's disks.</summary>
/// <remarks>Compose Specification, "blkio_config".</remarks>
internal static class BlockIoKeys
{
    private static readonly KeyTable<(string? Path, Number? Weight)> Weights = new("a device's weight")
    {
        { "path", (weight, node) => weight with { Path = Scalars.Text(node) } },
        { "weight", (weight, node) => weight with { Weight = Scalars.Number(node) } },
    };

    private static readonly KeyTable<(string? Path, ByteSize? Rate)> Bandwidths = new("a device's bandwidth")
    {
        { "path", (limit, node) => limit with { Path = Scalars.Text(node) } },
        { "rate", (limit, node) => limit with { Rate = Scalars.Of(node, ByteSize.Parse) } },
    };

    private static readonly KeyTable<(string? Path, Number? Rate)> Operations = new("a device's operations")
    {
        { "path", (limit, node) => limit with { Path = Scalars.Text(node) } },
        { "rate", (limit, node) => limit with { Rate = Scalars.Number(node) } },
    };

    /// <summary>All of its keys.</summary>
    public static KeyTable<BlockIo> All { get; } = new("blkio_config")
    {
        { "weight", (io, node) => io with { Weight = Scalars.Number(node) } },
        { "weight_device", (io, node, context) => io with { DeviceWeights = Each(node, Weights, context, read => read is ({ } path, { } weight) ? new BlockWeight(path, weight) : null) } },
        { "device_read_bps", (io, node, context) => io with { ReadBandwidth = Each(node, Bandwidths, context, Bandwidth) } },
        { "device_read_iops", (io, node, context) => io with { ReadOperations = Each(node, Operations, context, Operation) } },
        { "device_write_bps", (io, node, context) => io with { WriteBandwidth = Each(node, Bandwidths, context, Bandwidth) } },
        { "device_write_iops", (io, node, context) => io with { WriteOperations = Each(node, Operations, context, Operation) } },
    };

    private static BlockBandwidth? Bandwidth((string? Path, ByteSize? Rate) read) => read is ({ } path, { } rate) ? new(path, rate) : null;

    private static BlockOperations? Operation((string? Path, Number? Rate) read) => read is ({ } path, { } rate) ? new(path, rate) : null;

    private static Sequence<T> Each<T, TRead>(SourceNode node, KeyTable<TRead> keys, ImportContext context, Func<TRead, T?> make)
        where T : class
        where TRead : struct => Collections.List(node, item => Scalars.Checked(item, () => make(keys.Read(default, item, context)))
            ?? throw Refusal.At(item.Place, "a device's share or rate is missing, or its path", "write both"));
}
