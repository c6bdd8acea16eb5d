namespace Vigo.Benchmarks.Repositories;

/// <summary>A file of a generated repository.</summary>
/// <param name="Path">From the repository's root, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Text);
