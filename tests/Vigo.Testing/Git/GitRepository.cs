namespace Vigo.Testing.Git;

/// <summary>A working copy, driven through the real git: what an author does at a desk.</summary>
public sealed class GitRepository
{
    private readonly string? _sshCommand;

    private GitRepository(string path, string? sshCommand)
    {
        Path = path;
        _sshCommand = sshCommand;
    }

    /// <summary>The absolute path of the working copy.</summary>
    public string Path { get; }

    /// <summary>Makes an empty repository with an unborn branch.</summary>
    /// <param name="path">A folder; made when it doesn't exist. What lies in it stays, uncommitted.</param>
    /// <param name="branch">The first branch's name.</param>
    public static async Task<GitRepository> Initialize(string path, string branch = "main")
    {
        Directory.CreateDirectory(path);
        var repository = new GitRepository(path, sshCommand: null);
        await repository.Git("init", "--quiet", "--initial-branch", branch);
        return repository;
    }

    /// <summary>Clones a remote.</summary>
    /// <param name="url">A path, <c>file://</c> or <c>ssh://</c> address.</param>
    /// <param name="path">A folder that doesn't exist, or is empty.</param>
    /// <param name="sshCommand">The value of <c>GIT_SSH_COMMAND</c> for this and every later call; null for git's own.</param>
    public static async Task<GitRepository> Clone(string url, string path, string? sshCommand = null)
    {
        Directory.CreateDirectory(path);
        await GitProgram.Run(path, sshCommand, "clone", "--quiet", url, ".");
        return new GitRepository(path, sshCommand);
    }

    /// <summary>Runs any git command in the working copy and returns its output.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds the command and its error output.</exception>
    public Task<string> Git(params IEnumerable<string> arguments) => GitProgram.Run(Path, _sshCommand, arguments);

    /// <summary>Writes a file, with its folders, as UTF-8 without BOM; commits nothing.</summary>
    public void Write(string relativePath, string content)
    {
        var path = System.IO.Path.Combine(Path, relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    /// <summary>The content of a file in the working copy.</summary>
    public string Read(string relativePath) => File.ReadAllText(System.IO.Path.Combine(Path, relativePath));

    /// <summary>Replaces a text that occurs exactly once in a file, the way an author edits a literal.</summary>
    /// <exception cref="InvalidOperationException">The text occurs never or several times.</exception>
    public void Replace(string relativePath, string old, string @new)
    {
        var parts = Read(relativePath).Split(old);
        if (parts.Length != 2)
            throw new InvalidOperationException($"{relativePath} holds '{old}' {parts.Length - 1} times; it must be once.");
        Write(relativePath, parts[0] + @new + parts[1]);
    }

    /// <summary>Commits everything that changed, deletions too, and returns the commit's id.</summary>
    public async Task<string> Commit(string message)
    {
        await Git("add", "--all");
        await Git("commit", "--quiet", "--message", message);
        return await Head();
    }

    /// <summary>Writes files and commits everything that changed; returns the commit's id.</summary>
    public Task<string> Commit(string message, params IEnumerable<(string Path, string Content)> files)
    {
        foreach (var (path, content) in files)
            Write(path, content);
        return Commit(message);
    }

    /// <summary>Commits the opposite of a commit, and returns the new commit's id.</summary>
    /// <param name="commit">An id or any other revision; <c>HEAD</c> for the last.</param>
    public async Task<string> Revert(string commit = "HEAD")
    {
        await Git("revert", "--no-edit", commit);
        return await Head();
    }

    /// <summary>Switches to a branch, making it here when it doesn't exist.</summary>
    public async Task Branch(string name)
    {
        var exists = (await Git("branch", "--list", name)).Length > 0;
        await Git(exists ? ["switch", "--quiet", name] : ["switch", "--quiet", "--create", name]);
    }

    /// <summary>Merges a branch into the current one with a merge commit, as a pull request does; returns its id.</summary>
    public async Task<string> Merge(string branch)
    {
        await Git("merge", "--quiet", "--no-ff", "--no-edit", branch);
        return await Head();
    }

    /// <summary>Pushes the current branch to <c>origin</c> under its own name.</summary>
    /// <param name="force">Whether what the remote has may be lost.</param>
    public Task Push(bool force = false) => Git(["push", "--quiet", .. force ? (string[])["--force"] : [], "origin", "HEAD"]);

    /// <summary>The id of the current commit.</summary>
    public Task<string> Head() => Git("rev-parse", "HEAD");
}
