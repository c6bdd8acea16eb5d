namespace Vigo;

/// <summary>What reading-only means for what is mounted below a host path.</summary>
/// <remarks>Docker Engine documentation, "Recursive mounts".</remarks>
public enum RecursiveMount
{
    /// <summary>What is below is mounted too, and read-only as far as the kernel can: <c>enabled</c>.</summary>
    Enabled,

    /// <summary>What is below is not mounted: <c>disabled</c>.</summary>
    Disabled,

    /// <summary>What is below is mounted and stays writable: <c>writable</c>.</summary>
    Writable,

    /// <summary>What is below is mounted read-only, or it is an error: <c>readonly</c>.</summary>
    ReadOnly,
}

/// <summary>How SELinux labels the files of a mount.</summary>
public enum SelinuxLabel
{
    /// <summary>For all containers: <c>z</c>.</summary>
    Shared,

    /// <summary>For this container alone: <c>Z</c>.</summary>
    Own,
}

/// <summary>Whether what is mounted below a host path later shows on the other side.</summary>
/// <remarks>mount_namespaces(7).</remarks>
public enum MountPropagation
{
    /// <summary>Not at all: <c>private</c>.</summary>
    Private,

    /// <summary>Not at all, nor below: <c>rprivate</c>.</summary>
    RecursivePrivate,

    /// <summary>From the host to the container: <c>slave</c>.</summary>
    Slave,

    /// <summary>From the host to the container, and below: <c>rslave</c>.</summary>
    RecursiveSlave,

    /// <summary>Both ways: <c>shared</c>.</summary>
    Shared,

    /// <summary>Both ways, and below: <c>rshared</c>.</summary>
    RecursiveShared,
}

/// <summary>How host and container agree on a file's content.</summary>
public enum MountConsistency
{
    /// <summary>At every moment: <c>consistent</c>.</summary>
    Consistent,

    /// <summary>The host is ahead: <c>cached</c>.</summary>
    Cached,

    /// <summary>The container is ahead: <c>delegated</c>.</summary>
    Delegated,
}
