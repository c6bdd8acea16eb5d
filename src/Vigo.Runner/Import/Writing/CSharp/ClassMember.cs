namespace Vigo.Runner.Import.Writing.CSharp;

/// <summary>A member of a class: a field, with all that it declares, a property, a method, a nested type.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="Names">What it declares.</param>
/// <param name="Tokens">All of it.</param>
internal sealed record ClassMember(int Start, IReadOnlyList<string> Names, IReadOnlyList<CSharpToken> Tokens)
{
    /// <summary>The members, from what stands between a class's braces.</summary>
    public static IReadOnlyList<ClassMember> Of(IReadOnlyList<CSharpToken> body)
    {
        var members = new List<ClassMember>();
        var (start, depth, hasValue) = (0, 0, false);
        for (var i = 0; i < body.Count; i++)
        {
            if (body[i].Kind != CSharpTokenKind.Symbol)
                continue;
            depth += body[i].Text is "{" or "(" or "[" ? 1 : body[i].Text is "}" or ")" or "]" ? -1 : 0;
            hasValue |= depth == 0 && body[i].Text is "=" or "=>";

            // A value ends with its semicolon, a property before its value does not end at all.
            var isEnd = depth == 0 && (body[i].Text == ";" || (body[i].Text == "}" && !hasValue && !(i + 1 < body.Count && body[i + 1].Is("="))));
            if (!isEnd)
                continue;
            List<CSharpToken> tokens = [.. body.Skip(start).Take(i + 1 - start)];
            members.Add(new(tokens[0].Start, [.. NamesOf(tokens).Select(name => name.TrimStart('@'))], tokens));
            (start, hasValue) = (i + 1, false);
        }

        return members;
    }

    private static IEnumerable<string> NamesOf(List<CSharpToken> tokens)
    {
        var (depth, isValue) = (0, false);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var (token, next) = (tokens[i], tokens[i + 1]);
            depth += token.Kind != CSharpTokenKind.Symbol ? 0 : token.Text is "{" or "(" or "[" || (token.Text == "<" && !isValue) ? 1 : token.Text is "}" or ")" or "]" || (token.Text == ">" && !isValue) ? -1 : 0;
            if (depth != 0)
                continue;
            if (token.Is("=") || token.Is("=>"))
                isValue = true;
            else if (isValue)
            {
                // What a field declares after a value. A type's second argument would look like one; then a name more is taken than must be.
                if (token.Is(",") && next.IsName && i + 2 < tokens.Count && tokens[i + 2].Text is "=" or "," or ";")
                    yield return next.Text;
            }
            else if (token.IsName && token.Text is "class" or "struct" or "interface" or "enum" or "record" && next.IsName && next.Text is not ("class" or "struct"))
            {
                yield return next.Text;
                yield break;
            }
            else if (token.IsName && (next.Text is "=" or "=>" or "{" or ";" or "," || IsMethod(tokens, i)))
            {
                yield return token.Text;
                if (next.Text is "{" or "=>" or "(" or "<")
                    yield break;
            }
        }
    }

    // With or without types that it is for.
    private static bool IsMethod(List<CSharpToken> tokens, int name)
    {
        if (tokens[name].Text is "public" or "private" or "internal" or "protected" or "static" or "readonly" or "new" or "required" or "volatile" or "ref" or "unsafe" or "partial" or "async" or "extern")
            return false;
        var (at, depth) = (name + 1, 0);
        do
        {
            if (tokens[at].Is("("))
                return true;
            if (!tokens[at].Is("<"))
                return false;
            do
                depth += tokens[at].Is("<") ? 1 : tokens[at].Is(">") ? -1 : 0;
            while (++at < tokens.Count && depth > 0);
        }
        while (at < tokens.Count);
        return false;
    }
}
