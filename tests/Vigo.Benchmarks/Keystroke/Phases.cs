namespace Vigo.Benchmarks.Keystroke;

/// <summary>What one keystroke cost, by what was done.</summary>
/// <param name="Parse">The tree of the new text.</param>
/// <param name="Replace">The compilation with that tree.</param>
/// <param name="Generate">Both generators, and the compilation with what they emit.</param>
/// <param name="Analyze">Every diagnostic.</param>
/// <param name="Bytes">What was allocated, on all threads.</param>
internal sealed record Phases(TimeSpan Parse, TimeSpan Replace, TimeSpan Generate, TimeSpan Analyze, long Bytes)
{
    public TimeSpan Total => Parse + Replace + Generate + Analyze;
}
