using Vigo.Output;

namespace Vigo.Runner.Explain;

/// <summary>A value of a generated file and where it comes from.</summary>
/// <param name="File">The generated file, from the repository's root.</param>
/// <param name="Line">Its line.</param>
/// <param name="Column">Its column.</param>
/// <param name="Text">The whole line.</param>
/// <param name="Value">The value as it stands there.</param>
/// <param name="Chains">What it is made of, and why it is there; empty when Vigo itself writes it.</param>
internal sealed record Explanation(string File, int Line, int Column, string Text, string Value, IReadOnlyList<ExplainedChain> Chains);

/// <summary>The way of one part of a value.</summary>
/// <param name="IsCause">Whether the value is only there because of it.</param>
/// <param name="Links">From where it was made to the record.</param>
internal sealed record ExplainedChain(bool IsCause, IReadOnlyList<ExplainedLink> Links);

/// <summary>An expression on the way.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">The line it stands in; null for a file as a whole.</param>
internal sealed record ExplainedLink(SourcePlace Place, string? Text);
