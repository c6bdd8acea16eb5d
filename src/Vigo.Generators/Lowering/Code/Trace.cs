using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>
/// An evaluation once more, this time with a memory of where everything came from: it gives an equal value, and costs about as much again. Few values are ever asked about, those that a
/// diagnostic speaks of or all when a build writes its map, so evaluating remembers nothing. Holds nothing of a compilation.
/// </summary>
/// <param name="entry">What was evaluated.</param>
/// <param name="taken">Those of the evaluations whose records it went on with.</param>
/// <param name="lost">How many parts were missing.</param>
internal sealed class Trace(EntryPoint entry, IReadOnlyList<Trace> taken, int lost)
{
    private TracedValue? _known;

    /// <summary>Those of the evaluations whose records it went on with.</summary>
    public IReadOnlyList<Trace> Taken => taken;

    /// <summary>How many evaluations lie below it, one on the other.</summary>
    public int Depth { get; } = taken.Count == 0 ? 0 : 1 + taken.Max(before => before.Depth);

    /// <summary>What was found, once somebody asked.</summary>
    public TracedValue? Known => Volatile.Read(ref _known);

    /// <summary>The value and where its parts came from, the very same each time.</summary>
    /// <param name="program">A program with the code that gave the value.</param>
    /// <param name="cancellation">Gives up what nobody waits for any more; nothing is kept of it.</param>
    public TracedValue In(Program program, CancellationToken cancellation)
    {
        if (Known is { } known)
            return known;

        // Else it would evaluate them within itself, and once for each that goes on with them.
        foreach (var before in taken)
            before.In(program, cancellation);
        return EvaluationThreads.Run(() => Known ?? Interlocked.CompareExchange(ref _known, program.Traced(entry, lost, cancellation), null) ?? _known);
    }
}

/// <summary>A value whose parts' origins are remembered.</summary>
/// <param name="Value">The value; null when nobody knows: remembering took more than an evaluation may spend, or failed.</param>
/// <param name="Provenance">Where its parts came from.</param>
internal sealed record TracedValue(Value? Value, ProvenanceStore Provenance);
