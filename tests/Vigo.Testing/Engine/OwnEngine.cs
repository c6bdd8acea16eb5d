namespace Vigo.Testing.Engine;

/// <summary>
/// A Docker engine that nobody else uses: its own data, bridge and address range. For tests that need fixed project names or ports,
/// several hosts at once, or an engine that stops and comes back.
/// </summary>
public sealed class OwnEngine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly BackgroundProgram _script;

    private OwnEngine(BackgroundProgram script, RunningEngine running)
    {
        _script = script;
        Running = running;
    }

    /// <summary>The engine; it answers unless it was stopped.</summary>
    public RunningEngine Running { get; }

    /// <summary>Starts one, or skips the test (fails it when <c>VIGO_REQUIRE_ENGINE=1</c>) where that can't be done.</summary>
    public static async Task<OwnEngine> Require()
    {
        var (engine, reason) = await TryStart();
        if (engine is null)
            Requirement.EngineMissing(reason);
        return engine;
    }

    /// <summary>Ends the daemon the way an operating system does at shutdown. Its containers stop; its data stays.</summary>
    public Task Stop() => Obey("stop");

    /// <summary>Starts the daemon again over the same data.</summary>
    public Task Start() => Obey("start");

    /// <summary>Removes the engine and everything it made.</summary>
    public ValueTask DisposeAsync() => _script.DisposeAsync();

    internal static async Task<(OwnEngine? Engine, string Reason)> TryStart()
    {
        if (!OperatingSystem.IsLinux())
            return (null, "No Docker engine: DOCKER_HOST does not answer, and only on Linux can the tests start one of their own.");
        var script = BackgroundProgram.StartConversation("bash", Path.Combine(AppContext.BaseDirectory, "own-engine.sh"));
        if (await script.Hear(Patience) is { } host)
            return (new OwnEngine(script, new RunningEngine(host)), "");
        await script.DisposeAsync();
        return (null, $"No Docker engine: DOCKER_HOST does not answer, and the tests could not start one of their own: {script.Said}");
    }

    private async Task Obey(string word)
    {
        _script.Tell(word);
        if (await _script.Hear(Patience) != word)
            throw new InvalidOperationException($"The engine did not {word}: {_script.Said}");
    }
}
