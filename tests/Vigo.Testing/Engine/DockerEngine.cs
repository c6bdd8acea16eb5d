using CliWrap;
using CliWrap.Buffered;

namespace Vigo.Testing.Engine;

/// <summary>
/// The engine that a test assembly shares: the one at <c>DOCKER_HOST</c> if it answers, else one that is started for the assembly
/// when the first test asks for it, and removed after the last.
/// </summary>
/// <remarks>
/// Register it once: <c>[assembly: AssemblyFixture(typeof(DockerEngine))]</c>. Others may use the same engine at the same time, so names must be the
/// test's own and what a test made it removes; a test that can't live with that takes an <see cref="OwnEngine"/>.
/// </remarks>
public sealed class DockerEngine : IAsyncDisposable
{
    private readonly Lazy<Task<Found>> _found = new(Find);

    /// <summary>The engine, or the end of the test: skipped with the reason, failed when <c>VIGO_REQUIRE_ENGINE=1</c>.</summary>
    public async Task<RunningEngine> Require()
    {
        var found = await _found.Value;
        if (found.Running is null)
            Requirement.EngineMissing(found.Reason);
        return found.Running;
    }

    /// <summary>Removes the engine if it was started here.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_found.IsValueCreated && (await _found.Value).Own is { } own)
            await own.DisposeAsync();
    }

    private static async Task<Found> Find()
    {
        if (Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } host && await Answers(host))
            return new Found(new RunningEngine(host), Own: null, Reason: "");
        var (own, reason) = await OwnEngine.TryStart();
        return new Found(own?.Running, own, reason);
    }

    private static async Task<bool> Answers(string host)
    {
        try
        {
            var version = await Cli.Wrap("docker").WithArguments(["--host", host, "version"])
                .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
            return version.IsSuccess;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No docker client on this machine; OwnEngine says so in its reason.
            return false;
        }
    }

    private sealed record Found(RunningEngine? Running, OwnEngine? Own, string Reason);
}
