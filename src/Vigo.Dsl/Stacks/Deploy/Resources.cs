namespace Vigo;

/// <summary>What a service's containers may use, and what is kept for them.</summary>
/// <remarks>Compose Deploy Specification, "resources".</remarks>
/// <example><code>Resources = new() { Limits = new() { Memory = "512m", Cpus = 0.5 }, Reservations = new() { Memory = "128m" } }</code></example>
public sealed record Resources
{
    /// <summary>What each container may use at most.</summary>
    public ResourceLimits? Limits { get; init; }

    /// <summary>What the machine must have for each container.</summary>
    public ResourceReservations? Reservations { get; init; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;
}

/// <summary>What a container may use at most.</summary>
public sealed record ResourceLimits
{
    /// <summary>Processors; null for no bound.</summary>
    public Fraction? Cpus { get; init => field = ValueChecks.NotNegative(value, "number of processors"); }

    /// <summary>Memory; null for no bound.</summary>
    public ByteSize? Memory { get; init => field = ValueChecks.Limited(value); }

    /// <summary>Processes, -1 for no bound; null leaves it to the engine.</summary>
    public Number? Pids { get; init => field = ValueChecks.AtLeast(value, -1, "number of processes"); }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;
}

/// <summary>What a machine must have for a container.</summary>
public sealed record ResourceReservations
{
    /// <summary>Processors; null for none.</summary>
    public Fraction? Cpus { get; init => field = ValueChecks.NotNegative(value, "number of processors"); }

    /// <summary>Memory; null for none.</summary>
    public ByteSize? Memory { get; init => field = ValueChecks.Limited(value); }

    /// <summary>Devices, by what they can do.</summary>
    public Sequence<DeviceRequest> Devices { get; init; } = Sequence<DeviceRequest>.Empty;

    /// <summary>What machines of a Swarm were said to have. Only for Swarm.</summary>
    public Sequence<GenericResource> GenericResources { get; init; } = Sequence<GenericResource>.Empty;

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;
}

/// <summary>A number of things that machines of a Swarm were said to have.</summary>
/// <param name="Kind">What they are called: <c>gpu</c>, <c>ssd</c>.</param>
/// <param name="Value">How many are needed.</param>
public sealed record GenericResource(string Kind, Number Value)
{
    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>Extensions of the list's entry, one level up.</summary>
    public Map<Raw> EntryExtensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;
}
