using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>A program on <c>PATH</c> that notes how it was called, and then is the real one.</summary>
internal sealed class ProgramLog
{
    private readonly string _log;

    /// <param name="folder">Where the wrapper lies.</param>
    /// <param name="program">The program.</param>
    /// <param name="delayed">An argument that makes a call take a second longer; null for none.</param>
    public ProgramLog(string folder, string program, string? delayed = null)
    {
        Directory.CreateDirectory(folder);
        _log = Path.Combine(folder, "calls");
        var wrapper = Path.Combine(folder, program);
        File.WriteAllText(wrapper, $"#!/bin/sh\necho \"$*\" >>'{_log}'\ncase \" $* \" in *\" {delayed ?? "no such argument"} \"*) sleep 1;; esac\nexec '{Executable.Find(program)}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(wrapper, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        SearchPath = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}";
    }

    public string SearchPath { get; }

    /// <summary>The arguments of each call so far.</summary>
    public IReadOnlyList<string> Calls() => File.Exists(_log) ? File.ReadAllLines(_log) : [];
}
