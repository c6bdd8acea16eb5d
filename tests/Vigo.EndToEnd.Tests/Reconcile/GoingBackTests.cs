using Vigo.Testing;
using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>A release that does not become healthy goes back to the last good one, and is not tried again until it changes.</summary>
public class GoingBackTests(DockerEngine engine)
{
    private const string Healthcheck = "    healthcheck: { test: [CMD, healthy], interval: 0.5s, timeout: 2s, retries: 2 }\n";
    private static readonly TestImage Well = TestImage.Web("well").WithProgram("healthy", "exit 0");
    private static readonly TestImage Ill = TestImage.Web("ill").WithProgram("healthy", "echo the patient is unwell; exit 1");

    [Fact]
    public async Task An_unhealthy_release_goes_back_and_is_not_tried_again_until_it_changes()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        var (well, ill, cured) = (await bench.Image("web:1", Well), await bench.Image("web:2", Ill), await bench.Image("web:3", Well));
        var first = await Push(well);
        (await bench.Reconcile()).Ended(0);

        var second = await Push(ill);
        (await bench.Reconcile()).Ended(1).Says("was unhealthy after 3 s").Says($"going back to {first[..7]}").Says($"runs {first[..7]} again");
        Assert.Equal(well, await ImageOf());
        var back = await bench.Container(stack);

        var programs = new ProgramLog(bench["bin"], "docker");
        bench.Variables["PATH"] = programs.SearchPath;
        (await bench.Reconcile()).Ended(1).Says($"commit {second[..7]} was tried").Says("vigo retry");
        Assert.Equal(back, await bench.Container(stack));
        Assert.Empty(programs.Calls());

        await Push(cured);
        (await bench.Reconcile()).Ended(0).Says("image tag changed web: 1 → 3");
        Assert.Equal(cured, await ImageOf());

