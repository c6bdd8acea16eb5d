namespace Vigo.Runner.Reconcile;

/// <summary>The stages of one pass that need more than one thing of the world, put together.</summary>
internal sealed class Stages
{
    public Stages(PassOptions options, Outside outside, Fingerprint fingerprint, Scrubber scrubber, Narrator narrator, SecretsFolder secrets, StateStore states)
    {
        var (engine, compose, clock) = (outside.Engine, outside.Compose, outside.Clock);
        var builder = new ReleaseBuilder(new SecretsStage(outside.LoadKeys, scrubber), fingerprint);
        var releases = new ReleaseStore(options.State);
        var inspector = new ComposeInspector(compose, options, fingerprint, scrubber, narrator);
        Narrator = narrator;
        States = states;
        Planning = new PlanStage(engine, inspector, builder, releases, options);
        Pulling = new PullStage(engine, narrator);
        Retiring = new RetireStage(engine, compose, options, scrubber, narrator);
        Recording = new RecordStage(states, releases, new History(options.State, scrubber), clock);
        Deploying = new Deployer(
            engine,
            Pulling,
            new ApplyStage(engine, compose, secrets, options, scrubber),
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
