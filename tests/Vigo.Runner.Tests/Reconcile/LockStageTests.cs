using System.Diagnostics;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Reconcile;
using Vigo.Testing;

namespace Vigo.Runner.Tests.Reconcile;

public class LockStageTests
{
    [Fact]
    public async Task A_pass_that_holds_the_lock_for_too_long_is_an_error()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/flock"), "the other pass is util-linux's flock");
        using var state = new TemporaryDirectory();
        var options = new PassOptions("h1", "main", false, null, "/r", "/t", state.Path, "/e", null, WithProxy: true, Only: null, FreePorts: false, TimeSpan.Zero);
        using var other = Process.Start(new ProcessStartInfo("/usr/bin/flock", [state["lock"], "sh", "-c", "echo held; read line"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Assert.Equal("held", await other.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        using var talk = new StringWriter();
        var narrator = new Narrator(talk, new Scrubber());

        Assert.Null(LockStage.Run(options, TimeProvider.System, narrator));
        Assert.Contains("another pass is at work", talk.ToString(), StringComparison.Ordinal);
        var stuck = Assert.Throws<UserError>(() => LockStage.Run(options, new Later(LockStage.Longest + TimeSpan.FromMinutes(1)), narrator));
        Assert.Contains("for 16 minutes", stuck.Message, StringComparison.Ordinal);

        other.StandardInput.Close();
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var taken = LockStage.Run(options, TimeProvider.System, narrator);
        Assert.NotNull(taken);
    }

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
