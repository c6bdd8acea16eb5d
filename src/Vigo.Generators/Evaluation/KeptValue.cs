namespace Vigo.Generators.Evaluation;

/// <summary>A record that another evaluation gave.</summary>
/// <param name="Value">The record.</param>
/// <param name="Cost">What evaluating it took.</param>
internal sealed record KeptValue(Value Value, EvaluationCost Cost);

/// <summary>What an evaluation took of its <see cref="Budget"/>.</summary>
/// <param name="Steps">Statements, calls and items of sequences.</param>
/// <param name="Size">Characters and items made.</param>
/// <param name="Depth">The deepest calls inside calls.</param>
/// <param name="Sequences">The deepest sequences inside sequences.</param>
internal sealed record EvaluationCost(long Steps, long Size, int Depth, int Sequences);
