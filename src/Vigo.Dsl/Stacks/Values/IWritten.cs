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
/// <param name="Parts">The properties, what determines the text most first.</param>
internal readonly record struct Written(string Text, bool IsText, IReadOnlyList<string> Parts)
{
    /// <summary>A text.</summary>
    public static Written Of(string text, params string[] parts) => new(text, IsText: true, parts);

    /// <summary>A number or a boolean.</summary>
    public static Written Plain(string text, params string[] parts) => new(text, IsText: false, parts);
}
