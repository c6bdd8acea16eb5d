namespace Vigo.Testing.Git;

/// <summary>A bare repository on disk: the remote that authors push to and hosts pull from.</summary>
public sealed class BareRemote : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private BareRemote()
    {
    }

    /// <summary>The absolute path; also an address that git takes.</summary>
    public string Path => _directory["infra.git"];

    /// <summary>The address with a scheme: <c>file:///…</c>.</summary>
    public string Url => $"file://{Path}";

    /// <summary>Makes an empty remote whose default branch is <paramref name="branch"/>.</summary>
    public static async Task<BareRemote> Create(string branch = "main")
    {
        var remote = new BareRemote();
        await GitProgram.Run(remote._directory.Path, sshCommand: null, "init", "--quiet", "--bare", "--initial-branch", branch, remote.Path);
        return remote;
    }

    /// <summary>The id of a branch's last commit, as the remote has it.</summary>
    public Task<string> Head(string branch = "main") => GitProgram.Run(Path, sshCommand: null, "rev-parse", $"refs/heads/{branch}");

    /// <summary>Deletes the repository.</summary>
    public void Dispose() => _directory.Dispose();
}
