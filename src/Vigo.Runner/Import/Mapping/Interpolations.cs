using Vigo.Runner.CommandLine;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>Compose's variables as the vocabulary's.</summary>
/// <remarks>Compose Specification, "Interpolation".</remarks>
internal static class Interpolations
{
    private static readonly string[] Operators = [":-", "-", ":?", "?", ":+", "+"];

    /// <summary>The text with a token for each variable, and a dollar for each two.</summary>
    /// <exception cref="UserError">A dollar begins no variable, or a variable is not one that Compose reads.</exception>
    public static string Read(string text, Place place)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uE000', '\uE001') >= 0)
            throw Refusal.At(place, "the text holds a character of Unicode's private use area that Vigo uses itself", "write U+E000 and U+E001 otherwise");
        if (!text.Contains('$', StringComparison.Ordinal))
            return text;
        // A dollar before anything else stands for itself, as Compose takes it.
        var read = Interpolation.FromCompose(text);
        if (!IsBalanced(read) || Interpolation.Expressions(read).Any(expression => Variable(Interpolation.Token(expression)) is null))
            throw Refusal.At(place, $"Compose can't read the variables in '{text}', or Vigo can't say them", "write ${KEY}, ${KEY:-fallback}, ${KEY:?complaint} or ${KEY:+replacement}, and $$ for a dollar");
        return read;
    }

    /// <summary>The variable that a text consists of; null when there is anything else in it.</summary>
    public static EnvVariable? Variable(string text)
    {
        if (Interpolation.Expressions(text) is not [var expression] || Interpolation.Token(expression) != text)
            return null;
        var length = expression.TakeWhile(character => char.IsAsciiLetterOrDigit(character) || character == '_').Count();
        var (name, rest) = (expression[..length], expression[length..]);
        if (name.Length == 0 || char.IsAsciiDigit(name[0]))
            return null;
        if (rest.Length == 0)
            return new(name);
        if (Operators.FirstOrDefault(known => rest.StartsWith(known, StringComparison.Ordinal)) is not { } found)
            return null;
        var variable = new EnvVariable(name) { AllowsEmpty = found.Length == 1 };
        var argument = rest[found.Length..];
        return found[^1] switch
        {
            // Compose counts such braces, and Vigo ends at the first; over lines, Compose reads no variable at all.
            _ when argument.AsSpan().IndexOfAny('{', '\n') >= 0 => null,
            _ when Interpolation.Expressions(argument).Any(inside => Variable(Interpolation.Token(inside)) is null) => null,
            '-' => variable with { Fallback = argument },
            '?' => variable with { Complaint = argument },
            _ => variable with { Replacement = argument },
        };
    }

    private static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var character in text)
            depth += character switch { '\uE000' => 1, '\uE001' => -1, _ => 0 };
        return depth == 0;
    }
}
