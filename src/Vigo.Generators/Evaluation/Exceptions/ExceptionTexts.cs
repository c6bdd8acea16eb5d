namespace Vigo.Generators.Evaluation;

/// <summary>What is said of exceptions.</summary>
internal static class ExceptionTexts
{
    /// <summary>An exception as text holds the calls that led to it, which are the CLR's own.</summary>
    public const string NoText = "the text of an exception holds the stack of calls, which is not evaluated: use its Message";

    /// <summary>The object that the author's code knows an exception by.</summary>
    public static object Known(Exception exception) => exception is UserException user ? user.Instance : exception;

    public static string Summary(Exception exception) => exception is UserException ? "" : $"{exception.Message} ({exception.GetType().Name})";
}
