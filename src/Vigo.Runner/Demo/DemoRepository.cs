using LibGit2Sharp;
using Vigo.Runner.Files;
using Vigo.Runner.Secrets;
using Vigo.Runner.Secrets.Age;
using Vigo.Runner.Templates;

namespace Vigo.Runner.Demo;

/// <summary>A small infrastructure, its remote, and what a host would keep of it: all in one temporary folder.</summary>
internal sealed class DemoRepository : IDisposable
{
    private const string Branch = "main";
    private readonly string _root;
    private readonly string _memory;
    private readonly AgeIdentity _key = AgeIdentity.Generate();

    private DemoRepository(string root, string suffix)
    {
        _root = root;
        Suffix = suffix;
        // Decrypted values stay in memory where the operating system has a folder for that.
        _memory = Directory.Exists("/dev/shm") ? Path.Combine("/dev/shm", $"vigo-demo-{suffix}") : Path.Combine(root, "memory");
    }

    /// <summary>What makes the names of this demo its own.</summary>
    public string Suffix { get; }

    /// <summary>The author's working copy.</summary>
    public string Folder => Path.Combine(_root, "infra-repo");

    public string Remote => Path.Combine(_root, "remote.git");

    public string Host => Path.Combine(_root, "host");

    public string KeyFile => Path.Combine(_root, "keys.txt");

    public string SecretsFolder => Path.Combine(_memory, "env");

    public bool IsKept { get; set; }

    /// <summary>Makes the folder, writes the author's files, encrypts the env file.</summary>
    public static DemoRepository Create()
    {
        var suffix = Guid.NewGuid().ToString("n")[..4];
        var repository = new DemoRepository(Directory.CreateTempSubdirectory("vigo-demo-").FullName, suffix);
        try
        {
            repository.WriteFiles();
            return repository;
        }
        catch
        {
            repository.Dispose();
            throw;
        }
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public void Write(string path, string text) => AtomicFile.Write(Path.Combine(Folder, path), text);

    /// <summary>Whether the build has written a file.</summary>
    public bool Has(string path) => File.Exists(Path.Combine(Folder, path));

    /// <summary>Every file that git would take, by its path in the repository.</summary>
    public IReadOnlyList<string> Files()
    {
        using var git = new Repository(Folder);
        return [.. git.RetrieveStatus().Select(entry => entry.FilePath).Order(StringComparer.Ordinal)];
    }

    /// <summary>Commits everything and pushes it.</summary>
    /// <returns>The commit's id.</returns>
    public string Push(string message)
    {
        using var git = new Repository(Folder);
        LibGit2Sharp.Commands.Stage(git, "*");
        var author = new Signature("vigo demo", "demo@localhost", TimeProvider.System.GetUtcNow());
        var commit = git.Commit(message, author, author);
        var branch = git.Branches[Branch] ?? git.CreateBranch(Branch, commit);
        git.Network.Push(git.Network.Remotes["origin"], $"{branch.CanonicalName}:{branch.CanonicalName}", new PushOptions());
        return commit.Sha;
    }

    public void Dispose()
    {
        if (Directory.Exists(_memory)) Directory.Delete(_memory, recursive: true);
        if (IsKept)
        {
            if (Directory.Exists(Host)) Directory.Delete(Host, recursive: true);
            return;
        }

        if (!Directory.Exists(_root)) return;
        // Git writes its objects read-only, which only Windows minds.
        foreach (var file in Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories))
            if (new FileInfo(file) is { IsReadOnly: true } locked && OperatingSystem.IsWindows()) locked.IsReadOnly = false;
        Directory.Delete(_root, recursive: true);
    }

    private void WriteFiles()
    {
        if (!OperatingSystem.IsWindows()) Directory.CreateDirectory(_memory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["suffix"] = Suffix,
            ["sdk"] = Path.Combine(AppContext.BaseDirectory, "sdk").Replace('\\', '/'),
            ["recipient"] = _key.Recipient.ToString(),
        };
        SourceTemplates.WriteInto(Folder, "Repository", values);
        SourceTemplates.WriteInto(Folder, "Demo", values);
        AtomicFile.Write(KeyFile, _key.Reveal() + "\n", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Write("env/shop.env", SopsDotenv.Encrypt(
            [new EnvPair("OWNER", "Ada"), new EnvPair("API_KEY", Guid.NewGuid().ToString("n"))],
            [_key.Recipient],
            TimeProvider.System.GetUtcNow()));
        Repository.Init(Remote, isBare: true);
        Repository.Init(Folder);
        using var git = new Repository(Folder);
        git.Network.Remotes.Add("origin", Remote);
        git.Refs.UpdateTarget("HEAD", $"refs/heads/{Branch}");
    }
}
