using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>A plan as it is shown and printed as JSON.</summary>
/// <param name="Current">The commit that the clone stands at; null when there is no clone.</param>
internal sealed record PlanReport(string Host, string Branch, string Commit, string? Current, ImmutableArray<PlannedProject> Projects)
{
    public static PlanReport Of(PlannedPass planned, string host)
    {
        string? Clean(string? text) => text is null ? null : planned.Scrubber.Scrub(text);
        var projects = planned.Plan.Projects.Select(project => new PlannedProject(
            project.Name,
            ActionOf(project),
            [.. project.Reasons.Select(reason => Clean(reason.ToString())!)],
            Clean(project.Failure?.Message),
            Clean(project.Failure?.WhatToDo)));
        var retirements = planned.Plan.Retirements.Select(retirement => new PlannedProject(
            retirement.Name,
            retirement.Refused is null ? "retire" : "keep",
            [$"{retirement.Reason}; its volumes are {(retirement.DeleteVolumes ? "deleted" : "kept")}"],
            retirement.Refused?.Message,
            retirement.Refused?.WhatToDo));
        return new PlanReport(host, planned.Checkout.Branch, planned.Checkout.Commit, planned.Checkout.Previous, [.. projects, .. retirements]);
    }

    private static string ActionOf(ProjectPlan project) => project switch
    {
        { Rollout.IsLastGood: true } => "restore",
        { Rollout: not null } => "deploy",
        { Failure: not null } => "blocked",
        { BecameHealthy: true } => "accept",
        _ => "nothing",
    };
}

/// <summary>What a pass would do with one project.</summary>
/// <param name="Action"><c>deploy</c>, <c>restore</c>, <c>accept</c>, <c>retire</c>, <c>keep</c>, <c>blocked</c> or <c>nothing</c>.</param>
internal sealed record PlannedProject(string Name, string Action, ImmutableArray<string> Reasons, string? Failure, string? WhatToDo);
