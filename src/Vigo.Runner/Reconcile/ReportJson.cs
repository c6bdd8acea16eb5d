using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Reconcile;

[JsonSerializable(typeof(PlanReport))]
[JsonSerializable(typeof(StatusReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>For people and for jq.</summary>
    public static readonly ReportJson Readable = new(ReadableJson.Options);
}

/// <summary>How a host is, as it is shown and printed as JSON.</summary>
internal sealed record StatusReport(string Host, ImmutableArray<ProjectStatus> Projects)
{
    public static StatusReport Of(string host, IEnumerable<ProjectState> states, IReadOnlyCollection<EngineContainer> containers) =>
        new(host, [.. states.OrderBy(state => !new ProjectSettings(state.Name, [], [], [], false).IsProxy).ThenBy(state => state.Name, StringComparer.Ordinal).Select(state => ProjectStatus.Of(state, containers))]);
}

/// <summary>How a project is.</summary>
/// <param name="Commit">The commit of the release that runs; null when none ever became healthy.</param>
/// <param name="State"><c>running</c>, <c>degraded</c>, <c>stopped</c> or <c>unfinished</c>.</param>
/// <param name="Health"><c>healthy</c>, <c>starting</c>, <c>unhealthy</c>, or <c>unknown</c> when no container has a health check.</param>
/// <param name="Since">When that release came to run.</param>
/// <param name="Rejected">The commit that failed and is not tried again; null when none did.</param>
internal sealed record ProjectStatus(
    string Name, string? Commit, string State, string Health, DateTimeOffset? Since, string? Rejected, string? Why, ImmutableArray<ContainerStatus> Containers)
{
    public static ProjectStatus Of(ProjectState state, IReadOnlyCollection<EngineContainer> containers)
    {
        var own = containers.Where(container => container.Project == state.Name).ToList();
        return new ProjectStatus(
            state.Name,
            state.Deployed?.Commit,
            StateOf(state, own),
            HealthOf(own),
            state.Deployed?.At,
            state.Rejected?.Commit,
            state.Rejected?.Why,
            [.. own.Select(container => new ContainerStatus(container.Name, container.Service, container.State.ToString().ToLowerInvariant(), container.Status))]);
    }

    private static string StateOf(ProjectState state, List<EngineContainer> own)
    {
        if (!own.Exists(container => container.State == ContainerState.Running)) return "stopped";
        if (state.Attempt is not null) return "unfinished";
        return state.Deployed is { } deployed && Drift.Between(deployed.Services, own).Any() || own.Exists(container => container.State == ContainerState.Restarting) ? "degraded" : "running";
    }

    private static string HealthOf(List<EngineContainer> own) =>
        own.Exists(container => container.Health == ContainerHealth.Unhealthy) ? "unhealthy"
        : own.Exists(container => container.Health == ContainerHealth.Starting) ? "starting"
        : own.Exists(container => container.Health == ContainerHealth.Healthy) ? "healthy"
        : "unknown";
}

/// <summary>How a container is.</summary>
/// <param name="Status">The engine's own words: <c>Up 3 hours (healthy)</c>.</param>
internal sealed record ContainerStatus(string Name, string? Service, string State, string Status);
