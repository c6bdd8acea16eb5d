using System.Diagnostics;
using CliWrap;
using CliWrap.Buffered;

namespace Vigo.Benchmarks.Peers;

/// <summary>A peer's program, timed from outside.</summary>
internal static class PeerProcess
{
    /// <param name="folder">Where it runs.</param>
    /// <param name="program">What runs.</param>
    /// <param name="words">Its arguments.</param>
    /// <param name="mayObject">Whether finding something is no failure: a linter says so by its exit code.</param>
    public static TimeSpan Run(string folder, string program, IReadOnlyList<string> words, bool mayObject = false)
    {
        var start = Stopwatch.GetTimestamp();
        var result = Cli.Wrap(program).WithArguments(words).WithWorkingDirectory(folder).WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync().GetAwaiter().GetResult();
        var elapsed = Stopwatch.GetElapsedTime(start);
        return result.IsSuccess || (mayObject && result.ExitCode == 1)
            ? elapsed
            : throw new InvalidOperationException($"{program} failed with exit code {result.ExitCode}:\n{result.StandardError}{result.StandardOutput}");
    }

    /// <summary>What a program says of itself; null when it is not there.</summary>
    public static string? VersionOf(string program, params string[] words)
    {
        try
        {
            return Cli.Wrap(program).WithArguments(words).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync().GetAwaiter().GetResult() is { IsSuccess: true } said
                ? said.StandardOutput.Trim()
                : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
