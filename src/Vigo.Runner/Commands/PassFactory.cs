using Vigo.Runner.Reconcile;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Commands;

/// <summary>A pass over the real git, engine, Compose and clock.</summary>
internal static class PassFactory
{
    public static Pass Create(PassOptions options, EngineClient engine, TextWriter talk) => new(
        options,
        new Outside(
            new LibGit(),
            engine,
            new ComposeProcess(engine.Address),
            () => AgeKeys.Load(options.KeyFile, Environment.GetEnvironmentVariable),
            TimeProvider.System),
        talk);
}
