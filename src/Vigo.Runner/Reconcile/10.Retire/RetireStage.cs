using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>Ends projects that Vigo deployed and the host is no longer asked to run. Their volumes stay unless the author said otherwise.</summary>
internal sealed class RetireStage(IEngine engine, ICompose compose, PassOptions options, Scrubber scrubber, Narrator narrator)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <exception cref="StackFailure">It could not be ended; it is tried again in the next pass.</exception>
    public async Task Run(RetirementPlan retirement, ProjectState state, CancellationToken cancellation)
    {
        // By name alone: its compose file may need variables that are gone, and what runs says what there is to end. From an empty folder of
        // our own, for Compose takes any compose file it finds on the way up.
        var nowhere = Path.Combine(options.State, "nowhere");
        HostDisk.CreatePrivateFolder(nowhere);
        try
        {
            string[] arguments = retirement.DeleteVolumes ? ["down", "--remove-orphans", "--volumes"] : ["down", "--remove-orphans"];
            var answer = await compose.Run(new ComposeProject(retirement.Name, nowhere, null, []), arguments, Longest, cancellation);
            if (answer.ExitCode != 0) throw new StackFailure(
                $"docker compose could not end it: {ComposeErrors.Summary(answer, scrubber)}", "the next pass tries again", FailureKind.Surroundings);
        }
        catch (TimeoutException slow)
        {
            throw new StackFailure(slow.Message, "the next pass tries again", FailureKind.Surroundings, slow);
        }
        finally
        {
            Directory.Delete(nowhere, recursive: true);
        }

        await SayWhatStays(retirement, cancellation);
        var folder = new RuntimeFolder(options.RuntimeFolderOf(new ProjectSettings(retirement.Name, [], [], [], ForwardOnly: false)));
        folder.Remove(state.Placed);
        folder.RemoveIfEmpty();
    }

    private async Task SayWhatStays(RetirementPlan retirement, CancellationToken cancellation)
    {
        ImmutableArray<string> volumes = await engine.VolumesOf(retirement.Name, cancellation);
        if (volumes.Length > 0) narrator.Say(retirement.Name, $"volumes kept: {string.Join(", ", volumes)} (to delete: docker volume rm {string.Join(' ', volumes)})");
    }
}
