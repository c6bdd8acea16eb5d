using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>What an evaluation gave.</summary>
/// <param name="Value">The value; null when there is a problem.</param>
/// <param name="Problem">Why there is no value.</param>
internal sealed record EvaluationResult(Value? Value, Problem? Problem)
{
    /// <summary>The exception of the author's, or of something it called, that nothing caught.</summary>
    public Exception? Thrown { get; init; }

    /// <summary>Why parts of the value are missing that the rest does without.</summary>
    public IReadOnlyList<Problem> Lost { get; init; } = [];

    /// <summary>Where the value's parts came from, for who asks; null when there is no value.</summary>
    public Trace? Trace { get; init; }

    /// <summary>What it took; null when it did not come to its end.</summary>
    public EvaluationCost? Cost { get; init; }

    /// <summary>The files whose code took part.</summary>
    public IReadOnlyCollection<string> Files { get; init; } = [];

    /// <summary>Whether it holds nothing of the evaluation that gave it, and would be given again: records of the vocabulary, and what the author did wrong.</summary>
    public bool CanBeKept => Problem is null ? Value?.Data is Stack or Host or Retirement : Thrown is null || Problem.Id == Evaluation.Problem.Thrown;
}
