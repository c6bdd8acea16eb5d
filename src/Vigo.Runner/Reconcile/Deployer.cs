using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>Takes one project through apply, confirm and record, and back to its last good release when that fails.</summary>
internal sealed class Deployer(
    IEngine engine,
    PullStage pull,
    ApplyStage apply,
    ConfirmStage confirm,
    RecordStage record,
    ComposeInspector inspector,
    ReleaseBuilder builder,
    ReleaseStore releases,
    PortCheck ports,
    TimeProvider clock,
    Narrator narrator)
{
    /// <returns>Whether the project runs what it should.</returns>
    public async Task<bool> Deploy(ProjectPlan plan, ProjectState state, PassSurroundings surroundings, CancellationToken cancellation)
    {
        var rollout = plan.Rollout!;
        var started = clock.GetTimestamp();
        PreparedFiles prepared;
        try
        {
            prepared = await ProjectBoundary.Within(async () =>
            {
                await ports.Run(rollout.Release.Name, rollout.Model, surroundings.Ours, cancellation);
                return apply.Prepare(rollout.Release);
            });
        }
        catch (StackFailure early)
        {
            // Nothing in use has changed, so there is nothing to go back from.
            narrator.Fail(plan.Name, early);
            record.Failed(plan, early, clock.GetElapsedTime(started));
            return false;
        }

        using var files = prepared;
        state = record.Attempting(rollout, state);
        try
        {
            var services = await ProjectBoundary.Within(() => Bring(rollout, files, state, surroundings, cancellation));
            record.Good(plan, state, services, clock.GetElapsedTime(started));
            return true;
        }
        catch (StackFailure failure)
        {
            narrator.Fail(plan.Name, failure);
            record.Failed(plan, failure, clock.GetElapsedTime(started));
            await AfterFailure(rollout, state, failure, surroundings, cancellation);
            return false;
        }
    }

    private async Task<ImmutableSortedDictionary<string, DeployedService>> Bring(Rollout rollout, PreparedFiles files, ProjectState state, PassSurroundings surroundings, CancellationToken cancellation)
    {
        await using var events = await engine.Listen(rollout.Release.Name, cancellation);
        await apply.Run(rollout, files, state, surroundings.Host.HealthTimeout, surroundings.ProxyNetworks, cancellation);
        return await confirm.Run(rollout, events, surroundings.Host.HealthTimeout, cancellation);
    }

    private async Task AfterFailure(Rollout rollout, ProjectState state, StackFailure failure, PassSurroundings surroundings, CancellationToken cancellation)
    {
        // A release that ran well before has nothing behind it to go back to, and failed for a reason that is not in it.
        if (rollout.IsLastGood) return;
        var mayGoBack = surroundings.Host.Rollback && !rollout.Release.Settings.ForwardOnly;
        var source = mayGoBack && state.Deployed is { } good ? releases.Find(rollout.Release.Name, good.Content.Id) : null;
        if (failure.Kind == FailureKind.Content)
            state = record.Rejected(rollout, state, failure, leftInPlace: source is null, Services.Of(rollout.Model, await engine.ContainersOf(rollout.Release.Name, cancellation)), surroundings.Host.TermsOf(rollout.Release.Settings));
        if (source is null)
        {
            narrator.Say(rollout.Release.Name, mayGoBack ? "there is no earlier release to go back to: it is left as it is" : "it is left as it is: going back is switched off for it");
            return;
        }

        await GoBack(source, rollout, state, surroundings, cancellation);
    }

    private async Task GoBack(ProjectSource source, Rollout failed, ProjectState state, PassSurroundings surroundings, CancellationToken cancellation)
    {
        var good = state.Deployed!;
        var started = clock.GetTimestamp();
        narrator.Say(source.Settings.Name, $"going back to {Checkout.Short(good.Commit)}");
        try
        {
            await ProjectBoundary.Within(async () =>
            {
                var release = KeptRelease.Build(builder, source, failed.Release);
                var rollout = new Rollout(release, good.Release, await inspector.Inspect(release, cancellation), IsLastGood: true);
                await pull.Run(rollout, good.Services, cancellation);
                using var files = apply.Prepare(release);
                var services = await Bring(rollout, files, state, surroundings, cancellation);
                record.WentBack(rollout, state, services, clock.GetElapsedTime(started));
            });
            narrator.Say(source.Settings.Name, $"runs {Checkout.Short(good.Commit)} again");
        }
        catch (StackFailure failure)
        {
            narrator.Fail(source.Settings.Name, failure);
            record.CouldNotGoBack(good.Commit, source.Settings.Name, failure, clock.GetElapsedTime(started));
        }
    }
}

/// <summary>What deploying a project needs to know of the pass around it.</summary>
/// <param name="Ours">The projects that Vigo deployed.</param>
internal sealed record PassSurroundings(HostFile Host, ImmutableSortedDictionary<string, string> ProxyNetworks, IReadOnlySet<string> Ours);
