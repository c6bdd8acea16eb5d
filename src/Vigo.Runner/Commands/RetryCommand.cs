using System.CommandLine;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Commands;

/// <summary><c>vigo retry</c>: forget that a release failed.</summary>
internal static class RetryCommand
{
    public static Command Create()
    {
        var options = new HostOptions();
        var stack = new Argument<string>("STACK") { Description = "The stack whose rejected release the next pass shall try again." };
        var command = options.AddTo(new Command("retry", "Forget that a stack's newest release failed, so that the next pass tries it again."))
            .WithExamples("vigo retry exolan && vigo reconcile");
        command.Arguments.Add(stack);
        command.SetAction(parsed => Run(options.Read(parsed, Environment.GetEnvironmentVariable), parsed.GetRequiredValue(stack), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(PassOptions options, string stack, InvocationConfiguration console)
    {
        using var held = LockStage.Require(options);
        var states = new StateStore(options.State, new Narrator(console.Error, new Scrubber()));
        if (!states.All().TryGetValue(stack, out var state)) throw new UserError(
            $"no stack '{stack}' is known on this host", options.State, $"known are: {string.Join(", ", states.All().Keys.DefaultIfEmpty("none"))}");
        if (state.Rejected is not { } rejected)
        {
            console.Error.WriteLine($"{stack}: nothing of it was rejected");
            return ExitCode.Done;
        }

        states.Save(state with { Rejected = null });
        console.Error.WriteLine($"{stack}: the next pass tries {Checkout.Short(rejected.Commit)} again");
        return ExitCode.Done;
    }
}
