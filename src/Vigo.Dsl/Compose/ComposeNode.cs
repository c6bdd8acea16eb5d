using Vigo.Model;

namespace Vigo.Compose;

/// <summary>A piece of a generated document, before it is text.</summary>
public abstract record ComposeNode;

/// <summary>Keys and what they hold, in the order of writing.</summary>
public sealed record ComposeMapping(Sequence<KeyValuePair<string, ComposeNode>> Entries) : ComposeNode;

/// <summary>Items in order.</summary>
public sealed record ComposeList(Sequence<ComposeNode> Items) : ComposeNode;

/// <summary>A single value.</summary>
/// <param name="Text">The value, interpolation already spelled Compose's way.</param>
/// <param name="IsText">Whether a reader must take it for text; false for numbers and booleans.</param>
/// <param name="Path">Where in the record it comes from.</param>
public sealed record ComposeScalar(string Text, bool IsText, ModelPath Path) : ComposeNode;
