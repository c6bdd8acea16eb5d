namespace Vigo;

/// <summary>What a container gets of the host's disks.</summary>
/// <remarks>Compose Specification, "blkio_config". Swarm ignores it.</remarks>
/// <example><code>BlockIo = new() { Weight = 300, ReadBandwidth = [new("/dev/sda", "12mb")] }</code></example>
public sealed record BlockIo
{
    /// <summary>The share among containers, from 10 to 1000; null leaves it to the engine (500).</summary>
    public Number? Weight { get; init => field = BlockWeight.Checked(value); }

    /// <summary>The share of single devices.</summary>
    public Sequence<BlockWeight> DeviceWeights { get; init; } = Sequence<BlockWeight>.Empty;

    /// <summary>The most that is read, per second.</summary>
    public Sequence<BlockBandwidth> ReadBandwidth { get; init; } = Sequence<BlockBandwidth>.Empty;

    /// <summary>The most operations of reading, per second.</summary>
    public Sequence<BlockOperations> ReadOperations { get; init; } = Sequence<BlockOperations>.Empty;

    /// <summary>The most that is written, per second.</summary>
    public Sequence<BlockBandwidth> WriteBandwidth { get; init; } = Sequence<BlockBandwidth>.Empty;

    /// <summary>The most operations of writing, per second.</summary>
    public Sequence<BlockOperations> WriteOperations { get; init; } = Sequence<BlockOperations>.Empty;
}

/// <summary>A container's share of a disk.</summary>
/// <param name="Path">The device: <c>/dev/sda</c>.</param>
/// <param name="Weight">The share among containers, from 10 to 1000.</param>
public sealed record BlockWeight(string Path, Number Weight)
{
    /// <summary>The share among containers, from 10 to 1000.</summary>
    public Number Weight { get; init => field = Checked(value)!; } = Checked(Weight)!;

    internal static Number? Checked(Number? weight) => ValueChecks.Within(weight, 10, 1000, "share of a disk");
}

/// <summary>The most that passes between a container and a disk.</summary>
/// <param name="Path">The device: <c>/dev/sda</c>.</param>
/// <param name="Rate">The amount in a second.</param>
public sealed record BlockBandwidth(string Path, ByteSize Rate);

/// <summary>How often a container may use a disk.</summary>
/// <param name="Path">The device: <c>/dev/sda</c>.</param>
/// <param name="Rate">The operations in a second.</param>
public sealed record BlockOperations(string Path, Number Rate);
