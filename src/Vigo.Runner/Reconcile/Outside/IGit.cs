using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>The clone on this host, and the remote it follows.</summary>
internal interface IGit
{
    /// <summary>The address that a clone calls <c>origin</c>; null when there is no clone or it cannot be read.</summary>
    string? OriginOf(string clone);

    /// <summary>Asks the remote, in one round trip, which branches it has and the commit each points to.</summary>
    /// <exception cref="RemoteUnreachable">The remote did not answer, or refused.</exception>
    ImmutableSortedDictionary<string, string> Branches(string remote);

    /// <summary>Whether the clone holds a commit whole enough to be read. Anything wrong with the clone is a no.</summary>
    bool Has(string clone, string commit);

    /// <summary>Clones one branch into a folder that is empty, or does not exist yet.</summary>
    void Clone(string remote, string branch, string folder);

    /// <summary>Brings the branch's commits into the clone. Its work tree stays as it is.</summary>
    /// <exception cref="RemoteUnreachable">The remote stopped answering.</exception>
    /// <exception cref="BrokenClone">The clone is damaged.</exception>
    void Fetch(string clone, string remote, string branch);

    /// <summary>Makes the clone's work tree and branch the commit's, dropping local edits; does nothing when they are.</summary>
    /// <exception cref="BrokenClone">The clone is damaged.</exception>
    void Reset(string clone, string branch, string commit);

    /// <summary>The commit that the clone's work tree stands at; null when there is none.</summary>
    string? Head(string clone);

    /// <summary>The files of a commit below the given folders, read from git's own storage and so free of local edits.</summary>
    /// <exception cref="BrokenClone">The clone is damaged.</exception>
    ImmutableSortedDictionary<string, RepositoryFile> Read(string clone, string commit, IReadOnlyCollection<string> folders);
}

/// <summary>The remote did not answer, or refused.</summary>
internal sealed class RemoteUnreachable(string message, Exception inner) : Exception(message, inner);

/// <summary>The clone on this host cannot be used as it is; a fresh one can replace it.</summary>
internal sealed class BrokenClone(string message, Exception? inner = null) : Exception(message, inner);
