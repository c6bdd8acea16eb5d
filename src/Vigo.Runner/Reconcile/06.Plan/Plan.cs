using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>What a pass will do.</summary>
/// <param name="Projects">Each project in this pass's hands, in the order they are applied.</param>
/// <param name="Containers">Every container of the host at the time of planning.</param>
internal sealed record Plan(ImmutableArray<ProjectPlan> Projects, ImmutableArray<RetirementPlan> Retirements, ImmutableArray<EngineContainer> Containers)
{
    public bool IsNothing => Projects.All(project => project.Rollout is null && !project.BecameHealthy) && Retirements.All(retirement => retirement.Refused is not null);

    public bool HasFailure => Projects.Any(project => project.Failure is not null) || Retirements.Any(retirement => retirement.Refused is not null);
}

/// <summary>What a pass will do with one project.</summary>
/// <param name="Rollout">What is to be put in place; null when nothing is.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Failure">Why the project is not what the repository says, or not known to be; null when it is or will be.</param>
internal sealed record ProjectPlan(string Name, Rollout? Rollout, ImmutableArray<Reason> Reasons, StackFailure? Failure)
{
    /// <summary>The candidate as far as it could be made; null when it could not.</summary>
    public Release? Candidate { get; init; }

    /// <summary>Whether a release that had been given up, and left in place, runs well now.</summary>
    public bool BecameHealthy { get; init; }
}

/// <summary>A release, ready to be put in place.</summary>
/// <param name="IsLastGood">Whether it is the one that ran before, to be restored.</param>
internal sealed record Rollout(Release Release, ReleaseId Id, ComposeModel Model, bool IsLastGood);

/// <summary>A project to end.</summary>
/// <param name="Refused">Why it is not ended after all; null when it is.</param>
internal sealed record RetirementPlan(string Name, bool DeleteVolumes, Reason Reason, StackFailure? Refused);
