using System.Collections.Immutable;
using LibGit2Sharp;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Reconcile;

/// <summary>Git through libgit2. For ssh it starts OpenSSH, which decides about host keys and identities.</summary>
internal sealed class LibGit : IGit
{
    private const string SshCommand = "GIT_SSH_COMMAND";

    public LibGit()
    {
        // A pass that nobody watches must end, not ask: no password prompt, and no waiting for a host that is gone or falls silent.
        if (Environment.GetEnvironmentVariable(SshCommand) is null && !OperatingSystem.IsWindows())
            Posix.SetEnvironmentVariable(SshCommand, "ssh -o BatchMode=yes -o ConnectTimeout=20 -o ServerAliveInterval=15 -o ServerAliveCountMax=4");
        // Git starts ssh, and ssh what its configuration names: none of them needs the key.
        Posix.HideFromNativePrograms(AgeKeys.KeyVariable);
    }

    public string? OriginOf(string clone)
    {
        if (!Directory.Exists(clone)) return null;
        try
        {
            using var repository = new Repository(clone);
            return repository.Network.Remotes["origin"]?.Url;
        }
        catch (LibGit2SharpException)
        {
            return null;
        }
    }

    public ImmutableSortedDictionary<string, string> Branches(string remote)
    {
        const string heads = "refs/heads/";
        try
        {
            return Repository.ListRemoteReferences(remote).OfType<DirectReference>()
                .Where(reference => reference.CanonicalName.StartsWith(heads, StringComparison.Ordinal))
                .ToImmutableSortedDictionary(reference => reference.CanonicalName[heads.Length..], reference => reference.TargetIdentifier, StringComparer.Ordinal);
        }
        catch (LibGit2SharpException failure)
        {
            throw new RemoteUnreachable(failure.Message, failure);
        }
    }

    public bool Has(string clone, string commit)
    {
        if (!Directory.Exists(clone)) return false;
        try
        {
            using var repository = new Repository(clone);
            return repository.Lookup<Commit>(commit)?.Tree is not null;
        }
        catch (LibGit2SharpException)
        {
            return false;
        }
    }

    public void Clone(string remote, string branch, string folder)
    {
        try
        {
            Repository.Clone(remote, folder, new CloneOptions { BranchName = branch, RecurseSubmodules = false });
        }
        catch (LibGit2SharpException failure)
        {
            throw new RemoteUnreachable(failure.Message, failure);
        }
    }

    public void Fetch(string clone, string remote, string branch)
    {
        try
        {
            FetchInto(clone, remote, branch);
        }
        catch (BrokenClone failure) when (failure.InnerException is { } inner && IsOfTheNetwork(inner))
        {
            throw new RemoteUnreachable(failure.Message, inner);
        }
    }

    private static void FetchInto(string clone, string remote, string branch) => InClone(clone, repository =>
    {
        // libgit2 fetches from remotes that have a name, and takes an address for a misspelt one.
        var origin = repository.Network.Remotes["origin"] ?? repository.Network.Remotes.Add("origin", remote);
        if (origin.Url != remote) repository.Network.Remotes.Update("origin", updater => updater.Url = remote);
        repository.Network.Fetch("origin", [$"+refs/heads/{branch}:refs/remotes/origin/{branch}"], new FetchOptions { TagFetchMode = TagFetchMode.None });
    });

    public void Reset(string clone, string branch, string commit) => InClone(clone, repository =>
    {
        var target = Find(repository, commit);
        if (repository.Head.Tip?.Sha == commit && repository.Head.FriendlyName == branch && !IsDirty(repository)) return;
        if (repository.Branches[branch] is null) repository.Refs.Add($"refs/heads/{branch}", target.Id);
        repository.Refs.UpdateTarget("HEAD", $"refs/heads/{branch}");
        repository.Reset(ResetMode.Hard, target);
    });

    public string? Head(string clone)
    {
        if (!Directory.Exists(clone)) return null;
        try
        {
            using var repository = new Repository(clone);
            return repository.Head.Tip?.Sha;
        }
        catch (LibGit2SharpException)
        {
            return null;
        }
    }

    public ImmutableSortedDictionary<string, RepositoryFile> Read(string clone, string commit, IReadOnlyCollection<string> folders)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, RepositoryFile>(StringComparer.Ordinal);
        InClone(clone, repository =>
        {
            var tree = Find(repository, commit).Tree;
            foreach (var folder in folders)
                if (tree[folder] is { TargetType: TreeEntryTargetType.Tree } entry)
                    Collect((Tree)entry.Target, folder, files);
        });
        return files.ToImmutable();
    }

    // libgit2 says with each error what part of it met it; LibGit2Sharp hands the number on.
    private static bool IsOfTheNetwork(Exception failure)
    {
        const int net = 12, tls = 16, ssh = 23, http = 34;
        return failure.Data["libgit2.category"] is int and (net or tls or ssh or http);
    }

    private static void Collect(Tree tree, string folder, ImmutableSortedDictionary<string, RepositoryFile>.Builder files)
    {
        foreach (var entry in tree)
        {
            var path = $"{folder}/{entry.Name}";
            if (entry.TargetType == TreeEntryTargetType.Tree) Collect((Tree)entry.Target, path, files);
            else if (entry.TargetType == TreeEntryTargetType.Blob) files[path] = new RepositoryFile(KindOf(entry.Mode), ContentOf((Blob)entry.Target));
        }
    }

    private static RepositoryFileKind KindOf(Mode mode) => mode switch
    {
        Mode.ExecutableFile => RepositoryFileKind.Executable,
        Mode.SymbolicLink => RepositoryFileKind.SymbolicLink,
        _ => RepositoryFileKind.Regular,
    };

    private static byte[] ContentOf(Blob blob)
    {
        using var content = blob.GetContentStream();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private static bool IsDirty(Repository repository) =>
        repository.RetrieveStatus(new StatusOptions { IncludeUntracked = false, IncludeIgnored = false, DetectRenamesInIndex = false }).IsDirty;

    private static Commit Find(Repository repository, string commit) =>
        repository.Lookup<Commit>(commit) ?? throw new BrokenClone($"the clone does not hold commit {commit}");

    private static void InClone(string clone, Action<Repository> action)
    {
        try
        {
            using var repository = new Repository(clone);
            action(repository);
        }
        catch (LibGit2SharpException failure)
        {
            throw new BrokenClone(failure.Message, failure);
        }
    }
}
