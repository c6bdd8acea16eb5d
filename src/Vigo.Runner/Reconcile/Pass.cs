using System.Collections.Immutable;
using System.Globalization;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Secrets.Age;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// One pass over a host: lock, fetch, verify, materialize, secrets, plan, pull, apply, confirm, retire, record. The folders beside
/// this file are these stages.
/// </summary>
internal sealed class Pass(PassOptions options, IGit git, IEngine engine, ICompose compose, Func<IReadOnlyList<AgeIdentity>> loadKeys, TimeProvider clock, TextWriter talk)
{
    private readonly PassOptions _options = options;
    private readonly IEngine _engine = engine;
    private readonly ICompose _compose = compose;
    private readonly Func<IReadOnlyList<AgeIdentity>> _loadKeys = loadKeys;
    private readonly TimeProvider _clock = clock;
    private readonly Scrubber _scrubber = new();

    /// <summary>Brings the host to what the repository says.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var narrator = new Narrator(talk, _scrubber);
        using var held = LockStage.Run(_options, narrator);
        if (held is null) return ExitCode.Done;

        return await EngineErrors.Explained(_engine, async () =>
        {
            var checkout = new FetchStage(git, _options, narrator).Run();
            if (checkout.Previous != checkout.Commit) narrator.Say("fetch", $"{checkout.Branch} {(checkout.Previous is null ? "" : Checkout.Short(checkout.Previous) + " → ")}{checkout.ShortCommit}");
            var desired = VerifyStage.Run(checkout, _options, narrator);

            var secrets = new SecretsFolder(_options, narrator);
            secrets.Prepare();
            ComposeInspector.RemoveLeftovers(_options);
            var states = new StateStore(_options.State, narrator);
            var remembered = states.All();
            var tools = new Tools(this, Fingerprint.Of(_options.State), narrator, secrets, states);
            var plan = await tools.Planning.Run(checkout, desired, remembered, cancellation);
            secrets.Write(EnvFilesOf(plan));
            SecureAcmeStores(plan);

            var worked = await CarryOut(plan, checkout, desired, remembered, tools, cancellation);
            secrets.Write(EnvFilesOf(plan));
            if (_options.Only is null && _options.WithProxy) secrets.RemoveOthers(EnvFilesInUse(desired.Host));
            narrator.Say(Summary(checkout, plan, worked));
            return worked.Failed > 0 ? ExitCode.Failed : ExitCode.Done;
        });
    }

    /// <summary>Says what <see cref="Run"/> would do, and changes nothing: not the clone's work tree, not the runtime folder, not what is remembered.</summary>
    public Task<PlannedPass> Plan(CancellationToken cancellation) => EngineErrors.Explained(_engine, async () =>
    {
        var narrator = new Narrator(talk, _scrubber);
        var checkout = new FetchStage(git, _options, narrator).Peek();
        var desired = VerifyStage.Run(checkout, _options, narrator);
        var states = new StateStore(_options.State, narrator);
        var tools = new Tools(this, Fingerprint.Peek(_options.State), narrator, new SecretsFolder(_options, narrator), states);
        return new PlannedPass(checkout, desired, await tools.Planning.Run(checkout, desired, states.All(), cancellation), _scrubber);
    });

    private async Task<Tally> CarryOut(
        Plan plan, Checkout checkout, DesiredHost desired, ImmutableSortedDictionary<string, ProjectState> remembered, Tools tools, CancellationToken cancellation)
    {
        var narrator = tools.Narrator;
        var tally = new Tally(Failed: plan.Projects.Count(project => project.Failure is not null) + plan.Retirements.Count(retirement => retirement.Refused is not null));
        foreach (var project in plan.Projects) Announce(project, remembered, tools);

        var ready = await PullAll(plan, remembered, tools, cancellation);
        tally = tally with { Failed = tally.Failed + plan.Projects.Count(project => project.Rollout is not null && project.Failure is null) - ready.Count(project => project.Failure is null) };

        var surroundings = new PassSurroundings(desired.Host.HealthTimeout, desired.Host.Rollback, ProxyNetworks.In(checkout, _options.Host), remembered.Keys.ToHashSet(StringComparer.Ordinal));
        foreach (var project in ready)
        {
            var started = _clock.GetTimestamp();
            var good = await tools.Deploying.Deploy(project, tools.States.Get(project.Name), surroundings, cancellation);
            if (good) narrator.Say(project.Name, string.Create(CultureInfo.InvariantCulture, $"healthy after {_clock.GetElapsedTime(started).TotalSeconds:0.0} s"));
            tally = good ? tally with { Deployed = tally.Deployed + 1 } : tally with { Failed = tally.Failed + (project.Failure is null ? 1 : 0) };
        }

        foreach (var retirement in plan.Retirements)
            tally = await Retire(retirement, remembered[retirement.Name], tally, tools, cancellation);
        return tally;
    }

    private static void Announce(ProjectPlan project, ImmutableSortedDictionary<string, ProjectState> remembered, Tools tools)
    {
        var state = remembered.GetValueOrDefault(project.Name) ?? ProjectState.NewFor(project.Name);
        if (project.Failure is { } failure)
        {
            tools.Narrator.Fail(project.Name, failure);
            var known = state.Rejected?.Release.Content == project.Candidate?.Content.Id;
            if (failure.Kind == FailureKind.Content && project is { Rollout: null, Candidate: { } candidate } && !known) tools.Recording.RejectedUnseen(candidate, state, failure);
        }

        if (project.BecameHealthy)
        {
            tools.Recording.GoodAfterAll(project.Candidate!, state);
            tools.Narrator.Say(project.Name, $"{Checkout.Short(state.Rejected!.Commit)} became healthy after all");
        }

        foreach (var reason in project.Reasons) tools.Narrator.Say(project.Name, reason.ToString());
    }

    private static async Task<List<ProjectPlan>> PullAll(Plan plan, ImmutableSortedDictionary<string, ProjectState> remembered, Tools tools, CancellationToken cancellation)
    {
        var ready = new List<ProjectPlan>();
        foreach (var project in plan.Projects.Where(project => project.Rollout is not null))
        {
            try
            {
                var ranBefore = project.Rollout!.IsLastGood ? remembered[project.Name].Deployed!.Services : ImmutableSortedDictionary<string, DeployedService>.Empty;
                await tools.Pulling.Run(project.Rollout, ranBefore, cancellation);
                ready.Add(project);
            }
            catch (StackFailure failure)
            {
                tools.Narrator.Fail(project.Name, failure);
                tools.Recording.Failed(project, failure, TimeSpan.Zero);
            }
        }

        return ready;
    }

    private async Task<Tally> Retire(RetirementPlan retirement, ProjectState state, Tally tally, Tools tools, CancellationToken cancellation)
    {
        var started = _clock.GetTimestamp();
        try
        {
            if (retirement.Refused is { } refused) throw refused;
            tools.Narrator.Say(retirement.Name, $"retiring: {retirement.Reason}{(retirement.DeleteVolumes ? "; its volumes are deleted" : "")}");
            await tools.Retiring.Run(retirement, state, cancellation);
            tools.Recording.Retired(retirement, state, _clock.GetElapsedTime(started));
            return tally with { Retired = tally.Retired + 1 };
        }
        catch (StackFailure failure)
        {
            tools.Narrator.Fail(retirement.Name, failure);
            return retirement.Refused is null ? tally with { Failed = tally.Failed + 1 } : tally;
        }
    }

    private void SecureAcmeStores(Plan plan)
    {
        foreach (var release in plan.Projects.Select(project => project.Candidate).OfType<Release>())
        {
            var folder = _options.RuntimeFolderOf(release.Settings);
            if (Directory.Exists(folder)) AcmeStore.Secure(folder, release.Compose);
        }
    }

    private static IEnumerable<EnvFile> EnvFilesOf(Plan plan) => plan.Projects.SelectMany(project => project.Candidate?.EnvFiles ?? []).DistinctBy(file => file.Path);

    private static HashSet<string> EnvFilesInUse(HostFile host) =>
        [.. host.Stacks.Concat(host.Proxy is null ? [] : [host.Proxy]).SelectMany(project => project.EnvFiles)];

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

    /// <summary>The stages of one pass, put together.</summary>
    private sealed class Tools
    {
        public Tools(Pass pass, Fingerprint fingerprint, Narrator narrator, SecretsFolder secrets, StateStore states)
        {
            var (options, scrubber, engine, clock) = (pass._options, pass._scrubber, pass._engine, pass._clock);
            var builder = new ReleaseBuilder(new SecretsStage(pass._loadKeys, scrubber), fingerprint);
            var releases = new ReleaseStore(options.State);
            var inspector = new ComposeInspector(pass._compose, options, fingerprint, scrubber);
            Narrator = narrator;
            States = states;
            Planning = new PlanStage(engine, inspector, builder, releases, options);
            Pulling = new PullStage(engine, narrator);
            Retiring = new RetireStage(engine, pass._compose, options, scrubber, narrator);
            Recording = new RecordStage(states, releases, new History(options.State, scrubber), clock);
            Deploying = new Deployer(
                engine,
                Pulling,
                new ApplyStage(engine, pass._compose, secrets, options, scrubber),
                new ConfirmStage(engine, clock, options, scrubber),
                Recording,
                inspector,
                builder,
                releases,
                new PortCheck(engine, options, narrator),
                clock,
                narrator);
        }

        public Narrator Narrator { get; }

        public StateStore States { get; }

        public PlanStage Planning { get; }

        public PullStage Pulling { get; }

        public Deployer Deploying { get; }

        public RetireStage Retiring { get; }

        public RecordStage Recording { get; }
    }
}

/// <summary>What a pass would do.</summary>
internal sealed record PlannedPass(Checkout Checkout, DesiredHost Desired, Plan Plan, Scrubber Scrubber);
