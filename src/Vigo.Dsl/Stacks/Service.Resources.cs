namespace Vigo;

public sealed partial record Service
{
    /// <summary>The most memory; null for no bound. Swarm ignores it: there, <see cref="ResourceLimits.Memory"/>.</summary>
    public ByteSize? MemoryLimit { get; init; }

    /// <summary>The memory that is left to it when the host has little; null for none. Swarm ignores it: there, <see cref="ResourceReservations.Memory"/>.</summary>
    public ByteSize? MemoryReservation { get; init; }

    /// <summary>Memory and swap together, or <see cref="ByteSize.Unlimited"/>; null for as much swap as memory. Swarm ignores it.</summary>
    public ByteSize? MemorySwapLimit { get; init; }

    /// <summary>How readily its memory is swapped out, in percent; null leaves it to the kernel. Swarm ignores it.</summary>
    public Number? MemorySwappiness { get; init => field = ValueChecks.Within(value, 0, 100, "percentage"); }

    /// <summary>Whether it is not ended when memory runs out. Null is no. Not with control groups of version 2. Swarm ignores it.</summary>
    public Flag? OomKillDisable { get; init; }

    /// <summary>How readily it is ended when memory runs out, from -1000 (never) to 1000; null is 0.</summary>
    public Number? OomScoreAdjustment { get; init => field = ValueChecks.Within(value, -1000, 1000, "adjustment"); }

    /// <summary>The most processor time, in processors, 0 for no bound; null for no bound either. Swarm ignores it: there, <see cref="ResourceLimits.Cpus"/>.</summary>
    public Fraction? CpuLimit { get; init => field = ValueChecks.NotNegative(value, "number of processors"); }

    /// <summary>Which processors it may run on; null for all. Swarm ignores it.</summary>
    public CpuSet? CpuSet { get; init; }

    /// <summary>The share of processor time among containers that all want it; null is 1024. Swarm ignores it.</summary>
    public Number? CpuShares { get; init => field = ValueChecks.AtLeast(value, 0, "share of processor time"); }

    /// <summary>The time that <see cref="CpuQuota"/> is of; null is 100 ms. Superseded by <see cref="CpuLimit"/>. Swarm ignores it.</summary>
    public Duration? CpuPeriod { get; init; }

    /// <summary>The processor time in each <see cref="CpuPeriod"/>; null for no bound. Superseded by <see cref="CpuLimit"/>. Swarm ignores it.</summary>
    public Duration? CpuQuota { get; init; }

    /// <summary>The time that <see cref="CpuRealtimeRuntime"/> is of; null leaves it to the kernel. Swarm ignores it.</summary>
    public Duration? CpuRealtimePeriod { get; init; }

    /// <summary>The time for real-time processes in each <see cref="CpuRealtimePeriod"/>; null for none. Swarm ignores it.</summary>
    public Duration? CpuRealtimeRuntime { get; init; }

    /// <summary>The most processors. Only for Windows; elsewhere <see cref="CpuLimit"/>.</summary>
    public Number? CpuCount { get; init => field = ValueChecks.AtLeast(value, 0, "number of processors"); }

    /// <summary>The most processor time, in percent. Only for Windows; elsewhere <see cref="CpuLimit"/>.</summary>
    public Number? CpuPercent { get; init => field = ValueChecks.Within(value, 0, 100, "percentage"); }

    /// <summary>The most processes, -1 for no bound; null leaves it to the engine. Swarm ignores it: there, <see cref="ResourceLimits.Pids"/>.</summary>
    public Number? PidsLimit { get; init => field = ValueChecks.AtLeast(value, -1, "number of processes"); }

    /// <summary>Bounds on what one process may have, by name: <c>nofile</c>.</summary>
    public Map<Ulimit> Ulimits { get; init => field = ValueChecks.Keys(value, Ulimit.Names.Contains, "limit of a process: write \"nofile\" or another of getrlimit(2)"); } = Map<Ulimit>.Empty;

    /// <summary>What it gets of the host's disks. Swarm ignores it.</summary>
    public BlockIo? BlockIo { get; init; }

    /// <summary>Devices of the host. Swarm ignores it.</summary>
    public Sequence<Device> Devices { get; init; } = Sequence<Device>.Empty;

    /// <summary>Kinds of devices that it may use once they are there. Swarm ignores it.</summary>
    public Sequence<DeviceRule> DeviceRules { get; init; } = Sequence<DeviceRule>.Empty;

    /// <summary>The graphics processors that it may use. Since Compose 2.30; Swarm ignores it.</summary>
    public Gpus? Gpus { get; init; }
}
