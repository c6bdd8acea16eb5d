namespace Vigo.Generators.Evaluation;

/// <summary>What is said of exceptions.</summary>
internal static class ExceptionTexts
{
    /// <summary>An exception as text holds the calls that led to it, which are the CLR's own.</summary>
    public const string NoText = "the text of an exception holds the stack of calls, which is not evaluated: use its Message";

    /// <summary>Whether something is an exception that says nothing of its own as text.</summary>
    public static bool HasNoText(object? data) => data is Exception || (data is UserObject { Exception: not null } user && !user.HasOwnText);

    /// <summary>The object that the author's code knows an exception by.</summary>
    public static object Known(Exception exception) => exception is UserException user ? user.Instance : exception;

    /// <summary>The message and the type, for a diagnostic. The message may ask code of the author's: of a switch that nothing matches, what the value is as a text.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="type">The type's name, as the author knows it.</param>
    public static string Summary(Exception exception, string type)
    {
        try
        {
            return $"{exception.Message} ({type})";
        }
        catch (Exception failure) when (failure is AuthorException or EvaluationStop)
        {
            return $"{type} was thrown, and its Message can't be evaluated";
        }
    }
}
