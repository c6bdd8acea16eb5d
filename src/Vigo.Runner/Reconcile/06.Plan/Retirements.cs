using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>Finds what Vigo deployed and the host is no longer asked to run.</summary>
internal static class Retirements
{
    public static ImmutableArray<RetirementPlan> Plan(DesiredHost desired, IEnumerable<ProjectState> remembered, PassOptions options)
    {
        // A pass over some stacks knows nothing of the others.
        if (options.Only is not null) return [];
        var wanted = desired.Host.Stacks.Select(stack => stack.Name).ToHashSet(StringComparer.Ordinal);
        if (desired.Host.Proxy is not null || !options.WithProxy) wanted.Add(ProjectSettings.ProxyName);
        return [.. remembered.Where(state => !wanted.Contains(state.Name)).Select(state => Retire(state.Name, desired))];
    }

    private static RetirementPlan Retire(string name, DesiredHost desired)
    {
        if (desired.Host.Retirements.FirstOrDefault(retirement => retirement.Stack == name) is { } named)
            return new RetirementPlan(name, named.DeleteVolumes, new Reason(ReasonKind.Retired), null);
        var refused = desired.RepositoryHasStacks && !desired.Host.Stacks.IsEmpty ? null : new StackFailure(
            "it left the repository, and so did every other stack: that looks like an accident, so it keeps running",
            $"bring the stacks back; or, to end it, retire it by name: in {desired.Host.Source} under 'retire'",
            FailureKind.Surroundings);
        return new RetirementPlan(name, DeleteVolumes: false, new Reason(ReasonKind.LeftRepository), refused);
    }
}
