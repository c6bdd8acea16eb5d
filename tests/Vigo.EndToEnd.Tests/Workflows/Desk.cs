using System.Text;
using CliWrap;
using Vigo.Testing;
using Vigo.Testing.Git;

namespace Vigo.EndToEnd.Tests.Workflows;

/// <summary>An author's clone of the infra repository: edit, build, commit, push.</summary>
internal sealed class Desk : IDisposable
{
    private readonly TemporaryDirectory _directory;
    private readonly string _keyFile;

    private Desk(TemporaryDirectory directory, BareRemote remote, GitRepository clone, string keyFile)
    {
        _directory = directory;
        _keyFile = keyFile;
        Remote = remote;
        Clone = clone;
    }

    /// <summary>What the hosts pull from.</summary>
    public BareRemote Remote { get; }

    /// <summary>The author's working copy.</summary>
    public GitRepository Clone { get; }

    /// <summary>Makes a remote that holds what a repository holds, and a clone of it.</summary>
    public static async Task<Desk> Open(GitRepository repository, string keyFile)
    {
        var remote = await BareRemote.Create();
        await repository.Git("push", "--quiet", remote.Url, "HEAD");
        var directory = new TemporaryDirectory();
        return new Desk(directory, remote, await GitRepository.Clone(remote.Url, directory["infra"]), keyFile);
    }

    /// <summary>Replaces a text that stands exactly once in a file.</summary>
    public void Edit(string file, string old, string @new) => Clone.Replace(file, old, @new);

    /// <summary>Sets a variable in an encrypted env file to a value of any bytes that UTF-8 has.</summary>
    public Task EnvSet(string file, string key, string value) => Shop.EnvSet(Clone.Path, _keyFile, PipeSource.FromBytes(Encoding.UTF8.GetBytes(value)), file, key, "--raw");

    /// <summary>Builds, commits what was edited with what was generated, and pushes. Returns the commit.</summary>
    public async Task<string> Ship(string message)
    {
        (await InfraBuild.Write(Clone.Path)).Succeeds();
        return await Push(message);
    }

    /// <summary>Commits and pushes without a build, as someone in a hurry does.</summary>
    public async Task<string> Push(string message)
    {
        var commit = await Clone.Commit(message);
        await Clone.Push();
        return commit;
    }

    /// <summary>The files that a commit changed.</summary>
    public async Task<IReadOnlyList<string>> ChangedBy(string commit) => (await Clone.Git("show", "--format=", "--name-only", commit)).Split('\n');

    public void Dispose()
    {
        Remote.Dispose();
        _directory.Dispose();
    }
}
