namespace Vigo;

/// <summary>Compose's colon-separated short forms, in which a colon inside a token or an IPv6 bracket does not separate.</summary>
internal static class ShortSyntax
{
    public static IReadOnlyList<string> Split(string text)
    {
        var parts = new List<string>();
        var literal = Literal(text);
        var isInBrackets = false;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // An address of IPv6 is a part in brackets; elsewhere a bracket is a letter like others.
            if (literal[i] == '[' && i == start)
                isInBrackets = true;
            else if (literal[i] == ']')
                isInBrackets = false;
            if (literal[i] != ':' || isInBrackets)
                continue;
            parts.Add(text.Substring(start, i - start));
            start = i + 1;
        }

        parts.Add(text.Substring(start));
        return parts;
    }

    /// <summary>What commas separate, of which none is in a variable.</summary>
    public static IEnumerable<string> Options(string text)
    {
        var literal = Literal(text);
        for (var start = 0; start <= text.Length;)
        {
            var end = literal.IndexOf(',', start) is >= 0 and var comma ? comma : text.Length;
            yield return text.Substring(start, end - start);
            start = end + 1;
        }
    }

    /// <summary>The text with nothing to find where a variable stands, as long as it was: a separator in a fallback separates nothing.</summary>
    public static string Literal(string text)
    {
        if (!Interpolation.HasToken(text))
            return text;
        var literal = new System.Text.StringBuilder(text.Length);
        var depth = 0;
        foreach (var character in text)
        {
            depth += character == '\uE000' ? 1 : 0;
            literal.Append(depth > 0 ? '\uE000' : character);
            depth -= character == '\uE001' && depth > 0 ? 1 : 0;
        }

        return literal.ToString();
    }
}
