namespace Vigo.Build;

/// <summary>A file as the records say it should be.</summary>
/// <param name="Path">Relative to the repo root, forward slashes.</param>
/// <param name="Text">The whole file, LF line endings.</param>
internal sealed record GeneratedFile(string Path, string Text);
