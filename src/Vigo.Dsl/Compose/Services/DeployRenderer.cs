using Vigo.Model;

namespace Vigo.Compose;

/// <summary>How a service runs on a cluster.</summary>
internal static class DeployRenderer
{
    public static ComposeNode Render(Deploy deployment, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Word("mode", deployment.Mode, nameof(Deploy.Mode));
        mapping.Value("replicas", deployment.Replicas, nameof(Deploy.Replicas));
        mapping.Word("endpoint_mode", deployment.EndpointMode, nameof(Deploy.EndpointMode));
        mapping.Map("labels", deployment.Labels, nameof(Deploy.Labels));
        mapping.Record("resources", deployment.Resources, nameof(Deploy.Resources), ResourcesRenderer.Render);
        mapping.Record("restart_policy", deployment.RestartPolicy, nameof(Deploy.RestartPolicy), Restart);
        mapping.Record("placement", deployment.Placement, nameof(Deploy.Placement), Placement);
        mapping.Record("update_config", deployment.Update, nameof(Deploy.Update), Update);
        mapping.Record("rollback_config", deployment.Rollback, nameof(Deploy.Rollback), Update);
        mapping.Extensions(deployment.Extensions);
        return mapping.Build();
    }

    private static ComposeNode Restart(RestartPolicy policy, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Word("condition", policy.Condition, nameof(RestartPolicy.Condition));
        mapping.Value("delay", policy.Delay, nameof(RestartPolicy.Delay));
        mapping.Value("max_attempts", policy.MaxAttempts, nameof(RestartPolicy.MaxAttempts));
        mapping.Value("window", policy.Window, nameof(RestartPolicy.Window));
        mapping.Extensions(policy.Extensions);
        return mapping.Build();
    }

    private static ComposeNode Placement(Placement placement, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Values("constraints", placement.Constraints, nameof(Vigo.Placement.Constraints));
        mapping.List("preferences", placement.Preferences, nameof(Vigo.Placement.Preferences), Preference);
        mapping.Value("max_replicas_per_node", placement.MaxReplicasPerNode, nameof(Vigo.Placement.MaxReplicasPerNode));
        mapping.Extensions(placement.Extensions);
        return mapping.Build();
    }

    private static ComposeNode Preference(PlacementPreference preference, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Text("spread", preference.Spread, nameof(PlacementPreference.Spread));
        mapping.Extensions(preference.Extensions);
        return mapping.Build();
    }

    private static ComposeNode Update(UpdatePolicy policy, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Value("parallelism", policy.Parallelism, nameof(UpdatePolicy.Parallelism));
        mapping.Value("delay", policy.Delay, nameof(UpdatePolicy.Delay));
        mapping.Word("failure_action", policy.FailureAction, nameof(UpdatePolicy.FailureAction));
        mapping.Value("monitor", policy.Monitor, nameof(UpdatePolicy.Monitor));
        mapping.Value("max_failure_ratio", policy.MaxFailureRatio, nameof(UpdatePolicy.MaxFailureRatio));
        mapping.Word("order", policy.Order, nameof(UpdatePolicy.Order));
        mapping.Extensions(policy.Extensions);
        return mapping.Build();
    }
}
