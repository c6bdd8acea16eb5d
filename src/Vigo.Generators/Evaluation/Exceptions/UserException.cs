using System.Diagnostics.CodeAnalysis;

namespace Vigo.Generators.Evaluation;

/// <summary>What stands for an exception of the author's own type wherever a real exception is wanted: thrown, caught, inside another.</summary>
/// <param name="instance">The author's object.</param>
/// <param name="real">What its real base class made of what the constructor handed to it.</param>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Made for an object, never alone")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Never leaves the evaluator")]
internal sealed class UserException(UserObject instance, Exception real) : Exception(null, real.InnerException)
{
    private const string MessageKey = "P:System.Exception.Message";

    public UserObject Instance { get; } = instance;

    public Exception Real { get; } = real;

    public override string Message => Instance.Overridden(MessageKey) is { } message ? (string?)message.Data ?? "" : PlainMessage;

    /// <summary>The message without an override of the author's. A real exception that was given none names its type, which is the author's.</summary>
    public string PlainMessage => string.Equals(Real.Message, NoMessage(Real.GetType().FullName!), StringComparison.Ordinal) ? NoMessage(TypeNames.Of(Instance.Type)) : Real.Message;

    /// <summary>The message and the type, for a diagnostic.</summary>
    public string Summary => ExceptionTexts.Summary(this, Instance.Type.Name);

    private static string NoMessage(string type) => $"Exception of type '{type}' was thrown.";
}
