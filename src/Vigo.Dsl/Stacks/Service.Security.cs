namespace Vigo;

public sealed partial record Service
{
    /// <summary>Whether it has every right on the host. Null is no. Swarm ignores it.</summary>
    public Flag? Privileged { get; init; }

    /// <summary>Kernel capabilities added.</summary>
    public Sequence<Capability> CapAdd { get; init; } = Sequence<Capability>.Empty;

    /// <summary>Kernel capabilities dropped.</summary>
    public Sequence<Capability> CapDrop { get; init; } = Sequence<Capability>.Empty;

    /// <summary>What the kernel's security modules are to do. Swarm ignores it.</summary>
    public Sequence<SecurityOption> SecurityOptions { get; init; } = Sequence<SecurityOption>.Empty;

    /// <summary>Further groups of the container's user, by name or number.</summary>
    public Sequence<UserGroup> GroupAdd { get; init; } = Sequence<UserGroup>.Empty;

    /// <summary>Whose processes it sees; null gives it its own. Swarm ignores it.</summary>
    public PidMode? Pid { get; init; }

    /// <summary>Whose shared memory it uses; null gives it its own. Swarm ignores it.</summary>
    public IpcMode? Ipc { get; init; }

    /// <summary>Whose host name it has; null gives it its own. Since Compose 2.15.1; Swarm ignores it.</summary>
    public UtsMode? Uts { get; init; }

    /// <summary>Whose user numbers it has; null leaves it to the engine. Swarm ignores it.</summary>
    public UserNamespace? UserNamespace { get; init; }

    /// <summary>Whose control groups it sees; null leaves it to the engine. Since Compose 2.15; Swarm ignores it.</summary>
    public CgroupNamespace? Cgroup { get; init; }

    /// <summary>The control group that its own is made in; null leaves it to the engine. Swarm ignores it.</summary>
    public string? CgroupParent { get; init; }

    /// <summary>How it is kept apart on Windows; null leaves it to the engine.</summary>
    public IsolationKind? Isolation { get; init; }

    /// <summary>The program that runs the container: <c>runc</c>, <c>runsc</c>; null leaves it to the engine. Swarm ignores it.</summary>
    public string? Runtime { get; init; }

    /// <summary>Where the credentials of a managed service account come from. Only for Windows.</summary>
    public CredentialSpec? CredentialSpec { get; init; }

    /// <summary>Kernel parameters of the container's namespaces.</summary>
    public Map<string> Sysctls { get; init; } = Map<string>.Empty;

    /// <summary>Whether it gets the engine's own socket, and the credentials of who deploys: every right on the host. Null is no. Swarm does not take it.</summary>
    public bool? UseApiSocket { get; init; }
}
