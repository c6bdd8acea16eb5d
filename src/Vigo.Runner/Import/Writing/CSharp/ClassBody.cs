namespace Vigo.Runner.Import.Writing.CSharp;

/// <summary>What stands between the braces of a class.</summary>
/// <param name="Declared">The index of its keyword <c>class</c>.</param>
/// <param name="Open">The index of the brace that opens it.</param>
/// <param name="Close">The index of the brace that closes it.</param>
/// <param name="Members">Its members.</param>
internal sealed record ClassBody(int Declared, int Open, int Close, IReadOnlyList<ClassMember> Members)
{
    /// <summary>The bodies of a class that no other type holds: more than one where it is partial.</summary>
    /// <exception cref="CSharpSyntaxException">Something is never closed.</exception>
    public static IReadOnlyList<ClassBody> Of(string text, string name)
    {
        var tokens = CSharpScanner.Scan(text);
        var ends = Ends(tokens);
        var found = new List<ClassBody>();
        for (var i = 0; i < tokens.Count; i++)
        {
            // Types are passed whole; a namespace is looked into.
            if (tokens[i].Is("namespace"))
                i = Next(tokens, ends, i, "{", ";");
            else if (tokens[i].IsName && tokens[i].Text is "class" or "struct" or "interface" or "record" or "enum")
            {
                var open = Next(tokens, ends, i, "{", ";");
                if (tokens[i].Is("class") && i + 1 < tokens.Count && tokens[i + 1].Is(name) && (i + 2 >= tokens.Count || !tokens[i + 2].Is("<")) && open < tokens.Count && tokens[open].Is("{"))
                    found.Add(new(tokens[i].Start, tokens[open].Start, tokens[ends[open]].Start, ClassMember.Of([.. tokens.Skip(open + 1).Take(ends[open] - open - 1)])));
                i = open < tokens.Count ? ends.GetValueOrDefault(open, open) : open;
            }
            else
                i = ends.GetValueOrDefault(i, i) is var end && !tokens[i].Is("{") ? end : i;
        }

        return found;
    }

    // Of each bracket that opens, the one that closes it.
    private static Dictionary<int, int> Ends(IReadOnlyList<CSharpToken> tokens)
    {
        var ends = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != CSharpTokenKind.Symbol)
                continue;
            if (tokens[i].Text is "{" or "(" or "[")
                open.Push(i);
            else if (tokens[i].Text is "}" or ")" or "]")
            {
                if (!open.TryPop(out var start) || Closing(tokens[start].Text) != tokens[i].Text)
                    throw new CSharpSyntaxException($"nothing is open that this {tokens[i].Text} could close", tokens[i].Start);
                ends[start] = i;
            }
        }

        return open.TryPop(out var last) ? throw new CSharpSyntaxException($"this {tokens[last].Text} is never closed", tokens[last].Start) : ends;
    }

    private static string Closing(string open) => open switch { "{" => "}", "(" => ")", _ => "]" };

    private static int Next(IReadOnlyList<CSharpToken> tokens, Dictionary<int, int> ends, int from, params string[] texts)
    {
        var at = from;
        while (at < tokens.Count && !texts.Any(tokens[at].Is))
            at = ends.GetValueOrDefault(at, at) + 1;
        return at;
    }
}
