namespace Vigo.Runner.Import.Routing;

/// <summary>A router's rule, taken apart.</summary>
/// <remarks>Traefik v3, "Rules": matchers in backticks or quotes, <c>!</c>, <c>&amp;&amp;</c>, <c>||</c> and parentheses, binding in this order.</remarks>
internal abstract record RuleExpression
{
    /// <summary>The expression; null when the text is none.</summary>
    public static RuleExpression? Parse(string rule)
    {
        var reader = new Reader(rule);
        var read = reader.Either();
        return reader.IsAtEnd ? read : null;
    }

    /// <summary>The host names that an expression is about, if it asks for one of them and nothing else.</summary>
    public IReadOnlyList<string>? Hosts => this switch
    {
        Matcher { Name: "Host", Arguments: { Count: > 0 } hosts } => hosts,
        Any { Parts: var parts } when parts.All(part => part.Hosts is not null) => [.. parts.SelectMany(part => part.Hosts!)],
        _ => null,
    };

    /// <summary>A function of the request: <c>Host(`a`)</c>.</summary>
    public sealed record Matcher(string Name, IReadOnlyList<string> Arguments) : RuleExpression;

    /// <summary>One of several.</summary>
    public sealed record Any(IReadOnlyList<RuleExpression> Parts) : RuleExpression;

    /// <summary>All of several.</summary>
    public sealed record All(IReadOnlyList<RuleExpression> Parts) : RuleExpression;

    /// <summary>Anything but.</summary>
    public sealed record Not(RuleExpression Part) : RuleExpression;

    private sealed class Reader(string text)
    {
        // Parentheses lie in each other as deep as somebody wrote them.
        private const int Deepest = 64;

        private int _at;
        private int _depth;

        public bool IsAtEnd => Peek() == '\0' && _at >= text.Length;

        public RuleExpression? Either() => Several("||", () => Several("&&", Single, parts => new All(parts)), parts => new Any(parts));

        private RuleExpression? Several(string between, Func<RuleExpression?> part, Func<IReadOnlyList<RuleExpression>, RuleExpression> join)
        {
            var parts = new List<RuleExpression>();
            do
            {
                if (part() is not { } read)
                    return null;
                parts.Add(read);
            }
            while (Take(between));
            return parts is [var only] ? only : join(parts);
        }

        private RuleExpression? Single()
        {
            if (++_depth > Deepest)
                return null;
            try
            {
                if (Take("!"))
                    return Single() is { } part ? new Not(part) : null;
                if (!Take("("))
                    return Function();
                return Either() is { } inner && Take(")") ? inner : null;
            }
            finally
            {
                _depth--;
            }
        }

        private Matcher? Function()
        {
            Peek();
            var start = _at;
            while (_at < text.Length && char.IsAsciiLetterOrDigit(text[_at]))
                _at++;
            var name = text[start.._at];
            if (name.Length == 0 || !Take("("))
                return null;
            var arguments = new List<string>();
            while (!Take(")"))
            {
                if ((arguments.Count > 0 && !Take(",")) || Quoted() is not { } argument)
                    return null;
                arguments.Add(argument);
            }

            return new(name, arguments);
        }

        private string? Quoted()
        {
            if (Peek() is not ('`' or '"') || text.IndexOf(text[_at], _at + 1) is not (> 0 and var end))
                return null;
            var quoted = text[(_at + 1)..end];
            _at = end + 1;
            return quoted;
        }

        private bool Take(string token)
        {
            Peek();
            if (string.CompareOrdinal(text, _at, token, 0, token.Length) != 0)
                return false;
            _at += token.Length;
            return true;
        }

        private char Peek()
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
                _at++;
            return _at < text.Length ? text[_at] : '\0';
        }
    }
}
