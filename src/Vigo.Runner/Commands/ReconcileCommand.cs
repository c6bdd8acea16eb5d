using System.CommandLine;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo reconcile</c>: one pass over this host.</summary>
internal static class ReconcileCommand
{
    public static Command Create()
    {
        var options = new HostOptions();
        var command = options.AddTo(new Command("reconcile", "One pass over this host: bring what runs to what the repository says. What the timer runs."))
            .WithExamples(
                "vigo reconcile --remote git@example.com:acme/infra.git   the first pass on a new host",
                "REMOTE_BRANCH=staging vigo reconcile                     follow another branch",
                "STACKS_ONLY=exolan,leugens vigo reconcile                these stacks alone, and not the proxy");
        command.SetAction((parsed, cancellation) => Run(options.Read(parsed, Environment.GetEnvironmentVariable), parsed.InvocationConfiguration.Error, cancellation));
        return command;
    }

    private static async Task<int> Run(PassOptions options, TextWriter talk, CancellationToken cancellation)
    {
        using var engine = new EngineClient();
        return await PassFactory.Create(options, engine, talk).Run(cancellation);
    }
}
