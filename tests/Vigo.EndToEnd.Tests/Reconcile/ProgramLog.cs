using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>A program on <c>PATH</c> that notes how it was called, and then is the real one.</summary>
internal sealed class ProgramLog
{
    private readonly string _log;

    public ProgramLog(string folder, string program)
    {
        Directory.CreateDirectory(folder);
        _log = Path.Combine(folder, "calls");
        var wrapper = Path.Combine(folder, program);
        File.WriteAllText(wrapper, $"#!/bin/sh\necho \"$*\" >>'{_log}'\nexec '{Executable.Find(program)}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(wrapper, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        SearchPath = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}";
    }

    public string SearchPath { get; }

    /// <summary>The arguments of each call so far.</summary>
    public IReadOnlyList<string> Calls() => File.Exists(_log) ? File.ReadAllLines(_log) : [];
}
