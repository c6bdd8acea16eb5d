namespace Vigo;

/// <summary>Whose control groups a container sees.</summary>
/// <remarks>Compose Specification, "cgroup". Swarm ignores it.</remarks>
public enum CgroupNamespace
{
    /// <summary>Its own: <c>private</c>.</summary>
    Private,

    /// <summary>The host's: <c>host</c>.</summary>
    Host,
}
