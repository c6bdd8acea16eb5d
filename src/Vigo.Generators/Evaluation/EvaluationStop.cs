using System.Diagnostics.CodeAnalysis;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// Ends an evaluation: something that is not evaluated, a bound that was reached, an exception of the author's that nothing caught.
/// No <c>catch</c> of the author's sees it.
/// </summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Raised with a problem, never without")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Never leaves the evaluator")]
internal sealed class EvaluationStop(Problem problem) : Exception(problem.Message)
{
    public Problem Problem { get; } = problem;
}

/// <summary>Why an evaluation ended without a value.</summary>
/// <param name="Id">The diagnostic's number.</param>
/// <param name="Site">The expression at fault.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
/// <param name="Calls">The calls that led there, innermost first.</param>
internal sealed record Problem(string Id, Site Site, string Message, IReadOnlyList<Site> Calls)
{
    public const string NotEvaluated = "VIGO0001";
    public const string WrongValue = "VIGO0002";
    public const string Unbounded = "VIGO0003";
    public const string Thrown = "VIGO0004";
    public const string Declaration = "VIGO0005";
}
