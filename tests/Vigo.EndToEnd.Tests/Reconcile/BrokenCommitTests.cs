using Vigo.Runner.Secrets;
using Vigo.Runner.Secrets.Age;
using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>A commit that does not parse, decrypt or pull takes nothing down, and holds up no other stack.</summary>
public class BrokenCommitTests(DockerEngine engine)
{
    [Fact]
    public async Task A_compose_file_that_does_not_parse_leaves_its_stack_running_and_the_others_are_deployed()
    {
        await using var bench = await HostBench.Start(engine);
        var (broken, fine) = (bench.Project("a-broken"), bench.Project("b-fine"));
        var (one, two) = (await bench.Image("web:1", TestImage.Web("one")), await bench.Image("web:2", TestImage.Web("two")));
        await bench.Push("one", ($"stacks/{broken}/docker-compose.yml", HostBench.Compose(one)), ($"stacks/{fine}/docker-compose.yml", HostBench.Compose(one)));
        (await bench.Reconcile()).Ended(0);
        var before = await bench.Container(broken);
        await bench.Push("two", ($"stacks/{broken}/docker-compose.yml", HostBench.Compose(two, "    prots: [80]\n")), ($"stacks/{fine}/docker-compose.yml", HostBench.Compose(two)));

        (await bench.Reconcile()).Ended(1).Says("docker compose cannot read the project").Says("prots").Says("1 deployed, 1 failed");

        Assert.Equal(before, await bench.Container(broken));
        Assert.Equal(HostBench.Compose(one), await File.ReadAllTextAsync(Path.Combine(bench.Runtime, "stacks", broken, "docker-compose.yml"), TestContext.Current.CancellationToken));
        (await bench.Reconcile()).Ended(1).Says("is not tried again until it changes");
        await bench.Push("three", ($"stacks/{broken}/docker-compose.yml", HostBench.Compose(two)));
        (await bench.Reconcile()).Ended(0).Says("image tag changed web: 1 → 2");
    }

    [Theory]
    [InlineData("cut in half")]
    [InlineData("one character of a value changed")]
    [InlineData("not encrypted")]
    [InlineData("for another key")]
    public async Task An_env_file_that_does_not_decrypt_stops_the_stacks_that_use_it_and_nothing_else(string damage)
    {
        await using var bench = await HostBench.Start(engine);
        var (user, other) = (bench.Project("a-user"), bench.Project("b-other"));
        var (one, two) = (await bench.Image("web:1", TestImage.EnvDump()), await bench.Image("web:2", TestImage.EnvDump()));
        await Push(one, bench.Encrypt(("PASSWORD", "correct horse")));
        (await bench.Reconcile()).Ended(0);
        var before = await bench.Container(user);

        await Push(two, Damaged());
        (await bench.Reconcile()).Ended(1).Says("env/app.env").Says("cannot be decrypted").Says("1 deployed, 1 failed").Keeps("battery staple");

        Assert.Equal(before, await bench.Container(user));
        Assert.Equal("correct horse", (await bench.Docker.EnvironmentOf(before.Id))["PASSWORD"]);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(bench.Runtime, "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(bench.Secrets)),
            file => File.ReadAllText(file).Contains("ENC[", StringComparison.Ordinal));

        await Push(two, bench.Encrypt(("PASSWORD", "battery staple")));
        (await bench.Reconcile()).Ended(0);
        Assert.Equal("battery staple", (await bench.Docker.EnvironmentOf((await bench.Container(user)).Id))["PASSWORD"]);

        Task Push(string image, string env) => bench.Push(
            $"env {env.Length}",
            ("env/app.env", env),
            ($"stacks/{user}/docker-compose.yml", HostBench.Compose(image, "    env_file: [../../env/app.env]\n")),
            ($"stacks/{other}/docker-compose.yml", HostBench.Compose(image)));

        string Damaged()
        {
            var whole = bench.Encrypt(("PASSWORD", "battery staple"));
            return damage switch
            {
                "cut in half" => whole[..(whole.Length / 2)],
                "one character of a value changed" => whole.Replace("PASSWORD=ENC[AES256_GCM,data:", "PASSWORD=ENC[AES256_GCM,data:A", StringComparison.Ordinal),
                "not encrypted" => "PASSWORD=battery staple\n",
                _ => SopsDotenv.Encrypt([new EnvPair("PASSWORD", "battery staple")], [AgeIdentity.Generate().Recipient], DateTimeOffset.UnixEpoch),
            };
        }
    }

