using System.Globalization;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Reconcile;

/// <summary>Keeps passes apart.</summary>
internal static class LockStage
{
    /// <summary>Longer than this a pass is stuck, on whatever: timers call it well while nothing is deployed any more.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Takes the lock for a pass; null when another pass works already, which is how it should be and nothing to be alarmed about.</summary>
    /// <exception cref="UserError">The other one has been at it for too long.</exception>
    public static PassLock? Run(PassOptions options, TimeProvider clock, Narrator narrator)
    {
        if (PassLock.TryTake(options.State, out var holder) is { } taken) return taken;
        if (holder!.Since is { } since && clock.GetUtcNow() - since is var age && age > Longest) throw new UserError(
            string.Create(CultureInfo.InvariantCulture, $"{holder.What}, for {age.TotalMinutes:0} minutes: it seems to be stuck, and nothing is deployed meanwhile"),
            options.State,
            "look at what it waits for, or end it: the next pass finishes its work");
        narrator.Say($"{holder.What}; this one leaves it to that");
        return null;
    }

    /// <summary>Takes the lock for a command that must change what is remembered.</summary>
    /// <exception cref="UserError">A pass is at work.</exception>
    public static PassLock Require(PassOptions options) => PassLock.TryTake(options.State, out var holder) ?? throw new UserError(
        holder!.What,
        options.State,
        "wait until it has ended, and try again");
}
