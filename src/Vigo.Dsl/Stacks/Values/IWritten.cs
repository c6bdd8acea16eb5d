namespace Vigo;

/// <summary>A value of the vocabulary that a compose file holds as one scalar.</summary>
internal interface IWritten
{
    /// <summary>How it is written.</summary>
    Written Written { get; }
}

/// <summary>A scalar, and which properties of its record it is made of.</summary>
/// <param name="Text">The text, tokens for env keys included.</param>
/// <param name="IsText">Whether a reader must take it for text; false for numbers and booleans.</param>
/// <param name="Part">The property that determines the text most.</param>
/// <param name="OtherParts">The others, what determines the text most first.</param>
internal readonly record struct Written(string Text, bool IsText, string Part, params string[] OtherParts)
{
    /// <summary>A text.</summary>
    public static Written Of(string text, string part, params string[] otherParts) => new(text, IsText: true, part, otherParts);

    /// <summary>A number or a boolean.</summary>
    public static Written Plain(string text, string part, params string[] otherParts) => new(text, IsText: false, part, otherParts);
}
