namespace Vigo.Runner.Import.Writing.CSharp;

/// <summary>What a token of C# is.</summary>
internal enum CSharpTokenKind
{
    /// <summary>A keyword or an identifier, with its <c>@</c> where it has one; or a number.</summary>
    Word,

    /// <summary>A text or character literal of any kind, whole.</summary>
    Literal,

    /// <summary>One character; <c>=&gt;</c>, <c>==</c> and <c>::</c> are one.</summary>
    Symbol,
}

/// <summary>A token of C#, where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character's index.</param>
/// <param name="Text">The token as it is written.</param>
internal readonly record struct CSharpToken(CSharpTokenKind Kind, int Start, string Text)
{
    /// <summary>Whether it is this keyword, identifier or symbol.</summary>
    public bool Is(string text) => Kind != CSharpTokenKind.Literal && Text == text;

    /// <summary>Whether it is a keyword or an identifier.</summary>
    public bool IsName => Kind == CSharpTokenKind.Word && !char.IsAsciiDigit(Text[0]);

    /// <summary>What a literal on one line says; null for any other token, and for one with escapes or variables.</summary>
    public string? Value
    {
        get
        {
            if (Kind != CSharpTokenKind.Literal || Text.AsSpan().IndexOfAny('\n', '\r') >= 0)
                return null;
            if (Text.StartsWith("\"\"\"", StringComparison.Ordinal))
                return Text.Trim('"');
            if (Text.StartsWith("@\"", StringComparison.Ordinal))
                return Text[2..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
            return Text[0] == '"' && !Text.Contains('\\', StringComparison.Ordinal) ? Text[1..^1] : null;
        }
    }
}
