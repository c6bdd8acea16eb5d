using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// Writes down what is about to be done and what came of it, so that a pass killed anywhere is understood by the next one.
/// </summary>
internal sealed class RecordStage(StateStore states, ReleaseStore releases, History history, TimeProvider clock)
{
    /// <summary>Before anything of a release is put in place.</summary>
    public ProjectState Attempting(Rollout rollout, ProjectState state)
    {
        releases.Save(rollout.Release);
        state = state with
        {
            Attempt = new Attempt(rollout.Id, rollout.Release.Source.Commit, clock.GetUtcNow(), rollout.Release.Content),
            Placed = state.Placed.Union(rollout.Release.Files.Keys),
        };
        states.Save(state);
        return state;
    }

    /// <summary>A release became healthy.</summary>
    public void Good(ProjectPlan plan, ProjectState state, ImmutableSortedDictionary<string, DeployedService> services, TimeSpan took)
    {
        var rollout = plan.Rollout!;
        var deployed = new Deployment(rollout.Id, rollout.Release.Source.Commit, clock.GetUtcNow(), rollout.Release.Content, services);
        Keep(state with
        {
            Deployed = deployed,
            Attempt = null,
            // A restored release does not make the rejected one any better.
            Rejected = plan.Failure is { Kind: FailureKind.Content } ? state.Rejected : null,
            Placed = Placed(rollout.Release),
        });
        Append(plan.Name, deployed.Commit, rollout.IsLastGood ? HistoryAction.Restore : HistoryAction.Deploy, HistoryOutcome.Done, plan.Reasons, took, null);
    }

    /// <summary>A release that had been given up, and left in place, became healthy after all.</summary>
    public void GoodAfterAll(Release release, ProjectState state)
    {
        var rejected = state.Rejected!;
        Keep(state with
        {
            Deployed = new Deployment(rejected.Release, rejected.Commit, clock.GetUtcNow(), release.Content, rejected.Services),
            Attempt = null,
            Rejected = null,
            Placed = Placed(release),
        });
        Append(release.Name, rejected.Commit, HistoryAction.Deploy, HistoryOutcome.Done, [], TimeSpan.Zero, null);
    }

    /// <summary>A release failed because of what it is.</summary>
    public ProjectState Rejected(Rollout rollout, ProjectState state, StackFailure failure, bool leftInPlace, ImmutableSortedDictionary<string, DeployedService> services, string terms)
    {
        state = state with
        {
            Rejected = new Rejection(rollout.Id, rollout.Release.Source.Commit, clock.GetUtcNow(), failure.Message, leftInPlace, services, terms),
        };
        states.Save(state);
        return state;
    }

    /// <summary>A release failed because of what it is, before anything of it was put in place.</summary>
    public void RejectedUnseen(Release release, ProjectState state, StackFailure failure, string terms) => states.Save(state with
    {
        Rejected = new Rejection(new ReleaseId(release.Content.Id, ImmutableSortedDictionary<string, string>.Empty), release.Source.Commit, clock.GetUtcNow(), failure.Message, LeftInPlace: false, ImmutableSortedDictionary<string, DeployedService>.Empty, terms),
    });

    public void Failed(ProjectPlan plan, StackFailure failure, TimeSpan took) =>
        Append(plan.Name, plan.Rollout!.Release.Source.Commit, plan.Rollout.IsLastGood ? HistoryAction.Restore : HistoryAction.Deploy, HistoryOutcome.Failed, plan.Reasons, took, failure.Message);

    /// <summary>The last good release runs again.</summary>
    public void WentBack(Rollout rollout, ProjectState state, ImmutableSortedDictionary<string, DeployedService> services, TimeSpan took)
    {
        Keep(state with { Deployed = state.Deployed! with { Services = services }, Attempt = null, Placed = Placed(rollout.Release) });
        Append(rollout.Release.Name, state.Deployed!.Commit, HistoryAction.GoBack, HistoryOutcome.Done, [], took, null);
    }

    public void CouldNotGoBack(string commit, string project, StackFailure failure, TimeSpan took) =>
        Append(project, commit, HistoryAction.GoBack, HistoryOutcome.Failed, [], took, failure.Message);

    public void Retired(RetirementPlan retirement, ProjectState state, TimeSpan took)
    {
        states.Forget(retirement.Name);
        releases.Prune(retirement.Name, new HashSet<string>(StringComparer.Ordinal));
        Append(retirement.Name, state.Deployed?.Commit ?? state.Attempt?.Commit ?? "", HistoryAction.Retire, HistoryOutcome.Done, [retirement.Reason], took, null);
    }

    private void Keep(ProjectState state)
    {
        states.Save(state);
        releases.Prune(state.Name, new[] { state.Deployed?.Content.Id, state.Attempt?.Content.Id }.OfType<string>().ToHashSet(StringComparer.Ordinal));
    }

    private static ImmutableSortedSet<string> Placed(Release release) => release.Files.Keys.ToImmutableSortedSet(StringComparer.Ordinal);

    private void Append(string project, string commit, HistoryAction action, HistoryOutcome outcome, IEnumerable<Reason> reasons, TimeSpan took, string? message) =>
        history.Append(new HistoryEntry(clock.GetUtcNow(), project, commit, action, outcome, [.. reasons.Select(reason => reason.ToString())], Math.Round(took.TotalSeconds, 3), message));
}
