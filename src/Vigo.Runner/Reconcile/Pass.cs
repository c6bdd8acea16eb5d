using System.Collections.Immutable;
using System.Globalization;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// One pass over a host: lock, fetch, verify, materialize, secrets, plan, pull, apply, confirm, retire, record. The folders beside
/// this file are these stages.
/// </summary>
internal sealed class Pass(PassOptions options, Outside outside, TextWriter talk)
{
    private readonly Scrubber _scrubber = new();

    /// <summary>Brings the host to what the repository says.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var narrator = new Narrator(talk, _scrubber);
        using var held = LockStage.Run(options, outside.Clock, narrator);
        if (held is null) return ExitCode.Done;

        return await PassErrors.Explained(outside.Engine, async () =>
        {
            var checkout = new FetchStage(outside.Git, options, narrator).Run();
            if (checkout.Previous != checkout.Commit) narrator.Say("fetch", $"{checkout.Branch} {(checkout.Previous is null ? "" : Checkout.Short(checkout.Previous) + " → ")}{checkout.ShortCommit}");
            var desired = VerifyStage.Run(checkout, options, narrator);

            var secrets = new SecretsFolder(options, narrator);
            secrets.Prepare();
            ComposeInspector.RemoveLeftovers(options);
            var states = new StateStore(options.State, narrator);
            var remembered = states.All();
            var stages = new Stages(options, outside, Fingerprint.Of(options.State), _scrubber, narrator, secrets, states);
            var plan = await stages.Planning.Run(checkout, desired, remembered, cancellation);
            secrets.Write(EnvFilesOf(plan));
            SecureAcmeStores(plan, narrator);

            var worked = await CarryOut(plan, checkout, desired, remembered, stages, cancellation);
            secrets.Write(EnvFilesOf(plan));
            secrets.Remove(EnvFilesWrittenFor(remembered.Values).Except(EnvFilesInUse(desired.Host), StringComparer.Ordinal));
            narrator.Say(Summary(checkout, plan, worked));
            return worked.Failed > 0 ? ExitCode.Failed : ExitCode.Done;
        });
    }

    /// <summary>Says what <see cref="Run"/> would do, and changes nothing: not the clone's work tree, not the runtime folder, not what is remembered.</summary>
    public Task<PlannedPass> Plan(CancellationToken cancellation) => PassErrors.Explained(outside.Engine, async () =>
    {
        var narrator = new Narrator(talk, _scrubber);
        var checkout = new FetchStage(outside.Git, options, narrator).Peek();
        var desired = VerifyStage.Run(checkout, options, narrator);
        var states = new StateStore(options.State, narrator);
        var stages = new Stages(options, outside, Fingerprint.Peek(options.State), _scrubber, narrator, new SecretsFolder(options, narrator), states);
        return new PlannedPass(checkout, desired, await stages.Planning.Run(checkout, desired, states.All(), cancellation), _scrubber);
    });

    private async Task<Tally> CarryOut(
        Plan plan, Checkout checkout, DesiredHost desired, ImmutableSortedDictionary<string, ProjectState> remembered, Stages stages, CancellationToken cancellation)
    {
        var narrator = stages.Narrator;
        var tally = new Tally(Failed: plan.Projects.Count(project => project.Failure is not null) + plan.Retirements.Count(retirement => retirement.Refused is not null));
        foreach (var project in plan.Projects) Announce(project, desired.Host, remembered, stages);

        var ready = await PullAll(plan, remembered, stages, cancellation);
        tally = tally with { Failed = tally.Failed + plan.Projects.Count(project => project.Rollout is not null && project.Failure is null) - ready.Count(project => project.Failure is null) };

        var surroundings = new PassSurroundings(desired.Host, ProxyNetworks.In(checkout, options.Host), remembered.Keys.ToHashSet(StringComparer.Ordinal));
        foreach (var project in ready)
        {
            var started = outside.Clock.GetTimestamp();
            var good = await Deploy(project, surroundings, stages, cancellation);
            if (good) narrator.Say(project.Name, string.Create(CultureInfo.InvariantCulture, $"healthy after {outside.Clock.GetElapsedTime(started).TotalSeconds:0.0} s"));
            tally = good ? tally with { Deployed = tally.Deployed + 1 } : tally with { Failed = tally.Failed + (project.Failure is null ? 1 : 0) };
        }

        // What left may have gone under another name, and that one is not up: nothing goes before its successor runs.
        var renamed = tally.Failed > plan.Retirements.Count(retirement => retirement.Refused is not null);
        foreach (var retirement in plan.Retirements)
            if (renamed && retirement is { Reason.Kind: ReasonKind.LeftRepository, Refused: null }) narrator.Say(retirement.Name, "left the repository; it keeps running until every other project is well");
            else tally = await Retire(retirement, remembered[retirement.Name], tally, stages, cancellation);
        return tally;
    }

    private static async Task<bool> Deploy(ProjectPlan project, PassSurroundings surroundings, Stages stages, CancellationToken cancellation)
    {
        try
        {
            return await ProjectBoundary.Within(() => stages.Deploying.Deploy(project, stages.States.Get(project.Name), surroundings, cancellation));
        }
        catch (StackFailure failure)
        {
            stages.Narrator.Fail(project.Name, failure);
            return false;
        }
    }

    private static void Announce(ProjectPlan project, HostFile host, ImmutableSortedDictionary<string, ProjectState> remembered, Stages stages)
    {
        var state = remembered.GetValueOrDefault(project.Name) ?? ProjectState.NewFor(project.Name);
        if (project.Failure is { } failure)
        {
            stages.Narrator.Fail(project.Name, failure);
            if (failure.Kind == FailureKind.Content && project is { Rollout: null, Candidate: { } candidate })
            {
                var terms = host.TermsOf(candidate.Settings);
                var known = state.Rejected is { } rejected && rejected.Release.Content == candidate.Content.Id && rejected.Terms == terms;
                if (!known) stages.Recording.RejectedUnseen(candidate, state, failure, terms);
            }
        }

        if (project.BecameHealthy)
        {
            stages.Recording.GoodAfterAll(project.Candidate!, state);
            stages.Narrator.Say(project.Name, $"{Checkout.Short(state.Rejected!.Commit)} became healthy after all");
        }

        foreach (var reason in project.Reasons) stages.Narrator.Say(project.Name, reason.ToString());
    }

    private static async Task<List<ProjectPlan>> PullAll(Plan plan, ImmutableSortedDictionary<string, ProjectState> remembered, Stages stages, CancellationToken cancellation)
    {
        var ready = new List<ProjectPlan>();
        foreach (var project in plan.Projects.Where(project => project.Rollout is not null))
        {
            try
            {
                var ranBefore = project.Rollout!.IsLastGood ? remembered[project.Name].Deployed!.Services : ImmutableSortedDictionary<string, DeployedService>.Empty;
                await ProjectBoundary.Within(() => stages.Pulling.Run(project.Rollout, ranBefore, cancellation));
                ready.Add(project);
            }
            catch (StackFailure failure)
            {
                stages.Narrator.Fail(project.Name, failure);
                stages.Recording.Failed(project, failure, TimeSpan.Zero);
            }
        }

        return ready;
    }

    private async Task<Tally> Retire(RetirementPlan retirement, ProjectState state, Tally tally, Stages stages, CancellationToken cancellation)
    {
        var started = outside.Clock.GetTimestamp();
        try
        {
            if (retirement.Refused is { } refused) throw refused;
            stages.Narrator.Say(retirement.Name, $"retiring: {retirement.Reason}{(retirement.DeleteVolumes ? "; its volumes are deleted" : "")}");
            await ProjectBoundary.Within(async () =>
            {
                await stages.Retiring.Run(retirement, state, cancellation);
                stages.Recording.Retired(retirement, state, outside.Clock.GetElapsedTime(started));
            });
            return tally with { Retired = tally.Retired + 1 };
        }
        catch (StackFailure failure)
        {
            stages.Narrator.Fail(retirement.Name, failure);
            return retirement.Refused is null ? tally with { Failed = tally.Failed + 1 } : tally;
        }
    }

    private void SecureAcmeStores(Plan plan, Narrator narrator)
    {
        foreach (var release in plan.Projects.Select(project => project.Candidate).OfType<Release>())
        {
            var folder = options.RuntimeFolderOf(release.Settings);
            if (!Directory.Exists(folder)) continue;
            try
            {
                AcmeStore.Secure(folder, release.Compose);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                narrator.Warn($"{release.Name}: the certificate store cannot be closed to others: {failure.Message}");
            }
        }
    }

    private static IEnumerable<EnvFile> EnvFilesOf(Plan plan) => plan.Projects.SelectMany(project => project.Candidate?.EnvFiles ?? []).DistinctBy(file => file.Path);

    private static IEnumerable<string> EnvFilesWrittenFor(IEnumerable<ProjectState> remembered) =>
        remembered.SelectMany(state => new[] { state.Deployed?.Content, state.Attempt?.Content }).SelectMany(content => content?.EnvFiles.Keys ?? []);

    private static IEnumerable<string> EnvFilesInUse(HostFile host) =>
        host.Stacks.Concat(host.Proxy is null ? [] : [host.Proxy]).SelectMany(project => project.EnvFiles);

    private static string Summary(Checkout checkout, Plan plan, Tally tally)
    {
        var where = $"{checkout.Branch}@{checkout.ShortCommit}";
        if (tally is { Deployed: 0, Failed: 0, Retired: 0 }) return $"{where}: nothing to do ({plan.Projects.Length} projects)";
        var parts = new List<string>();
        if (tally.Deployed > 0) parts.Add($"{tally.Deployed} deployed");
        if (tally.Retired > 0) parts.Add($"{tally.Retired} retired");
        if (tally.Failed > 0) parts.Add($"{tally.Failed} failed");
        var unchanged = plan.Projects.Count(project => project is { Rollout: null, Failure: null });
        if (unchanged > 0) parts.Add($"{unchanged} unchanged");
        return $"{where}: {string.Join(", ", parts)}";
    }

    private sealed record Tally(int Deployed = 0, int Retired = 0, int Failed = 0);
}

/// <summary>What a pass would do.</summary>
internal sealed record PlannedPass(Checkout Checkout, DesiredHost Desired, Plan Plan, Scrubber Scrubber);
