namespace Vigo.Benchmarks.Reporting;

/// <summary>A part of the results, as it stands in the document.</summary>
/// <param name="Name">By which the document marks the region.</param>
/// <param name="Markdown">What stands there.</param>
internal sealed record Section(string Name, string Markdown);
