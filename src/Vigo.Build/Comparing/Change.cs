namespace Vigo.Build.Comparing;

/// <summary>What brings one file of the repo to what the records say; in check mode, what is wrong with it.</summary>
/// <param name="Path">Relative to the repo root, forward slashes.</param>
internal abstract record Change(string Path);

/// <summary>The file isn't there.</summary>
internal sealed record Create(string Path, byte[] Content) : Change(Path);

/// <summary>The file is Vigo's, but holds something else.</summary>
internal sealed record Replace(string Path, byte[] Content, Difference Difference) : Change(Path);

/// <summary>The file is Vigo's, but no record asks for it any more.</summary>
/// <param name="Path">Relative to the repo root, forward slashes.</param>
/// <param name="Source">What it was generated from; null for the temporary file of a build that was killed.</param>
internal sealed record Delete(string Path, string? Source) : Change(Path);
