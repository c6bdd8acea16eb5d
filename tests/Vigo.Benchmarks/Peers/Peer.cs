namespace Vigo.Benchmarks.Peers;

/// <summary>Another program over the same stacks, run as a whole process.</summary>
/// <param name="Name">Its name and version.</param>
/// <param name="Does">What it does of what Vigo does.</param>
/// <param name="Run">Does its work once over all stacks, and says how long that took.</param>
/// <param name="Verify">Ends the run when what it made is not what Vigo makes; called after the last run.</param>
internal sealed record Peer(string Name, string Does, Func<TimeSpan> Run, Action Verify);
