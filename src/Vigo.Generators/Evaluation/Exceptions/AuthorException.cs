using System.Diagnostics.CodeAnalysis;

namespace Vigo.Generators.Evaluation;

/// <summary>An exception that the author's code raised, or that something it called did, with the place where.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Carries another exception, never a message of its own")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Never leaves the evaluator")]
internal sealed class AuthorException(Exception thrown, Problem problem, Func<string>? message = null) : Exception(null, thrown)
{
    public Exception Thrown { get; } = thrown;

    /// <summary>The place, and what is said there. A message that asks code of the author's is computed now and not when the exception is thrown, as the CLR does.</summary>
    public Problem Problem => Root is UserException user ? problem with { Message = user.Summary } : message is null ? problem : problem with { Message = message() };

    /// <summary>The same exception inside another that the CLR puts around it; the place stays.</summary>
    public AuthorException Inside(Func<Exception, Exception> wrap) => new(wrap(Thrown), problem, message);

    // The CLR's wrappers say nothing that an author could use.
    private Exception Root
    {
        get
        {
            var root = Thrown;
            while (root is TypeInitializationException or System.Reflection.TargetInvocationException && root.InnerException is { } inner)
                root = inner;
            return root;
        }
    }
}
