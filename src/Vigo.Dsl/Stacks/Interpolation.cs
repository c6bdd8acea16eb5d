using System.Text;

namespace Vigo;

/// <summary>
/// Tokens for env keys inside texts, and their Compose spelling. A token is delimited by two characters of Unicode's private use area,
/// which no configuration text holds, so it can pass through any string operation that does not cut it.
/// </summary>
public static class Interpolation
{
    private const char Start = '\uE000';
    private const char End = '\uE001';

    /// <summary>The token for an expression such as <c>KEY</c> or <c>KEY:-fallback</c>.</summary>
    public static string Token(string expression) => Start + expression + End;

    /// <summary>Whether the text holds a token.</summary>
    public static bool HasToken(string text) => text.IndexOf(Start) >= 0;

    /// <summary>The text as Compose must read it: tokens as <c>${…}</c>, every other <c>$</c> doubled.</summary>
    public static string ToCompose(string text)
    {
        if (text.IndexOf(Start) < 0 && text.IndexOf('$') < 0)
            return text;

        var compose = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            _ = character switch
            {
                Start => compose.Append("${"),
                End => compose.Append('}'),
                '$' => compose.Append("$$"),
                _ => compose.Append(character),
            };
        }

        return compose.ToString();
    }

    /// <summary>What <see cref="ToCompose"/> was given: <c>${…}</c> and <c>$KEY</c> as tokens, <c>$$</c> as <c>$</c>.</summary>
    public static string FromCompose(string compose)
    {
        if (compose.IndexOf('$') < 0)
            return compose;

        var text = new StringBuilder(compose.Length);
        var depth = 0;
        for (var i = 0; i < compose.Length; i++)
        {
            var next = i + 1 < compose.Length ? compose[i + 1] : '\0';
            if (compose[i] == '}' && depth > 0)
            {
                depth--;
                text.Append(End);
            }
            else if (compose[i] != '$' || next is not ('$' or '{') && !IsNameStart(next))
            {
                text.Append(compose[i]);
            }
            else if (next == '$')
            {
                i++;
                text.Append('$');
            }
            else if (next == '{')
            {
                i++;
                depth++;
                text.Append(Start);
            }
            else
            {
                var name = NameOf(compose.Substring(i + 1));
                i += name.Length;
                text.Append(Token(name));
            }
        }

        return text.ToString();
    }

    /// <summary>The expressions of the outermost tokens in the text, in order: <c>KEY</c>, <c>KEY:-fallback</c>, ….</summary>
    public static IReadOnlyList<string> Expressions(string text)
    {
        if (text.IndexOf(Start) < 0)
            return [];

        var expressions = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Start && depth++ == 0)
                start = i + 1;
            else if (text[i] == End && depth > 0 && --depth == 0)
                expressions.Add(text.Substring(start, i - start));
        }

        return expressions;
    }

    /// <summary>The text with underscores for every character of a token, so that what is punctuation in it is the text's own. As long as the text.</summary>
    internal static string Masked(string text)
    {
        if (!HasToken(text))
            return text;

        var masked = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var character in text)
        {
            depth += character == Start ? 1 : 0;
            masked.Append(depth > 0 ? '_' : character);
            depth -= character == End && depth > 0 ? 1 : 0;
        }

        return masked.ToString();
    }

    /// <summary>The names of all keys in the text, those inside fallbacks too, and whether each has something that stands in for it.</summary>
    public static IReadOnlyList<InterpolatedKey> Keys(string text)
    {
        var keys = new List<InterpolatedKey>();
        foreach (var expression in Expressions(text))
        {
            var name = NameOf(expression);
            var rest = expression.Substring(name.Length);
            keys.Add(new InterpolatedKey(name, FallbackOf(expression) is not null));
            keys.AddRange(Keys(rest));
        }

        return keys;
    }

    /// <summary>The text with each token replaced by its fallback, or by nothing when it has none: what a path is when no host says otherwise.</summary>
    public static string WithFallbacks(string text) => WithFallbacks(text, "");

    /// <summary>The text with each token replaced by its fallback, or by <paramref name="unknown"/> when it has none.</summary>
    public static string WithFallbacks(string text, string unknown)
    {
        if (!HasToken(text))
            return text;

        var result = new StringBuilder();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Start)
            {
                if (depth++ == 0)
                    start = i + 1;
            }
            else if (text[i] == End && depth > 0)
            {
                if (--depth == 0)
                    result.Append(FallbackOf(text.Substring(start, i - start)) is { } fallback ? WithFallbacks(fallback, unknown) : unknown);
            }
            else if (depth == 0)
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static string? FallbackOf(string expression)
    {
        var rest = expression.Substring(NameOf(expression).Length);
        return rest.StartsWith(":-", StringComparison.Ordinal) ? rest.Substring(2)
            : rest.StartsWith("-", StringComparison.Ordinal) ? rest.Substring(1)

            // What stands there for a value that is set stands for nothing when it is not.
            : rest.StartsWith(":+", StringComparison.Ordinal) || rest.StartsWith("+", StringComparison.Ordinal) ? ""
            : null;
    }

    internal static string NameOf(string expression)
    {
        var length = 0;
        while (length < expression.Length && (char.IsLetterOrDigit(expression[length]) || expression[length] == '_'))
            length++;
        return expression.Substring(0, length);
    }

    private static bool IsNameStart(char character) => character is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}

/// <summary>A key that a text refers to.</summary>
/// <param name="Name">The key.</param>
/// <param name="HasFallback">Whether something stands in when it is not defined.</param>
public readonly record struct InterpolatedKey(string Name, bool HasFallback);
