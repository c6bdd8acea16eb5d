namespace Vigo.Runner.Reconcile;

/// <summary>A file as a commit holds it.</summary>
/// <param name="Kind">What git knows of it beside its content.</param>
/// <param name="Content">Its bytes; for a symbolic link, the path it leads to.</param>
internal sealed record RepositoryFile(RepositoryFileKind Kind, byte[] Content);

internal enum RepositoryFileKind
{
    Regular,
    Executable,
    SymbolicLink,
}
