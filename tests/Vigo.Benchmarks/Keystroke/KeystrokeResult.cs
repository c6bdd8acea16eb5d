namespace Vigo.Benchmarks.Keystroke;

/// <summary>The keystrokes on a repository of one size.</summary>
/// <param name="Stacks">The size.</param>
/// <param name="Entry">How diagnostics were asked for.</param>
/// <param name="Samples">In the order of the edits.</param>
internal sealed record KeystrokeResult(int Stacks, string Entry, IReadOnlyList<Sample> Samples);
