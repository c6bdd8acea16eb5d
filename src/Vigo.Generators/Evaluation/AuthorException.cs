using System.Diagnostics.CodeAnalysis;

namespace Vigo.Generators.Evaluation;

/// <summary>An exception that the author's code raised, or that something it called did, with the place where.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Carries another exception, never a message of its own")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Never leaves the evaluator")]
internal sealed class AuthorException(Exception thrown, Problem problem) : Exception(thrown.Message, thrown)
{
    public Exception Thrown { get; } = thrown;

    public Problem Problem { get; } = problem;
}
