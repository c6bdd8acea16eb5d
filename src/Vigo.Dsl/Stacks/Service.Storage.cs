namespace Vigo;

public sealed partial record Service
{
    /// <summary>Volumes and host paths in the container.</summary>
    public Sequence<Mount> Volumes { get; init; } = Sequence<Mount>.Empty;

    /// <summary>Folders that are memory. On Swarm, <see cref="Mount.Tmpfs"/>.</summary>
    public Sequence<Tmpfs> Tmpfs { get; init; } = Sequence<Tmpfs>.Empty;

    /// <summary>Containers whose volumes this one has too. Swarm ignores it.</summary>
    public Sequence<VolumesFrom> VolumesFrom { get; init; } = Sequence<VolumesFrom>.Empty;

    /// <summary>Configs of the stack that the container may read.</summary>
    public Sequence<FileGrant> Configs { get; init; } = Sequence<FileGrant>.Empty;

    /// <summary>Secrets of the stack that the container may read.</summary>
    public Sequence<FileGrant> Secrets { get; init; } = Sequence<FileGrant>.Empty;

    /// <summary>Whether its root file system is read-only. Null is no.</summary>
    public Flag? ReadOnly { get; init; }

    /// <summary>The shared memory, <c>/dev/shm</c>; null leaves it to the engine (64 MB). Swarm ignores it.</summary>
    public ByteSize? SharedMemory { get; init; }

    /// <summary>Options of the driver that keeps the container's own files, such as <c>size</c>. Swarm ignores it.</summary>
    public Map<string> StorageOptions { get; init; } = Map<string>.Empty;
}
