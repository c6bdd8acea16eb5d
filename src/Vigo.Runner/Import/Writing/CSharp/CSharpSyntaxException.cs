namespace Vigo.Runner.Import.Writing.CSharp;

/// <summary>C# text in which something that opens is never closed, or the class that is looked for is missing.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="at">The index of the character where it begins.</param>
internal sealed class CSharpSyntaxException(string message, int at) : Exception(message)
{
    /// <summary>The index of the character where it begins.</summary>
    public int At { get; } = at;
}
