using Vigo.Runner.Import.Placing;

namespace Vigo.Runner.Import;

/// <summary>What an import makes: nothing of it is on disk yet.</summary>
/// <param name="Files">The files to write, in an order in which a repository that holds the first of them alone still compiles.</param>
/// <param name="Notes">What the person should know, a line each.</param>
internal sealed record ImportResult(IReadOnlyList<PlannedFile> Files, IReadOnlyList<string> Notes);