        Task<string> Push(string image) => bench.Push(image, ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image, Healthcheck)), HostBench.Host($"stacks:\n- name: {stack}\n", healthTimeout: 3));
        async Task<string> ImageOf() => await bench.Docker.Docker("inspect", "--format", "{{.Config.Image}}", $"{stack}-web-1");
    }

    [Fact]
    public async Task Retry_tries_a_rejected_release_again_as_it_is()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        var (well, later) = (await bench.Image("web:1", Well), await bench.Image("web:2", Ill));
        await Push(well);
        (await bench.Reconcile()).Ended(0);
        await Push(later);
        (await bench.Reconcile()).Ended(1);
        await bench.Docker.Make(later, Well);

        (await bench.Reconcile()).Ended(1);
        (await bench.Vigo("retry", stack)).Ended(0).Says("the next pass tries");
        (await bench.Reconcile()).Ended(0).Says("image tag changed web: 1 → 2");
        (await bench.Vigo("retry", "nobody")).Ended(1).Says("no stack 'nobody'").Says(stack);

        Task Push(string image) => bench.Push(image, ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image, Healthcheck)), HostBench.Host($"stacks:\n- name: {stack}\n", healthTimeout: 3));
    }

    [Fact]
    public async Task Going_back_takes_the_companion_files_and_the_env_files_of_the_good_release_along()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        // Healthy only with the first password and the first setting.
        var image = await bench.Image("web:1", TestImage.EnvDump().WithProgram("healthy", "[ \"$PASSWORD\" = 'the right one' ] && grep -q good /app.conf"));
        await Push("the right one", "good");
        (await bench.Reconcile()).Ended(0);
        await Push("the wrong one", "bad");

        (await bench.Reconcile()).Ended(1).Says("env file changed: env/app.env").Says("companion file changed: app.conf").Says("again").Keeps("the wrong one");

        var container = await bench.Container(stack);
        Assert.Equal("the right one", (await bench.Docker.EnvironmentOf(container.Id))["PASSWORD"]);
        Assert.Equal("good", await bench.Docker.Docker("exec", container.Id, "busybox", "cat", "/app.conf"));
        // Whoever else uses the file gets what the repository says.
        Assert.Contains("the wrong one", await File.ReadAllTextAsync(Path.Combine(bench.Runtime, "env", "app.env"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        (await bench.Reconcile()).Ended(1).Says("is not tried again");
        Assert.Equal(container, await bench.Container(stack));

        Task Push(string password, string setting) => bench.Push(
            setting,
            ("env/app.env", bench.Encrypt(("PASSWORD", password))),
            ($"stacks/{stack}/app.conf", setting),
            ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image, Healthcheck + "    env_file: [../../env/app.env]\n    volumes: [\"./app.conf:/app.conf:ro\"]\n")),
            HostBench.Host($"stacks:\n- name: {stack}\n  env: [env/app.env]\n", healthTimeout: 3));
    }

    [Theory]
    [InlineData("crashes", "kept restarting")]
    [InlineData("ends", "ended with exit code 1")]
    [InlineData("cannot start", "could not bring it up")]
    public async Task A_release_that_does_not_stay_up_goes_back(string fault, string says)
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        var (well, ill) = (await bench.Image("web:1", Well), await bench.Image("web:2", fault == "cannot start" ? Well : TestImage.CrashLoop()));
        await Push(well, "");
        (await bench.Reconcile()).Ended(0);
        await Push(ill, fault switch { "crashes" => "    restart: always\n", "cannot start" => "    entrypoint: [/no/such/program]\n", _ => "" });

        (await bench.Reconcile()).Ended(1).Says(says).Says("again");

        Assert.Equal(well, await bench.Docker.Docker("inspect", "--format", "{{.Config.Image}}", $"{stack}-web-1"));
        await Waiting.Until(async () => (await bench.Container(stack)).Status == "running", TimeSpan.FromSeconds(5), "the good release to run");

        Task Push(string image, string more) => bench.Push(image, ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image, more)), HostBench.Host($"stacks:\n- name: {stack}\n", healthTimeout: 4));
    }

    [Fact]
    public async Task A_forward_only_stack_stays_at_the_release_that_failed_and_is_accepted_when_it_becomes_healthy()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        var (well, ill) = (await bench.Image("web:1", Well), await bench.Image("web:2", TestImage.Web("late").WithProgram("healthy", "test -e /tmp-well")));
        await Push(well);
        (await bench.Reconcile()).Ended(0);
        await Push(ill);

        (await bench.Reconcile()).Ended(1).Says("going back is switched off");
        var container = await bench.Container(stack);
        Assert.Equal(ill, await bench.Docker.Docker("inspect", "--format", "{{.Config.Image}}", container.Id));
        (await bench.Reconcile()).Ended(1).Says("is not tried again");

        await bench.Docker.Docker("exec", container.Id, "busybox", "touch", "/tmp-well");
        await Waiting.Until(async () => (await bench.Container(stack)).Health == "healthy", TimeSpan.FromSeconds(10), "its health");
        (await bench.Reconcile()).Ended(0).Says("became healthy after all");
        Assert.Equal(container.StartedAt, (await bench.Container(stack)).StartedAt);
        (await bench.Reconcile()).Ended(0).Says("nothing to do");

        Task Push(string image) => bench.Push(image, ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image, Healthcheck)), HostBench.Host($"stacks:\n- name: {stack}\n  forward-only: true\n", healthTimeout: 3));
    }

    [Fact]
    public async Task A_first_release_that_fails_is_left_as_it_is_to_be_looked_at()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await bench.Push("ill", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", Ill), Healthcheck)), HostBench.Host($"stacks:\n- name: {stack}\n", healthTimeout: 3));

        (await bench.Reconcile()).Ended(1).Says("there is no earlier release to go back to").Says("docker logs");
        var left = await bench.Container(stack);
        (await bench.Reconcile()).Ended(1).Says("is not tried again");

        Assert.Equal(left.StartedAt, (await bench.Container(stack)).StartedAt);
    }

    [Fact]
    public async Task A_revert_after_a_rejected_release_has_nothing_to_do()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        var (well, ill) = (await bench.Image("web:1", Well), await bench.Image("web:2", Ill));
        await Push(well);
        (await bench.Reconcile()).Ended(0);
        await Push(ill);
        (await bench.Reconcile()).Ended(1);
        await bench.Author.Revert();
        await bench.Author.Push();

        (await bench.Reconcile()).Ended(0).Says("nothing to do");

        Task Push(string image) => bench.Push(image, ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image, Healthcheck)), HostBench.Host($"stacks:\n- name: {stack}\n", healthTimeout: 3));
    }
}
