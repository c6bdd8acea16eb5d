using Vigo.Testing.Engine;

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
        await bench.Push("first", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image)), HostBench.Host($"stacks:\n- name: {stack}\n"));

        var run = await bench.Reconcile();

        run.Ended(0).Says("not deployed by Vigo before").Says("1 deployed");
        Assert.Equal("running", (await bench.Container(stack)).Status);
    }
}
