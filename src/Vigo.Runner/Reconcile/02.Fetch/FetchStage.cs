using System.Collections.Immutable;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// Learns in one round trip which commit the branch points to, and brings it here when it is new. A branch that was rewritten is
/// followed; a clone that is damaged is replaced by a fresh one.
/// </summary>
internal sealed class FetchStage(IGit git, PassOptions options, Narrator narrator)
{
    /// <summary>Brings clone and work tree to the branch's commit.</summary>
    public Checkout Run()
    {
        var (remote, commit) = Ask();
        var previous = git.Head(options.Repository);
        RememberedRemote.Write(options.State, remote);
        try
        {
            if (!Directory.Exists(options.Repository) || IsEmpty(options.Repository)) CloneAside(remote);
            else if (!git.Has(options.Repository, commit)) Fetch(remote);
            git.Reset(options.Repository, options.Branch, commit);
            return Read(options.Repository, commit, previous);
        }
        catch (BrokenClone broken)
        {
            if (!Directory.Exists(Path.Combine(options.Repository, ".git"))) throw new UserError(
                "the folder of the clone holds something else",
                options.Repository,
                "move it away, or name another folder with --repo or VIGO_REPO");
            narrator.Warn($"the clone {options.Repository} is damaged ({broken.Message}): cloning again; the old one is kept as {BrokenFolder}");
            ReplaceClone(remote);
            git.Reset(options.Repository, options.Branch, commit);
            return Read(options.Repository, commit, previous);
        }
    }

    /// <summary>Reads the branch's commit without moving the work tree: what is not in the clone goes to a throw-away one.</summary>
    public Checkout Peek()
    {
        var (remote, commit) = Ask();
        var previous = git.Head(options.Repository);
        if (git.Has(options.Repository, commit)) return Read(options.Repository, commit, previous);
        var aside = Path.Combine(Path.GetTempPath(), $"vigo-plan-{Guid.NewGuid():N}");
        try
        {
            Cloning(remote, aside);
            return Read(aside, commit, previous);
        }
        finally
        {
            DeleteClone(aside);
        }
    }

    private string BrokenFolder => options.Repository + ".broken";

    private (string Remote, string Commit) Ask()
    {
        var remote = options.Remote ?? git.OriginOf(options.Repository) ?? RememberedRemote.Read(options.State) ?? throw new UserError(
            "there is no clone yet, and no remote to make one from",
            options.Repository,
            "name the repository once: vigo reconcile --remote URL, or VIGO_REMOTE");
        ImmutableSortedDictionary<string, string> branches;
        try
        {
            branches = git.Branches(remote);
        }
        catch (RemoteUnreachable failure)
        {
            throw Unreachable(remote, failure);
        }

        if (!branches.TryGetValue(options.Branch, out var commit)) throw new UserError(
            $"the remote has no branch '{options.Branch}'",
            RemoteAddress.WithoutSecrets(remote),
            branches.Count == 0
                ? "the remote has no branches at all: push one first"
                : $"what runs keeps running. Set REMOTE_BRANCH to one of: {string.Join(", ", branches.Keys.Take(10))}{(branches.Count > 10 ? ", …" : "")}");
        return (remote, commit);
    }

    private void Fetch(string remote)
    {
        try
        {
            git.Fetch(options.Repository, remote, options.Branch);
        }
        catch (RemoteUnreachable failure)
        {
            throw Unreachable(remote, failure);
        }
    }

    private static UserError Unreachable(string remote, RemoteUnreachable failure) => new(
        $"the remote cannot be reached: {RemoteAddress.WithoutSecrets(failure.Message)}",
        RemoteAddress.WithoutSecrets(remote),
        $"what runs keeps running. Check the network, the address and the key that git uses: git ls-remote {RemoteAddress.WithoutSecrets(remote)}");

    private void CloneAside(string remote)
    {
        var aside = options.Repository + ".new";
        DeleteClone(aside);
        narrator.Say("fetch", $"cloning {RemoteAddress.WithoutSecrets(remote)}");
        Cloning(remote, aside);
        if (Directory.Exists(options.Repository)) Directory.Delete(options.Repository);
        Directory.Move(aside, options.Repository);
    }

    private void ReplaceClone(string remote)
    {
        var aside = options.Repository + ".new";
        DeleteClone(aside);
        Cloning(remote, aside);
        DeleteClone(BrokenFolder);
        Directory.Move(options.Repository, BrokenFolder);
        Directory.Move(aside, options.Repository);
    }

    private void Cloning(string remote, string folder)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        // The history of an infrastructure is for nobody else to read.
        HostDisk.CreatePrivateFolder(folder);
        try
        {
            git.Clone(remote, options.Branch, folder);
        }
        catch (RemoteUnreachable failure)
        {
            DeleteClone(folder);
            throw new UserError(
                $"the repository could not be cloned: {RemoteAddress.WithoutSecrets(failure.Message)}",
                RemoteAddress.WithoutSecrets(remote),
                $"what runs keeps running. Check the space on the disk of {folder}, and the remote: git clone {RemoteAddress.WithoutSecrets(remote)}");
        }
    }

    private Checkout Read(string clone, string commit, string? previous) => new(
        options.Branch,
        commit,
        previous,
        git.Read(clone, commit, ["proxy", "stacks", "env", $"hosts/{options.Host}", "hosts/_default"]));

    private static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();

    // Git makes its objects read-only, which hinders nobody on Unix.
    private static void DeleteClone(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
