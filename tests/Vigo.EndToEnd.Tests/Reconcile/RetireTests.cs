using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>Only what Vigo deployed is ever retired, and volumes only when the author said so.</summary>
public class RetireTests(DockerEngine engine)
{
    [Theory]
    [InlineData("", true)]
    [InlineData("- stack: {0}\n", true)]
    [InlineData("- stack: {0}\n  volumes: delete\n", false)]
    public async Task A_stack_that_left_the_host_is_taken_down_and_its_volumes_are_kept_unless_the_author_deletes_them(string retirement, bool kept)
    {
        await using var bench = await HostBench.Start(engine);
        var (old, stays) = (bench.Project("old"), bench.Project("stays"));
        var image = await bench.Image("web:1", TestImage.Web("hello"));
        await bench.Push(
            "both",
            ($"stacks/{old}/docker-compose.yml", HostBench.Compose(image, "    volumes: [\"data:/data\", \"./nginx.conf:/nginx.conf\"]\nvolumes:\n  data:\n")),
            ($"stacks/{old}/nginx.conf", "server {}"),
            ($"stacks/{stays}/docker-compose.yml", HostBench.Compose(image)),
            HostBench.Host($"stacks:\n- name: {old}\n- name: {stays}\n"));
        (await bench.Reconcile()).Ended(0);
        var before = await bench.Container(stays);
        await bench.Push(
            "one",
            ($"stacks/{old}/docker-compose.yml", null),
            ($"stacks/{old}/nginx.conf", null),
            HostBench.Host($"stacks:\n- name: {stays}\n" + (retirement.Length == 0 ? "" : "retire:\n" + retirement.Replace("{0}", old, StringComparison.Ordinal))));

        var run = (await bench.Reconcile()).Ended(0).Says("1 retired");

        Assert.Empty(await bench.Containers(old));
        Assert.Equal(kept ? $"{old}_data" : "", await bench.Docker.Docker("volume", "ls", "--quiet", "--filter", $"name={old}_data"));
        Assert.Equal("", await bench.Docker.Docker("network", "ls", "--quiet", "--filter", $"name={old}"));
        if (kept) run.Says($"volumes kept: {old}_data");
        Assert.False(Directory.Exists(Path.Combine(bench.Runtime, "stacks", old)));
        Assert.Equal(before, await bench.Container(stays));
        (await bench.Reconcile()).Ended(0).Says("nothing to do");
    }

    [Fact]
    public async Task What_someone_else_runs_is_left_alone()
    {
        await using var bench = await HostBench.Start(engine);
        var (theirs, ours) = (bench.Project("theirs"), bench.Project("ours"));
        var compose = HostBench.Compose(await bench.Image("web:1", TestImage.Web("hello")));
        var folder = Path.Combine(bench.Runtime, "stacks", theirs);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "docker-compose.yml"), compose, TestContext.Current.CancellationToken);
        await bench.Docker.Compose(Path.Combine(folder, "docker-compose.yml"), "-p", theirs, "up", "-d");
        var before = await bench.Container(theirs);
        await bench.Push("ours", ($"stacks/{ours}/docker-compose.yml", compose));

        (await bench.Reconcile()).Ended(0);

        Assert.Equal(before, await bench.Container(theirs));
        Assert.True(File.Exists(Path.Combine(folder, "docker-compose.yml")));
    }

    [Fact]
    public async Task A_repository_without_any_stack_retires_none_that_it_does_not_name()
    {
        await using var bench = await HostBench.Start(engine);
        var (a, b) = (bench.Project("a"), bench.Project("b"));
        var compose = HostBench.Compose(await bench.Image("web:1", TestImage.Web("hello")));
        await bench.Push("both", ($"stacks/{a}/docker-compose.yml", compose), ($"stacks/{b}/docker-compose.yml", compose));
        (await bench.Reconcile()).Ended(0);
        var before = await bench.Container(a);
        await bench.Push("none", ($"stacks/{a}/docker-compose.yml", null), ($"stacks/{b}/docker-compose.yml", null), HostBench.Host($"stacks: []\nretire:\n- stack: {b}\n"));

        (await bench.Reconcile()).Ended(1).Says("that looks like an accident").Says("1 retired, 1 failed");

        Assert.Equal(before, await bench.Container(a));
        Assert.Empty(await bench.Containers(b));
    }

    [Fact]
    public async Task A_pass_over_some_stacks_retires_no_other()
    {
        await using var bench = await HostBench.Start(engine);
        var (a, b) = (bench.Project("a"), bench.Project("b"));
        var compose = HostBench.Compose(await bench.Image("web:1", TestImage.Web("hello")));
        await bench.Push("both", ($"stacks/{a}/docker-compose.yml", compose), ($"stacks/{b}/docker-compose.yml", compose));
        (await bench.Reconcile()).Ended(0);
        await bench.Push("one", ($"stacks/{b}/docker-compose.yml", null));
        bench.Variables["STACKS_ONLY"] = a;

        (await bench.Reconcile()).Ended(0).Says("nothing to do");

        Assert.NotEmpty(await bench.Containers(b));
    }
}
