using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>Where a host keeps its things, and what its operator asked of this pass. Every folder is an absolute path.</summary>
/// <param name="Host">The name of this host in the repository.</param>
/// <param name="Branch">The branch to follow.</param>
/// <param name="BranchIsExplicit">Whether the operator named the branch, or it is the default.</param>
/// <param name="Remote">The remote to follow; null for the clone's own.</param>
/// <param name="Repository">The clone.</param>
/// <param name="Runtime">Where the projects lie that the engine runs.</param>
/// <param name="State">What Vigo remembers.</param>
/// <param name="Secrets">The memory-backed folder of decrypted env files.</param>
/// <param name="KeyFile">The age identities; null for the usual places.</param>
/// <param name="WithProxy">Whether the proxy is in this pass's hands.</param>
/// <param name="Only">The stacks in this pass's hands; null for all.</param>
/// <param name="FreePorts">Whether containers that hold the web ports may be stopped.</param>
/// <param name="Grace">How long a container without a health check has to stay up to count as running.</param>
internal sealed record PassOptions(
    string Host,
    string Branch,
    bool BranchIsExplicit,
    string? Remote,
    string Repository,
    string Runtime,
    string State,
    string Secrets,
    string? KeyFile,
    bool WithProxy,
    ImmutableSortedSet<string>? Only,
    bool FreePorts,
    TimeSpan Grace)
{
    /// <summary>Where a project lies below the runtime folder.</summary>
    public string RuntimeFolderOf(ProjectSettings project) => Path.Combine(Runtime, project.Folder);

    /// <summary>The name by which compose files reach the secrets folder.</summary>
    public string RuntimeEnvLink => Path.Combine(Runtime, "env");
}