    [Fact]
    public async Task A_host_with_the_wrong_age_key_says_so_and_keeps_what_runs()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        var (one, two) = (await bench.Image("web:1", TestImage.EnvDump()), await bench.Image("web:2", TestImage.EnvDump()));
        await Push(one);
        (await bench.Reconcile()).Ended(0);
        var before = await bench.Container(stack);
        await File.WriteAllTextAsync(bench.KeyFile, AgeIdentity.Generate().Reveal(), TestContext.Current.CancellationToken);
        await Push(two);

        (await bench.Reconcile()).Ended(1).Says("env/app.env cannot be decrypted");
        File.Delete(bench.KeyFile);
        (await bench.Reconcile()).Ended(1).Says(bench.KeyFile);

        Assert.Equal(before, await bench.Container(stack));

        Task Push(string image) => bench.Push(
            image, ("env/app.env", bench.Encrypt(("PASSWORD", "correct horse"))), ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image, "    env_file: [../../env/app.env]\n")));
    }

    [Fact]
    public async Task An_image_that_cannot_be_pulled_leaves_its_stack_running_and_is_tried_again()
    {
        await using var bench = await HostBench.Start(engine);
        await using var registry = await LocalRegistry.Require();
        var (missing, fine) = (bench.Project("a-missing"), bench.Project("b-fine"));
        await registry.Push(bench.Docker, "web:1", TestImage.Web("one"));
        await bench.Push("one", ($"stacks/{missing}/docker-compose.yml", HostBench.Compose(registry.Reference("web:1"))), ($"stacks/{fine}/docker-compose.yml", HostBench.Compose(registry.Reference("web:1"))));
        (await bench.Reconcile()).Ended(0);
        var before = await bench.Container(missing);
        await bench.Push("two", ($"stacks/{missing}/docker-compose.yml", HostBench.Compose(registry.Reference("web:2"))), ($"stacks/{fine}/docker-compose.yml", HostBench.Compose(registry.Reference("web:1"), "    labels: { changed: yes }\n")));

        (await bench.Reconcile()).Ended(1).Says($"image {registry.Reference("web:2")} of service web could not be pulled").Says("1 deployed, 1 failed");

        Assert.Equal(before, await bench.Container(missing));
        await registry.Push(bench.Docker, "web:2", TestImage.Web("two"));
        await bench.Docker.Docker("rmi", registry.Reference("web:2"));
        (await bench.Reconcile()).Ended(0).Says($"pulling {registry.Reference("web:2")}");
        Assert.NotEqual(before.Id, (await bench.Container(missing)).Id);
    }

    [Theory]
    [InlineData("schema: 2\nstacks: []\n", "schema 2")]
    [InlineData("schema: 1\nstacks: {\n", "host.yml:")]
    [InlineData("schema: 1\nstacks: [{ name: ../etc }]\n", "is not a stack name")]
    [InlineData("schema: 1\nengine: swarm\n", "engine: swarm")]
    public async Task A_host_file_that_is_not_understood_changes_nothing_on_the_host(string hostFile, string says)
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        var (one, two) = (await bench.Image("web:1", TestImage.Web("one")), await bench.Image("web:2", TestImage.Web("two")));
        await bench.Push("one", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(one)), HostBench.Host($"stacks:\n- name: {stack}\n"));
        (await bench.Reconcile()).Ended(0);
        var before = await bench.Container(stack);
        await bench.Push("two", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(two)), ($"hosts/{HostBench.HostName}/host.yml", hostFile));

        (await bench.Reconcile()).Ended(1).Says(says).Says("what runs keeps running");

        Assert.Equal(before, await bench.Container(stack));
    }

    [Fact]
    public async Task Keys_of_a_host_file_that_are_not_known_are_told_and_ignored()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await bench.Push("one", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("one")))), HostBench.Host($"colour: green\nstacks:\n- name: {stack}\n  shape: round\n"));

        (await bench.Reconcile()).Ended(0).Says("does not know 'colour'").Says("does not know 'shape'").Says("1 deployed");
    }

    [Fact]
    public async Task A_companion_file_that_is_encrypted_never_reaches_a_container()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await bench.Push(
            "one",
            ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("one")), "    env_file: [./own.env]\n")),
            ($"stacks/{stack}/own.env", bench.Encrypt(("PASSWORD", "correct horse"))));

        (await bench.Reconcile()).Ended(1).Says($"stacks/{stack}/own.env is encrypted").Says("move it to env/");

        Assert.Empty(await bench.Containers(stack));
        Assert.False(Directory.Exists(Path.Combine(bench.Runtime, "stacks", stack)));
    }
}
