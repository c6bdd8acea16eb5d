using Vigo.Testing;
using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>Decrypted values stay in memory, for their owner alone, and are never told.</summary>
public class SecrecyTests(DockerEngine engine)
{
    private const string Secret = "correct-horse-battery";

    [Fact]
    public async Task Decrypted_files_lie_in_memory_behind_a_link_and_nowhere_else()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await PushSecret(bench, stack, HostBench.Compose(await bench.Image("env:1", TestImage.EnvDump()), "    env_file: [../../env/app.env]\n"));

        (await bench.Reconcile()).Ended(0);

        Assert.Equal(bench.Secrets, new DirectoryInfo(Path.Combine(bench.Runtime, "env")).LinkTarget);
        Assert.Equal("tmpfs", new DriveInfo(bench.Secrets).DriveFormat);
        Assert.Equal([(Path.Combine(bench.Secrets, "app.env"), "600"), (bench.Secrets, "700")], [(Path.Combine(bench.Secrets, "app.env"), Mode(Path.Combine(bench.Secrets, "app.env"))), (bench.Secrets, Mode(bench.Secrets))]);
        Assert.Equal(Secret, (await bench.Docker.EnvironmentOf((await bench.Container(stack)).Id))["PASSWORD"]);
        foreach (var root in new[] { bench.Clone, bench.State, Path.Combine(bench.Runtime, "stacks") })
            Assert.DoesNotContain(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains(Secret, StringComparison.Ordinal));
        Assert.Equal("700", Mode(bench.State));

        static string Mode(string path) => OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(path), 8);
    }

    [Theory]
    [InlineData("    ports: [\"${PASSWORD}\"]\n")]
    [InlineData("    entrypoint: [\"/no/such/${PASSWORD}\"]\n")]
    [InlineData("    entrypoint: [sh, -c, \"echo the password is $$PASSWORD; exit 1\"]\n")]
    public async Task What_fails_is_told_without_the_secret_in_it(string more)
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await PushSecret(bench, stack, HostBench.Compose(await bench.Image("env:1", TestImage.EnvDump()), "    env_file: [../../env/app.env]\n" + more));

        (await bench.Reconcile()).Ended(1).Says("•••").Keeps(Secret);

        (await bench.Reconcile()).Ended(1).Keeps(Secret);
        (await bench.Vigo("plan")).Keeps(Secret);
        (await bench.Vigo("status")).Keeps(Secret);
        Assert.DoesNotContain(Directory.EnumerateFiles(bench.State, "*", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_secrets_folder_on_disk_is_refused()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await PushSecret(bench, stack, HostBench.Compose(await bench.Image("env:1", TestImage.EnvDump()), "    env_file: [../../env/app.env]\n"));
        using var disk = new TemporaryDirectory();
        Assert.SkipWhen(new DriveInfo(disk.Path).DriveFormat is "tmpfs" or "ramfs", "this machine has its temporary folder in memory");
        bench.Variables["VIGO_SECRETS"] = disk["env"];

        (await bench.Reconcile()).Ended(1).Says("must stay in memory").Says("--secrets");

        Assert.Empty(Directory.EnumerateFiles(disk.Path, "*", SearchOption.AllDirectories));
        Assert.Empty(await bench.Containers(stack));
    }

    [Fact]
    public async Task A_secrets_folder_that_others_can_enter_is_refused_and_left_as_it_is()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await PushSecret(bench, stack, HostBench.Compose(await bench.Image("env:1", TestImage.EnvDump()), "    env_file: [../../env/app.env]\n"));
        Directory.CreateDirectory(bench.Secrets);
        var foreign = Path.Combine(bench.Secrets, "foreign.env");
        await File.WriteAllTextAsync(foreign, "", TestContext.Current.CancellationToken);

        (await bench.Reconcile()).Ended(1).Says("somebody else's, or open to others").Says("chmod 700");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(bench.Secrets, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        (await bench.Reconcile()).Ended(0);

        Assert.True(File.Exists(foreign));
    }

    [Fact]
    public async Task An_env_file_that_nothing_uses_any_more_is_removed_from_memory()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        var image = await bench.Image("env:1", TestImage.EnvDump());
        await PushSecret(bench, stack, HostBench.Compose(image, "    env_file: [../../env/app.env]\n"));
        (await bench.Reconcile()).Ended(0);
        Assert.True(File.Exists(Path.Combine(bench.Secrets, "app.env")));
        await bench.Push("without", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image)), HostBench.Host($"stacks:\n- name: {stack}\n"));

        (await bench.Reconcile()).Ended(0);

        Assert.Empty(Directory.EnumerateFiles(bench.Secrets));
    }

    [Fact]
    public async Task The_folder_of_plaintext_that_an_older_tool_left_is_moved_aside_and_told()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        var old = Path.Combine(bench.Runtime, "env");
        Directory.CreateDirectory(old);
        await File.WriteAllTextAsync(Path.Combine(old, "app.env"), "PASSWORD=old", TestContext.Current.CancellationToken);
        await PushSecret(bench, stack, HostBench.Compose(await bench.Image("env:1", TestImage.EnvDump()), "    env_file: [../../env/app.env]\n"));

        (await bench.Reconcile()).Ended(0).Says($"{old}.before-vigo").Says("look and delete it");

        Assert.True(File.Exists(Path.Combine(old + ".before-vigo", "app.env")));
        Assert.Equal(Secret, (await bench.Docker.EnvironmentOf((await bench.Container(stack)).Id))["PASSWORD"]);
    }

    [Fact]
    public async Task Variables_of_whoever_runs_a_pass_do_not_change_what_a_stack_means()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        await PushSecret(bench, stack, HostBench.Compose(await bench.Image("env:1", TestImage.EnvDump()), "    env_file: [../../env/app.env]\n    labels: { password: \"${PASSWORD}\" }\n"));
        bench.Variables["PASSWORD"] = "of the shell";
        bench.Variables["COMPOSE_PROJECT_NAME"] = "another";
        bench.Variables["COMPOSE_FILE"] = "/nowhere.yml";

        (await bench.Reconcile()).Ended(0);

        Assert.Equal(Secret, await bench.Docker.Docker("inspect", "--format", "{{.Config.Labels.password}}", (await bench.Container(stack)).Id));
    }

    private static Task PushSecret(HostBench bench, string stack, string compose) =>
        bench.Push("secret", ("env/app.env", bench.Encrypt(("PASSWORD", Secret))), ($"stacks/{stack}/docker-compose.yml", compose), HostBench.Host($"stacks:\n- name: {stack}\n  env: [env/app.env]\n", healthTimeout: 5));
}
