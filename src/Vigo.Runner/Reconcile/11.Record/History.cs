using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Vigo.Runner.Reconcile;

/// <summary>One thing that was done to a project, or tried.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="Message">What went wrong; null when nothing did.</param>
internal sealed record HistoryEntry(
    DateTimeOffset At, string Project, string Commit, HistoryAction Action, HistoryOutcome Outcome, ImmutableArray<string> Reasons, double Seconds, string? Message);

internal enum HistoryAction
{
    Deploy,
    Restore,
    GoBack,
    Retire,
}

internal enum HistoryOutcome
{
    Done,
    Failed,
}

/// <summary>The journal of a host: a line of JSON for each entry, oldest first, bounded in size.</summary>
internal sealed class History(string stateFolder, Scrubber scrubber)
{
    private const long LargestFile = 4 * 1024 * 1024;
    private readonly string _path = PathIn(stateFolder);

    public static string PathIn(string stateFolder) => Path.Combine(stateFolder, "history.jsonl");

    public void Append(HistoryEntry entry)
    {
        if (new FileInfo(_path) is { Exists: true, Length: > LargestFile }) File.Move(_path, Path.ChangeExtension(_path, ".1.jsonl"), overwrite: true);
        var scrubbed = entry with { Message = entry.Message is null ? null : scrubber.Scrub(entry.Message) };
        var line = JsonSerializer.Serialize(scrubbed, HistoryJson.Readable.HistoryEntry) + "\n";
        // One write: a pass that is killed leaves a whole line or none.
        using var file = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.Write(Encoding.UTF8.GetBytes(line));
    }
}
