using Vigo.Testing.Engine;
using Vigo.Testing.Git;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>A commit on the host's branch ends as running containers.</summary>
public class FirstDeployTests(DockerEngine engine)
{
    [Fact]
    public async Task A_commit_on_the_branch_becomes_a_running_container()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        var image = await bench.Image("web:1", TestImage.Web("hello"));
        var commit = await bench.Push("first", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image)), HostBench.Host($"stacks:\n- name: {stack}\n"));

        var run = await bench.Reconcile();

        run.Ended(0).Says("not deployed by Vigo before").Says($"main@{commit[..7]}: 1 deployed");
        Assert.Equal("running", (await bench.Container(stack)).Status);
        Assert.Equal(HostBench.Compose(image), await File.ReadAllTextAsync(Path.Combine(bench.Runtime, "stacks", stack, "docker-compose.yml"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_remote_may_be_reached_by_ssh_with_a_deploy_key()
    {
        await using var bench = await HostBench.Start(engine);
        await using var ssh = await SshGitServer.Require();
        bench.Url = ssh.Url(bench.Remote);
        bench.Variables["GIT_SSH_COMMAND"] = ssh.SshCommand;
        var stack = bench.Project("web");
        await bench.Push("first", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Sleep()))));

        (await bench.Reconcile()).Ended(0).Says("1 deployed");
        await bench.Push("second", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:2", TestImage.Web("two")))));

        (await bench.Reconcile()).Ended(0).Says("image tag changed web: 1 → 2");
    }

    [Fact]
    public async Task A_host_that_the_repository_does_not_name_runs_every_stack_in_order_after_the_proxy()
    {
        await using var bench = await HostBench.Start(engine);
        var (b, a) = (bench.Project("b"), bench.Project("a"));
        var image = await bench.Image("web:1", TestImage.Web("hello"));
        await bench.Push("first", ($"stacks/{b}/docker-compose.yml", HostBench.Compose(image)), ($"stacks/{a}/docker-compose.yml", HostBench.Compose(image)));

        var run = (await bench.Reconcile()).Ended(0).Says("2 deployed");

        Assert.True(run.Talk.IndexOf($"{a} ", StringComparison.Ordinal) < run.Talk.IndexOf($"{b} ", StringComparison.Ordinal), run.ToString());
    }

    [Fact]
    public async Task A_host_runs_its_own_files_instead_of_the_base_and_keeps_all_others()
    {
        await using var bench = await HostBench.Start(engine);
        var (overlaid, plain) = (bench.Project("overlaid"), bench.Project("plain"));
        var (basis, own) = (await bench.Image("web:base", TestImage.Web("base")), await bench.Image("web:own", TestImage.Web("own")));
        const string mounts = "    volumes: [\"./conf:/conf:ro\"]\n";
        await bench.Push(
            "first",
            ($"stacks/{overlaid}/docker-compose.yml", HostBench.Compose(basis, mounts)),
            ($"stacks/{overlaid}/conf/shared.conf", "shared"),
            ($"stacks/{overlaid}/conf/level.conf", "base"),
            ($"stacks/{plain}/docker-compose.yml", HostBench.Compose(basis)),
            ($"hosts/{HostBench.HostName}/stacks/{overlaid}/docker-compose.yml", HostBench.Compose(own, mounts)),
            ($"hosts/{HostBench.HostName}/stacks/{overlaid}/conf/level.conf", "own"),
            HostBench.Host($"stacks:\n- name: {overlaid}\n- name: {plain}\n"));

        (await bench.Reconcile()).Ended(0).Says("2 deployed");

        var container = await bench.Container(overlaid);
        Assert.Equal("own", await bench.Docker.Docker("exec", container.Name, "busybox", "cat", "/conf/level.conf"));
        Assert.Equal("shared", await bench.Docker.Docker("exec", container.Name, "busybox", "cat", "/conf/shared.conf"));
        Assert.Equal(own, await bench.Docker.Docker("inspect", "--format", "{{.Config.Image}}", container.Id));
        Assert.Equal(basis, await bench.Docker.Docker("inspect", "--format", "{{.Config.Image}}", (await bench.Container(plain)).Id));
    }

    [Fact]
    public async Task A_stack_with_a_one_shot_that_others_wait_for_is_healthy_when_it_has_ended_well()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("migrated");
        var (web, migrate) = (await bench.Image("web:1", TestImage.Web("hello")), await bench.Image("migrate:1", TestImage.OneShot(0)));
        await bench.Push("first", ($"stacks/{stack}/docker-compose.yml", $$"""
            services:
              web:
                image: {{web}}
                depends_on: { migrate: { condition: service_completed_successfully } }
              migrate:
                image: {{migrate}}
            """));

        (await bench.Reconcile()).Ended(0).Says("1 deployed");

        (await bench.Reconcile()).Ended(0).Says("nothing to do");
    }

    [Fact]
    public async Task A_project_that_runs_already_is_taken_over_without_touching_it()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("before");
        var compose = HostBench.Compose(await bench.Image("web:1", TestImage.Web("hello")));
        var folder = Path.Combine(bench.Runtime, "stacks", stack);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "docker-compose.yml"), compose, TestContext.Current.CancellationToken);
        await bench.Docker.Compose(Path.Combine(folder, "docker-compose.yml"), "-p", stack, "up", "-d");
        var before = await bench.Container(stack);
        await bench.Push("first", ($"stacks/{stack}/docker-compose.yml", compose));

        (await bench.Reconcile()).Ended(0).Says("1 deployed");

        Assert.Equal(before, await bench.Container(stack));
    }
}
