namespace Vigo.Runner.Import.Mapping;

/// <summary>How a service runs on a cluster.</summary>
/// <remarks>Compose Deploy Specification.</remarks>
internal static class DeployKeys
{
    private static readonly KeyTable<RestartPolicy> RestartPolicy = new("restart_policy", (policy, extensions) => policy with { Extensions = extensions })
    {
        { "condition", (policy, node) => policy with { Condition = Scalars.Word<RestartCondition>(node) } },
        { "delay", (policy, node) => policy with { Delay = Scalars.Of(node, Duration.Parse) } },
        { "max_attempts", (policy, node) => policy with { MaxAttempts = Scalars.Number(node) } },
        { "window", (policy, node) => policy with { Window = Scalars.Of(node, Duration.Parse) } },
    };

    private static readonly KeyTable<UpdatePolicy> UpdatePolicy = new("update_config", (policy, extensions) => policy with { Extensions = extensions })
    {
        { "parallelism", (policy, node) => policy with { Parallelism = Scalars.Number(node) } },
        { "delay", (policy, node) => policy with { Delay = Scalars.Of(node, Duration.Parse) } },
        { "failure_action", (policy, node) => policy with { FailureAction = Scalars.Word<FailureAction>(node) } },
        { "monitor", (policy, node) => policy with { Monitor = Scalars.Of(node, Duration.Parse) } },
        { "max_failure_ratio", (policy, node) => policy with { MaxFailureRatio = Scalars.Fraction(node) } },
        { "order", (policy, node) => policy with { Order = Scalars.Word<UpdateOrder>(node) } },
    };

    private static readonly KeyTable<PlacementPreference> Preference = new("a preference", (preference, extensions) => preference with { Extensions = extensions })
    {
        { "spread", (preference, node) => preference with { Spread = Scalars.Text(node) } },
    };

    private static readonly KeyTable<Placement> Placement = new("placement", (placement, extensions) => placement with { Extensions = extensions })
    {
        { "constraints", (placement, node) => placement with { Constraints = Collections.List(node, constraint => Scalars.Of(constraint, PlacementConstraint.Parse)) } },
        { "preferences", (placement, node, context) => placement with { Preferences = Collections.List(node, preference => Preference.Read(new(""), preference, context)) } },
        { "max_replicas_per_node", (placement, node) => placement with { MaxReplicasPerNode = Scalars.Number(node) } },
    };

    private static readonly KeyTable<ResourceLimits> Limits = new("limits", (limits, extensions) => limits with { Extensions = extensions })
    {
        { "cpus", (limits, node) => limits with { Cpus = Scalars.Fraction(node) } },
        { "memory", (limits, node) => limits with { Memory = Scalars.Of(node, ByteSize.Parse) } },
        { "pids", (limits, node) => limits with { Pids = Scalars.Number(node) } },
    };

    private static readonly KeyTable<GenericResource> Spec = new("discrete_resource_spec", (resource, extensions) => resource with { Extensions = extensions })
    {
        { "kind", (resource, node) => resource with { Kind = Scalars.Text(node) } },
        { "value", (resource, node) => resource with { Value = Scalars.Number(node) } },
    };

    private static readonly KeyTable<GenericResource> Generic = new("a generic resource", (resource, extensions) => resource with { EntryExtensions = extensions })
    {
        { "discrete_resource_spec", (resource, node, context) => Spec.Read(resource, node, context) },
    };

    private static readonly KeyTable<ResourceReservations> Reservations = new("reservations", (reservations, extensions) => reservations with { Extensions = extensions })
    {
        { "cpus", (reservations, node) => reservations with { Cpus = Scalars.Fraction(node) } },
        { "memory", (reservations, node) => reservations with { Memory = Scalars.Of(node, ByteSize.Parse) } },
        { "devices", (reservations, node, context) => reservations with { Devices = Collections.List(node, device => DeviceKeys.Request.Read(new(), device, context)) } },
        { "generic_resources", (reservations, node, context) => reservations with { GenericResources = Collections.List(node, resource => Generic.Read(new("", 0), resource, context)) } },
    };

    private static readonly KeyTable<Resources> Resources = new("resources", (resources, extensions) => resources with { Extensions = extensions })
    {
        { "limits", (resources, node, context) => resources with { Limits = Limits.Read(new(), node, context) } },
        { "reservations", (resources, node, context) => resources with { Reservations = Reservations.Read(new(), node, context) } },
    };

    /// <summary>All of its keys.</summary>
    public static KeyTable<Deploy> All { get; } = new("deploy", (deployment, extensions) => deployment with { Extensions = extensions })
    {
        { "mode", (deployment, node) => deployment with { Mode = Scalars.Word<DeployMode>(node) } },
        { "replicas", (deployment, node) => deployment with { Replicas = Scalars.Number(node) } },
        { "endpoint_mode", (deployment, node) => deployment with { EndpointMode = Scalars.Word<EndpointMode>(node) } },
        { "labels", (deployment, node) => deployment with { Labels = Collections.Texts(node) } },
        { "resources", (deployment, node, context) => deployment with { Resources = Resources.Read(new(), node, context) } },
        { "restart_policy", (deployment, node, context) => deployment with { RestartPolicy = RestartPolicy.Read(new(), node, context) } },
        { "placement", (deployment, node, context) => deployment with { Placement = Placement.Read(new(), node, context) } },
        { "update_config", (deployment, node, context) => deployment with { Update = UpdatePolicy.Read(new(), node, context) } },
        { "rollback_config", (deployment, node, context) => deployment with { Rollback = UpdatePolicy.Read(new(), node, context) } },
    };
}
