using Vigo.Testing;
using Vigo.Testing.Git;

namespace Vigo.EndToEnd.Tests.Bench;

public class GitTests
{
    [Fact]
    public async Task What_an_author_pushes_another_clone_sees_and_a_revert_takes_back()
    {
        using var directory = new TemporaryDirectory();
        using var remote = await BareRemote.Create();
        var author = await GitRepository.Clone(remote.Url, directory["author"]);

        await author.Commit("Add the web stack", ("stacks/web/docker-compose.yml", "image: web:1\n"));
        author.Replace("stacks/web/docker-compose.yml", "web:1", "web:2");
        var bump = await author.Commit("Bump web");
        await author.Push();
        Assert.Equal(bump, await remote.Head());

        var revert = await author.Revert(bump);
        await author.Push();

        var host = await GitRepository.Clone(remote.Url, directory["host"]);
        Assert.Equal(revert, await host.Head());
        Assert.Equal("image: web:1\n", host.Read("stacks/web/docker-compose.yml"));
    }

    [Fact]
    public async Task A_branch_is_promoted_by_merging_it()
    {
        using var directory = new TemporaryDirectory();
        using var remote = await BareRemote.Create();
        var author = await GitRepository.Clone(remote.Url, directory["author"]);
        await author.Commit("Start", ("pin", "1\n"));
        await author.Push();

        await author.Branch("staging");
        await author.Commit("Bump", ("pin", "2\n"));
        await author.Push();
        Assert.NotEqual(await remote.Head("staging"), await remote.Head("main"));

        await author.Branch("main");
        await author.Merge("staging");
        await author.Push();

        Assert.Equal("2\n", author.Read("pin"));
        Assert.Equal(await author.Head(), await remote.Head("main"));
    }

    [Fact]
    public async Task A_clone_over_ssh_needs_the_deploy_key()
    {
        await using var server = await SshGitServer.Require();
        using var directory = new TemporaryDirectory();
        using var remote = await BareRemote.Create();
        var author = await GitRepository.Clone(remote.Url, directory["author"]);
        var commit = await author.Commit("Start", ("file", "content\n"));
        await author.Push();

        var clone = await GitRepository.Clone(server.Url(remote), directory["over-ssh"], server.SshCommand);
        Assert.Equal(commit, await clone.Head());

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => GitRepository.Clone(server.Url(remote), directory["refused"], server.SshCommandWithWrongKey));
        Assert.Contains("Permission denied (publickey)", refused.Message, StringComparison.Ordinal);
    }
}
