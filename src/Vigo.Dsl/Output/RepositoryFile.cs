namespace Vigo.Output;

/// <summary>A generated file.</summary>
/// <param name="Path">From the repository's root, with forward slashes.</param>
/// <param name="Text">Its text: LF, ending with one.</param>
public sealed record RepositoryFile(string Path, string Text);
