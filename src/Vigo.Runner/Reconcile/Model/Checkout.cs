using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>The commit that this host should run, and its files.</summary>
/// <param name="Previous">The commit that the clone stood at before; null for a new clone.</param>
internal sealed record Checkout(string Branch, string Commit, string? Previous, ImmutableSortedDictionary<string, RepositoryFile> Files)
{
    public string ShortCommit => Short(Commit);

    public static string Short(string commit) => commit.Length > 7 ? commit[..7] : commit;
}
