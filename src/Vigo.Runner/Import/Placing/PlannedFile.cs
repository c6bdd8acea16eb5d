namespace Vigo.Runner.Import.Placing;

/// <summary>A file that an import is about to write.</summary>
/// <param name="Path">Its path in the repository, with forward slashes.</param>
internal abstract record PlannedFile(string Path);

/// <summary>A file with a text of its own.</summary>
/// <param name="Path">Its path in the repository.</param>
/// <param name="Text">The text.</param>
/// <param name="Replaces">Whether the text was made from the file that is there, and takes its place.</param>
/// <param name="IsPrivate">Whether it is for its owner's eyes alone.</param>
internal sealed record PlannedText(string Path, string Text, bool Replaces = false, bool IsPrivate = false) : PlannedFile(Path);

/// <summary>A file as it lies elsewhere, its mode with it.</summary>
/// <param name="Path">Its path in the repository.</param>
/// <param name="Source">Where it lies.</param>
internal sealed record PlannedCopy(string Path, string Source) : PlannedFile(Path);

/// <summary>A symbolic link.</summary>
/// <param name="Path">Its path in the repository.</param>
/// <param name="Target">What it leads to, as the link says it.</param>
internal sealed record PlannedLink(string Path, string Target) : PlannedFile(Path);
