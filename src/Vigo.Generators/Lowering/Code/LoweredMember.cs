using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>A lowered member.</summary>
/// <param name="Code">The function.</param>
/// <param name="Source">What it was lowered from.</param>
/// <param name="Tokens">What of that the code follows from; null when it takes the text to the letter.</param>
internal sealed record LoweredMember(FunctionCode Code, SourceParts Source, MemberTokens? Tokens)
{
    public static LoweredMember Of(FunctionCode code, SourceParts source, ProgramTrees trees) =>
        new(code, source, source.Only is { } anchor && !code.QuotesItself && code.Texts.All(text => text.Site.Anchor == anchor) && trees.TokensOf(anchor) is { IsPlain: true } tokens ? tokens : null);

    /// <summary>The member as it is now, when what was edited is no more than comments, layout, and strings that the code is handed; null when it is more.</summary>
    /// <remarks>What a member means follows from its tokens and from the declarations around, so that there is nothing to bind.</remarks>
    public LoweredMember? In(ProgramTrees trees)
    {
        if (Tokens is null || Source.Only is not { } anchor || trees.TokensOf(anchor) is not { IsPlain: true } tokens || tokens.Shape != Tokens.Shape || SourceParts.Of(anchor, trees) is not { } source)
            return null;
        var handed = Code.Texts.ToLookup(text => text.Site.First);
        var isOther = false;
        for (var i = 0; i < tokens.Texts.Count; i++)
        {
            if (string.Equals(tokens.Texts[i].Content, Tokens.Texts[i].Content, StringComparison.Ordinal))
                continue;
            if (!handed.Contains(tokens.Texts[i].Token))
                return null;
            isOther = true;
        }

        if (!isOther)
            return new(Code, source, tokens);
        var contents = tokens.Texts.ToDictionary(text => text.Token, text => text.Content);
        return new(Code.With([.. Code.Texts.Select(text => new Text(text.Site, contents[text.Site.First]))]), source, tokens);
    }
}
