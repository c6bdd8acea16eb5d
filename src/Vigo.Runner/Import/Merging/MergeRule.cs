using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Merging;

/// <summary>How the values of one key are put together.</summary>
/// <param name="Normalize">The value in the one syntax in which two can be put together.</param>
/// <param name="Identity">What a list's item is about, so that another about the same replaces it; null for one that replaces none.</param>
/// <param name="Replaces">Whether the second value stands alone.</param>
internal sealed record MergeRule(Func<SourceNode, SourceNode> Normalize, Func<SourceNode, string?> Identity, Func<SourceNode, SourceNode, bool> Replaces);
