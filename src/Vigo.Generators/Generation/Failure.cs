using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Generation;

/// <summary>A declaration that could not be evaluated, or not be used.</summary>
/// <param name="Problem">Why.</param>
/// <param name="Files">The source files whose code was evaluated for it: an error of the compiler's in one of them explains the failure.</param>
internal sealed record Failure(Problem Problem, IReadOnlyCollection<string> Files);
