namespace Vigo.Benchmarks.Keystroke;

/// <summary>One keystroke, measured with and without Vigo.</summary>
/// <param name="Floor">What Roslyn alone needs to replace the tree and bind the members that must be looked at anew.</param>
internal sealed record Sample(EditKind Kind, Phases Vigo, TimeSpan Floor);
