using Vigo.Testing;
using Vigo.Testing.Engine;
using Vigo.Testing.Git;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>Whatever happens to the remote or the clone, what runs keeps running, and the next passes converge.</summary>
public class RemoteTests(DockerEngine engine)
{
    [Fact]
    public async Task A_remote_that_cannot_be_reached_is_told_and_changes_nothing()
    {
        await using var bench = await HostBench.Start(engine);
        var (stack, before) = await Deployed(bench);
        bench.Url = $"ssh://nobody@127.0.0.1:{FreePort.Next()}/infra.git";

        (await bench.Reconcile()).Ended(1).Says("the remote cannot be reached").Says("what runs keeps running").Says("git ls-remote ssh://nobody@127.0.0.1");

        Assert.Equal(before, await bench.Container(stack));
    }

    [Fact]
    public async Task A_key_that_the_remote_refuses_is_told_and_changes_nothing()
    {
        await using var bench = await HostBench.Start(engine);
        await using var ssh = await SshGitServer.Require();
        var (stack, before) = await Deployed(bench);
        bench.Url = ssh.Url(bench.Remote);
        bench.Variables["GIT_SSH_COMMAND"] = ssh.SshCommandWithWrongKey;

        (await bench.Reconcile()).Ended(1).Says("the remote cannot be reached").Says("key");

        Assert.Equal(before, await bench.Container(stack));
    }

    [Fact]
    public async Task A_branch_that_does_not_exist_is_told_with_those_that_do()
    {
        await using var bench = await HostBench.Start(engine);
        var (stack, before) = await Deployed(bench);
        bench.Variables["REMOTE_BRANCH"] = "stagign";

        (await bench.Reconcile()).Ended(1).Says("the remote has no branch 'stagign'").Says("one of: main");

        Assert.Equal(before, await bench.Container(stack));
    }

    [Fact]
    public async Task A_host_follows_the_branch_it_is_told_and_its_record_is_checked_against_it()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        var (main, staging) = (await bench.Image("web:main", TestImage.Web("main")), await bench.Image("web:staging", TestImage.Web("staging")));
        await bench.Push("main", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(main)), HostBench.Host($"branch: staging\nstacks:\n- name: {stack}\n"));
        await bench.Author.Branch("staging");
        await bench.Push("staging", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(staging)));

        (await bench.Reconcile()).Ended(1).Says("its record says 'staging'").Says("REMOTE_BRANCH=staging");
        Assert.Empty(await bench.Containers(stack));

        bench.Variables["REMOTE_BRANCH"] = "staging";
        (await bench.Reconcile()).Ended(0).Keeps("warning");
        Assert.Equal(staging, await bench.Docker.Docker("inspect", "--format", "{{.Config.Image}}", (await bench.Container(stack)).Id));

        bench.Variables["REMOTE_BRANCH"] = "main";
        (await bench.Reconcile()).Ended(0).Says("warning").Says("REMOTE_BRANCH=main decides").Says("image tag changed web: staging → main");
    }

    [Fact]
    public async Task A_branch_that_was_rewritten_is_followed()
    {
        await using var bench = await HostBench.Start(engine);
        var (stack, _) = await Deployed(bench);
        await bench.Push("two", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:2", TestImage.Web("two")))));
        (await bench.Reconcile()).Ended(0);
        await bench.Author.Git("reset", "--quiet", "--hard", "HEAD~1");
        bench.Author.Write($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:3", TestImage.Web("three"))));
        await bench.Author.Commit("three instead");
        await bench.Author.Push(force: true);

        (await bench.Reconcile()).Ended(0).Says("image tag changed web: 2 → 3");
    }

    [Theory]
    [InlineData("an object is gone")]
    [InlineData("an object is cut off")]
    [InlineData("HEAD is garbage")]
    [InlineData("the index is locked by a pass that was killed")]
    [InlineData("the config is garbage")]
    public async Task A_damaged_clone_is_replaced_by_a_fresh_one(string damage)
    {
        await using var bench = await HostBench.Start(engine);
        var (stack, _) = await Deployed(bench);
        await bench.Push("two", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:2", TestImage.Web("two")))));
        var git = Path.Combine(bench.Clone, ".git");
        switch (damage)
        {
            case "an object is gone":
                foreach (var file in Objects(git)) File.Delete(file);
                break;
            case "an object is cut off":
                foreach (var file in Objects(git)) Truncate(file);
                break;
            case "HEAD is garbage":
                await File.WriteAllTextAsync(Path.Combine(git, "HEAD"), "\0\0\0", TestContext.Current.CancellationToken);
                break;
            case "the index is locked by a pass that was killed":
                await File.WriteAllTextAsync(Path.Combine(git, "index.lock"), "", TestContext.Current.CancellationToken);
                break;
            default:
                await File.WriteAllTextAsync(Path.Combine(git, "config"), "[core\nrepository", TestContext.Current.CancellationToken);
                bench.Variables["VIGO_REMOTE"] = null;
                break;
        }

        (await bench.Reconcile()).Mended(0).Says("is damaged").Says("image tag changed web: 1 → 2");
        (await bench.Reconcile()).Ended(0).Says("nothing to do");

        static IEnumerable<string> Objects(string git) => Directory.EnumerateFiles(Path.Combine(git, "objects"), "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".idx", StringComparison.Ordinal)).ToList();
        static void Truncate(string file)
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            using var stream = File.OpenWrite(file);
            stream.SetLength(stream.Length / 2);
        }
    }

    [Fact]
    public async Task A_folder_that_is_no_clone_is_never_replaced()
    {
        await using var bench = await HostBench.Start(engine);
        await Deployed(bench);
        Directory.Delete(bench.Clone, recursive: true);
        Directory.CreateDirectory(bench.Clone);
        var precious = Path.Combine(bench.Clone, "thesis.txt");
        await File.WriteAllTextAsync(precious, "years of work", TestContext.Current.CancellationToken);

        (await bench.Reconcile()).Ended(1).Says("holds something else").Says("--repo");

        Assert.True(File.Exists(precious));
    }

    [Fact]
    public async Task Local_edits_in_the_clone_are_dropped_and_never_deployed()
    {
        await using var bench = await HostBench.Start(engine);
        var (stack, before) = await Deployed(bench);
        var file = Path.Combine(bench.Clone, "stacks", stack, "docker-compose.yml");
        var committed = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, "services: {}\n", TestContext.Current.CancellationToken);

        (await bench.Reconcile()).Ended(0).Says("nothing to do");

        Assert.Equal(before, await bench.Container(stack));
        Assert.Equal(committed, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_new_host_without_a_remote_says_how_to_name_one()
    {
        await using var bench = await HostBench.Start(engine);
        bench.Variables["VIGO_REMOTE"] = null;

        (await bench.Reconcile()).Ended(1).Says("no remote to make one from").Says("vigo reconcile --remote URL");
    }

    private static async Task<(string Stack, ContainerState Container)> Deployed(HostBench bench)
    {
        var stack = bench.Project("web");
        await bench.Push("one", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("one")))));
        (await bench.Reconcile()).Ended(0);
        return (stack, await bench.Container(stack));
    }
}
