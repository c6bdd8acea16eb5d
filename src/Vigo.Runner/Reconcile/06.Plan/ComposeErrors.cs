using System.Text.RegularExpressions;

namespace Vigo.Runner.Reconcile;

/// <summary>Makes sense of what <c>docker compose</c> writes when it fails.</summary>
internal static partial class ComposeErrors
{
    private const int LinesShown = 4;
    private const int FirstOfDockerItself = 125;

    /// <summary>What the machine, the network or the engine is to blame for, and no commit could change.</summary>
    private static readonly string[] Surroundings =
    [
        "Cannot connect to the Docker daemon", "error during connect", "connection refused", "connection reset", "no space left on device",
        "port is already allocated", "address already in use", "declared as external, but could not be found", "i/o timeout",
        "TLS handshake timeout", "toomanyrequests", "context canceled", "unexpected EOF", "daemon is shutting down", "cannot allocate memory",
        "context deadline exceeded", "no such host", "temporary failure in name resolution", "network is unreachable", "no route to host", "too many open files",
        "Internal Server Error", "input/output error", "device or resource busy", "resource temporarily unavailable", "failed to set up container networking",
        "non-overlapping IPv4 address pool", "is already in progress", "No such container", "layer does not exist", "containerd", "iptables",
    ];

    /// <summary>The last lines that say something, in one.</summary>
    public static string Summary(ComposeAnswer answer, Scrubber scrubber)
    {
        var lines = answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith("time=", StringComparison.Ordinal) && !IsProgress(line)).TakeLast(LinesShown).ToList();
        return lines.Count == 0 ? $"exit code {answer.ExitCode}" : scrubber.Scrub(string.Join("; ", lines));
    }

    /// <summary>The variables that a compose file uses and nothing sets.</summary>
    public static IEnumerable<string> UnsetVariables(ComposeAnswer answer) =>
        UnsetVariable().Matches(answer.Error).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("""The \\?"(\w+)\\?" variable is not set""", RegexOptions.CultureInvariant)]
    private static partial Regex UnsetVariable();

    public static FailureKind KindOf(ComposeAnswer answer) =>
        WasKilled(answer) || Broke(answer) || Surroundings.Any(sign => answer.Error.Contains(sign, StringComparison.OrdinalIgnoreCase)) ? FailureKind.Surroundings : FailureKind.Content;

    // From 125 on the exit code speaks of Docker itself, or of the signal that ended it; neither says anything about the project.
    private static bool WasKilled(ComposeAnswer answer) => answer.ExitCode is < 0 or >= FirstOfDockerItself;

    // How Go tells of a connection that was cut.
    private static bool Broke(ComposeAnswer answer) => answer.Error.Split('\n').Any(line => line.TrimEnd().EndsWith(": EOF", StringComparison.Ordinal) || line.Trim() == "EOF");

    private static bool IsProgress(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["Container" or "Network" or "Volume", _, "Creating" or "Created" or "Starting" or "Started" or "Recreate" or "Recreated" or "Running" or "Stopping" or "Stopped" or "Removing" or "Removed" or "Waiting" or "Healthy"];
}
