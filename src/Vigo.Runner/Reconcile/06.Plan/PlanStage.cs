using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// Compares what the repository says with what is remembered and with what runs. When they agree it has cost one engine query and no
/// process; Compose is asked only about projects that something is to be done with.
/// </summary>
internal sealed class PlanStage(IEngine engine, ComposeInspector inspector, ReleaseBuilder builder, ReleaseStore releases, PassOptions options)
{
    private readonly MutableTags _tags = new(engine);

    public async Task<Plan> Run(Checkout checkout, DesiredHost desired, ImmutableSortedDictionary<string, ProjectState> remembered, CancellationToken cancellation)
    {
        var containers = await engine.Containers(cancellation);
        var projects = ImmutableArray.CreateBuilder<ProjectPlan>();
        foreach (var settings in desired.Projects)
        {
            var state = remembered.GetValueOrDefault(settings.Name) ?? ProjectState.NewFor(settings.Name);
            var running = containers.Where(container => container.Project == settings.Name).ToImmutableArray();
            projects.Add(await PlanProject(ProjectSource.From(checkout, options.Host, settings), state, desired.Host.TermsOf(settings), running, cancellation));
        }

        return new Plan(projects.ToImmutable(), Retirements.Plan(desired, remembered.Values, options), containers);
    }

    private async Task<ProjectPlan> PlanProject(ProjectSource source, ProjectState state, string terms, ImmutableArray<EngineContainer> running, CancellationToken cancellation)
    {
        Release? candidate = null;
        try
        {
            return await ProjectBoundary.Within(async () =>
            {
                candidate = builder.Build(source);
                var plan = await PlanRelease(candidate, state, terms, running, cancellation);
                return plan with { Candidate = candidate };
            });
        }
        catch (StackFailure failure)
        {
            return new ProjectPlan(source.Settings.Name, null, [], failure) { Candidate = candidate };
        }
    }

    private async Task<ProjectPlan> PlanRelease(Release candidate, ProjectState state, string terms, ImmutableArray<EngineContainer> running, CancellationToken cancellation)
    {
        var model = candidate.Settings.Mutable.Length > 0 && KnownImages(candidate, state) is null ? await inspector.Inspect(candidate, cancellation) : null;
        var images = KnownImages(candidate, state) ?? model?.Services.ToDictionary(service => service.Key, service => service.Value.Image, StringComparer.Ordinal) ?? [];
        var tags = await _tags.Look(candidate.Settings, images, state.Deployed?.Release.MutableDigests ?? ImmutableSortedDictionary<string, string>.Empty, cancellation);
        var id = new ReleaseId(candidate.Content.Id, tags.Digests);

        var onOtherTerms = state.Rejected is { } failed && failed.Release.Equals(id) && failed.Terms != terms;
        if (!onOtherTerms && state.Rejected is { } rejected && rejected.Release.Equals(id)) return await PlanRejected(candidate, state, rejected, running, cancellation);
        if (IsInPlace(candidate, id, state, running)) return new ProjectPlan(candidate.Name, null, [], tags.Failure);

        model ??= await inspector.Inspect(candidate, cancellation);
        var rollout = new Rollout(candidate, id, model, IsLastGood: state.Deployed?.Release.Equals(id) ?? false);
        var reasons = Reasons(rollout, state, running);
        return new ProjectPlan(candidate.Name, rollout, onOtherTerms ? [.. reasons, new Reason(ReasonKind.TermsChanged)] : reasons, tags.Failure);
    }

    // The images of a content that was deployed or tried before are remembered, so that asking for their digests needs no Compose.
    private static Dictionary<string, string?>? KnownImages(Release candidate, ProjectState state)
    {
        var services = state.Deployed?.Content.Id == candidate.Content.Id ? state.Deployed.Services
            : state.Rejected?.Release.Content == candidate.Content.Id ? state.Rejected.Services
            : null;
        return services?.ToDictionary(service => service.Key, service => service.Value.Image, StringComparer.Ordinal);
    }

    private async Task<ProjectPlan> PlanRejected(
        Release candidate, ProjectState state, Rejection rejected, ImmutableArray<EngineContainer> running, CancellationToken cancellation)
    {
        if (rejected.LeftInPlace && Drift.IsWell(rejected.Services, running) && !rejected.Services.IsEmpty)
            return new ProjectPlan(candidate.Name, null, [], null) { BecameHealthy = true };

        var failure = new StackFailure(
            $"commit {Checkout.Short(rejected.Commit)} was tried on {rejected.At:yyyy-MM-dd HH:mm} UTC and failed: {rejected.Why}",
            $"it is not tried again until it changes; to try it as it is: vigo retry {candidate.Name}",
            FailureKind.Content);
        if (rejected.LeftInPlace || state.Deployed is not { } good || releases.Find(candidate.Name, good.Content.Id) is not { } source)
            return new ProjectPlan(candidate.Name, null, [], failure);

        var release = KeptRelease.Build(builder, source, candidate);
        if (IsInPlace(release, good.Release, state, running)) return new ProjectPlan(candidate.Name, null, [], failure);
        var rollout = new Rollout(release, good.Release, await inspector.Inspect(release, cancellation), IsLastGood: true);
        return new ProjectPlan(candidate.Name, rollout, Reasons(rollout, state, running), failure);
    }

    private bool IsInPlace(Release release, ReleaseId id, ProjectState state, ImmutableArray<EngineContainer> running) =>
        state.Attempt is null
        && state.Deployed is { } deployed && deployed.Release.Equals(id)
        && !Drift.Between(deployed.Services, running).Any()
        && Folder(release).FirstDifference(release.Files) is null;

    private ImmutableArray<Reason> Reasons(Rollout rollout, ProjectState state, ImmutableArray<EngineContainer> running)
    {
        var reasons = Comparison.Between(state.Deployed, rollout).ToList();
        if (state.Attempt is not null) reasons.Add(new Reason(ReasonKind.PassInterrupted));
        if (state.Deployed is { } deployed && deployed.Release.Equals(rollout.Id))
        {
            reasons.AddRange(Drift.Between(deployed.Services, running));
            if (Folder(rollout.Release).FirstDifference(rollout.Release.Files) is { } file) reasons.Add(new Reason(ReasonKind.FileOnHostChanged, file));
        }

        return [.. reasons.Distinct()];
    }

    private RuntimeFolder Folder(Release release) => new(options.RuntimeFolderOf(release.Settings));
}
