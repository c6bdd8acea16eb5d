using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Reconcile;

/// <summary>Keeps passes apart.</summary>
internal static class LockStage
{
    /// <summary>Takes the lock for a pass; null when another pass works already, which is how it should be and nothing to be alarmed about.</summary>
    public static PassLock? Run(PassOptions options, Narrator narrator)
    {
        var taken = PassLock.TryTake(options.State, out var holder);
        if (taken is null) narrator.Say($"{holder}; this one leaves it to that");
        return taken;
    }

    /// <summary>Takes the lock for a command that must change what is remembered.</summary>
    /// <exception cref="UserError">A pass is at work.</exception>
    public static PassLock Require(PassOptions options) => PassLock.TryTake(options.State, out var holder) ?? throw new UserError(
        holder!,
        options.State,
        "wait until it has ended, and try again");
}
