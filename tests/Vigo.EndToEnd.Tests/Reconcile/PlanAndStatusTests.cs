using System.Text.Json;
using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary><c>vigo plan</c> says what a pass would do and does none of it; <c>vigo status</c> says what runs.</summary>
public class PlanAndStatusTests(DockerEngine engine)
{
    [Fact]
    public async Task A_plan_names_every_change_with_its_reasons_and_changes_nothing()
    {
        await using var bench = await HostBench.Start(engine);
        var (changes, same, leaves, comes, broken) = (bench.Project("a-changes"), bench.Project("b-same"), bench.Project("c-leaves"), bench.Project("d-comes"), bench.Project("e-broken"));
        var (one, two) = (await bench.Image("web:1", TestImage.Web("one")), await bench.Image("web:2", TestImage.Web("two")));
        await bench.Push(
            "one",
            ("env/global.env", bench.Encrypt(("GREETING", "good morning"))),
            ($"stacks/{changes}/docker-compose.yml", HostBench.Compose(one, "    env_file: [../../env/global.env]\n")),
            ($"stacks/{same}/docker-compose.yml", HostBench.Compose(one)),
            ($"stacks/{leaves}/docker-compose.yml", HostBench.Compose(one)),
            HostBench.Host($"stacks:\n- name: {changes}\n  env: [env/global.env]\n- name: {same}\n- name: {leaves}\n"));
        (await bench.Reconcile()).Ended(0);
        var first = await bench.Author.Head();
        var second = await bench.Push(
            "two",
            ("env/global.env", bench.Encrypt(("GREETING", "good evening"))),
            ($"stacks/{changes}/docker-compose.yml", HostBench.Compose(two, "    env_file: [../../env/global.env]\n")),
            ($"stacks/{comes}/docker-compose.yml", HostBench.Compose(one)),
            ($"stacks/{broken}/docker-compose.yml", "services: [\n"),
            HostBench.Host($"stacks:\n- name: {changes}\n  env: [env/global.env]\n- name: {same}\n- name: {comes}\n- name: {broken}\n"));
        var (files, container) = (bench.Files(), await bench.Container(changes));

        var plan = (await bench.Vigo("plan")).Ended(1).Keeps("good evening");

        Assert.Equal(files, bench.Files());
        Assert.Equal(container, await bench.Container(changes));
        plan.Says($"bench-1 follows main at {second[..7]}, and stands at {first[..7]}").Says("image tag changed web: 1 → 2").Says("env file changed: env/global.env")
            .Says("retire    left the repository; its volumes are kept").Says("deploy    not deployed by Vigo before").Says("blocked   docker compose cannot read the project");
        var json = JsonDocument.Parse((await bench.Vigo("plan", "--json")).Output).RootElement;
        Assert.Equal(
            [(changes, "deploy"), (same, "nothing"), (comes, "deploy"), (broken, "blocked"), (leaves, "retire")],
            json.GetProperty("projects").EnumerateArray().Select(project => (project.GetProperty("name").GetString()!, project.GetProperty("action").GetString()!)));
    }

    [Fact]
    public async Task A_plan_before_the_first_pass_works_and_leaves_nothing_behind()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await bench.Push("one", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("one")))));

        (await bench.Vigo("plan")).Ended(0).Says("stands at nothing yet").Says("deploy    not deployed by Vigo before");

        Assert.False(Directory.Exists(bench.Clone) || Directory.Exists(bench.Runtime) || Directory.Exists(bench.State) || Directory.Exists(bench.Secrets));
        Assert.Empty(await bench.Containers(stack));
    }

    [Fact]
    public async Task Status_tells_commit_state_health_and_what_was_rejected()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        const string health = "    healthcheck: { test: [CMD, healthy], interval: 0.5s, retries: 1 }\n";
        (await bench.Vigo("status")).Ended(0).Says("nothing has been deployed");
        var first = await Push(await bench.Image("web:1", TestImage.Web("one").WithProgram("healthy", "exit 0")));
        (await bench.Reconcile()).Ended(0);

        Assert.Matches($@"^{stack} +{first[..7]}  running     healthy    \d{{4}}-\d\d-\d\d \d\d:\d\dZ\n$", (await bench.Vigo("status")).Ended(0).Output);

        var second = await Push(await bench.Image("web:2", TestImage.Web("two").WithProgram("healthy", "exit 1")));
        (await bench.Reconcile()).Ended(1);
        (await bench.Vigo("status")).Ended(0).Says($"{second[..7]} was rejected: container {stack}-web-1 was unhealthy");
        var json = JsonDocument.Parse((await bench.Vigo("status", "--json")).Output).RootElement.GetProperty("projects")[0];
        Assert.Equal((first, "running", "healthy", second), (Text("commit"), Text("state"), Text("health"), Text("rejected")));
        await bench.Docker.Docker("stop", (await bench.Container(stack)).Id);
        Assert.Contains("stopped", (await bench.Vigo("status")).Output, StringComparison.Ordinal);

        string? Text(string property) => json.GetProperty(property).GetString();
        Task<string> Push(string image) => bench.Push(image, ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image, health)), HostBench.Host($"stacks:\n- name: {stack}\n", healthTimeout: 3));
    }

    [Fact]
    public async Task The_history_has_a_line_for_each_thing_done()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        var commit = await bench.Push("one", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("one")))));
        (await bench.Reconcile()).Ended(0);
        (await bench.Reconcile()).Ended(0);

        var line = Assert.Single(await File.ReadAllLinesAsync(Path.Combine(bench.State, "history.jsonl"), TestContext.Current.CancellationToken));
        var entry = JsonDocument.Parse(line).RootElement;
        Assert.Equal((stack, commit, "deploy", "done"), (Text("project"), Text("commit"), Text("action"), Text("outcome")));
        Assert.Equal("not deployed by Vigo before", entry.GetProperty("reasons")[0].GetString());

        string? Text(string property) => entry.GetProperty(property).GetString();
    }
}
