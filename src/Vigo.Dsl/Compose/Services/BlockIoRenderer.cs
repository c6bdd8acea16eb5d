using Vigo.Model;

namespace Vigo.Compose;

/// <summary>What a service gets of its host's disks.</summary>
internal static class BlockIoRenderer
{
    public static ComposeNode Render(BlockIo io, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Value("weight", io.Weight, nameof(BlockIo.Weight));
        mapping.List("weight_device", io.DeviceWeights, nameof(BlockIo.DeviceWeights), (weight, at) => Limit(at, weight.Path, "weight", weight.Weight));
        mapping.List("device_read_bps", io.ReadBandwidth, nameof(BlockIo.ReadBandwidth), Bandwidth);
        mapping.List("device_read_iops", io.ReadOperations, nameof(BlockIo.ReadOperations), Operations);
        mapping.List("device_write_bps", io.WriteBandwidth, nameof(BlockIo.WriteBandwidth), Bandwidth);
        mapping.List("device_write_iops", io.WriteOperations, nameof(BlockIo.WriteOperations), Operations);
        return mapping.Build();
    }

    private static ComposeNode Bandwidth(BlockBandwidth limit, ModelPath path) => Limit(path, limit.Path, "rate", limit.Rate);

    private static ComposeNode Operations(BlockOperations limit, ModelPath path) => Limit(path, limit.Path, "rate", limit.Rate);

    private static ComposeMapping Limit(ModelPath path, string device, string key, IWritten value)
    {
        var mapping = new RecordBuilder(path);
        mapping.Text("path", device, nameof(BlockWeight.Path));
        mapping.Value(key, value, key == "weight" ? nameof(BlockWeight.Weight) : nameof(BlockBandwidth.Rate));
        return mapping.Build();
    }
}
