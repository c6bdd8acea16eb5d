namespace Vigo.Compose;

/// <summary>A piece of a generated document, before it is text.</summary>
public abstract record ComposeNode;

/// <summary>Keys and what they hold, in the order of writing.</summary>
public sealed record ComposeMapping(Sequence<ComposeEntry> Entries) : ComposeNode;

/// <summary>A key and what it holds. Equal to another that is written the same, wherever it comes from.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">What it holds.</param>
public sealed record ComposeEntry(string Key, ComposeNode Value)
{
    /// <summary>Where in the records the key comes from; null for a word of the format.</summary>
    public ScalarSource? KeySource { get; init; }

    /// <inheritdoc/>
    public bool Equals(ComposeEntry? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal) && Value.Equals(other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Key) * 31) + Value.GetHashCode());
}

/// <summary>Items in order.</summary>
public sealed record ComposeList(Sequence<ComposeNode> Items) : ComposeNode;

/// <summary>A single value. Equal to another that is written the same, wherever it comes from.</summary>
/// <param name="Text">The value, interpolation already spelled Compose's way.</param>
/// <param name="IsText">Whether a reader must take it for text; false for numbers and booleans.</param>
/// <param name="Source">What it comes from; of several, what determines the text most.</param>
public sealed record ComposeScalar(string Text, bool IsText, ScalarSource Source) : ComposeNode
{
    /// <summary>What else it comes from.</summary>
    public Sequence<ScalarSource> OtherSources { get; init; } = Sequence<ScalarSource>.Empty;

    /// <summary>Everything it comes from, what determines the text most first.</summary>
    public IEnumerable<ScalarSource> Sources => OtherSources.Prepend(Source);

    /// <inheritdoc/>
    public bool Equals(ComposeScalar? other) => other is not null && IsText == other.IsText && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}
