using Infra;
using Infra.Templates;
using Vigo.Model;
using Vigo.Output;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Seed;

/// <summary>
/// For each file of the seed, given the same env files, Compose reads the same from the one generated here, but for changes that a rule forces.
/// A difference that is not listed fails, and so does one that is listed and does not occur.
/// </summary>
public class SeedEqualityTests
{
    [Fact]
    public Task Proxy() => AssertEqual("proxy");

    [Fact]
    public Task Exolan() => AssertEqual("stacks/exolan");

    [Fact]
    public Task Leugens() => AssertEqual("stacks/leugens", LeugensChanges);

    [Fact]
    public Task Leugens_without_a_name_for_its_data() => AssertEqual("stacks/leugens", hasKey: key => key != "LEUGENS_PGDATA_VOLUME", changes: LeugensChanges);

    [Fact]
    public Task Whoami() => AssertEqual("stacks/whoami", ForcedChange.MutableTag("web", "traefik/whoami:latest", Tags.Whoami));

    [Fact]
    public Task Whoami_direct() => AssertEqual("stacks/whoami-direct", ForcedChange.MutableTag("whoami", "traefik/whoami:latest", Tags.Whoami));

    [Fact]
    public Task Echoserver() => AssertEqual("stacks/echoserver", ForcedChange.MutableTag("web", "ealen/echo-server:latest", Tags.Echoserver));

    [Fact]
    public Task Echoserver_direct() => AssertEqual("stacks/echoserver-direct", ForcedChange.MutableTag("echoserver", "ealen/echo-server:latest", Tags.Echoserver));

    [Fact]
    public Task Grafana() => AssertEqual(
        "stacks/grafana", seed: "examples/grafana", changes: ForcedChange.MutableTag("web", "grafana/grafana:latest", Tags.Grafana));

    [Fact]
    public Task Sampleapp() => AssertEqual(
        "stacks/sampleapp", seed: "examples/sampleapp", changes: ForcedChange.Placeholder("web", "ghcr.io/yourorg/sampleapp:sha-REPLACE_ME", Tags.Sampleapp));

    [Fact]
    public async Task The_stack_template()
    {
        var image = Image.Of("ghcr.io/yourorg/newapp").Sha("0a1b2c3");
        var stack = WebApp.Of("newapp", image, new EnvFile("env/newapp.env"), new EnvVariable("NEWAPP_HOST"), new EnvVariable("NEWAPP_INTERNAL_PORT"));
        var generated = RepositoryFiles.Of(new Fleet { Stacks = [new(stack, "infra/Stacks/Newapp.cs")] }).Single(file => file.Path.EndsWith("docker-compose.yml", StringComparison.Ordinal));
        var template = SeedFile("templates/stack").Replace("APP_NAME_", "NEWAPP_", StringComparison.Ordinal).Replace("APP_NAME", "newapp", StringComparison.Ordinal);
        using var repository = new SeedRepository();
        repository.WriteEnvFile("newapp.env", "NEWAPP_HOST=newapp.example", "NEWAPP_INTERNAL_PORT=5000");

        await AssertEqual(repository, "stacks/newapp", template, generated.Text, ForcedChange.Placeholder("web", "ghcr.io/yourorg/newapp:sha-REPLACE_ME", image));
    }

    [Fact]
    public async Task Without_an_email_for_certificates_both_proxies_are_refused_in_the_same_words()
    {
        using var repository = new SeedRepository(key => key != "TRAEFIK_ACME_EMAIL");

        var theirs = await repository.Config("proxy", SeedFile("proxy"));
        var ours = await repository.Config("proxy", GeneratedFile("proxy"));

        Assert.False(theirs.IsSuccess);
        Assert.Equal(theirs.ExitCode, ours.ExitCode);
        Assert.Contains("set in env/global.env", ours.StandardError, StringComparison.Ordinal);
        Assert.Equal(theirs.StandardError, ours.StandardError);
    }

    [Fact]
    public void Every_stack_of_the_seed_is_here() => Assert.Subset(
        CompiledInfra.Fleet.Stacks.Concat(CompiledInfra.Fleet.Proxies).Select(stack => stack.Value.Name).ToHashSet(),
        Directory.EnumerateFiles(Corpus.Require("seed-infra"), "docker-compose.yml", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Where(name => name != "stack").ToHashSet());

    [Theory]
    [InlineData("priority=100", "priority=99")]
    [InlineData("LEUGENS_API_HOST", "LEUGENS_WEB_HOST")]
    [InlineData("/mnt/flags", "/mnt/flag")]
    [InlineData("interval: 15s", "interval: 16s")]
    public async Task Any_other_change_of_ours_would_be_noticed(string ours, string changed)
    {
        var text = GeneratedFile("stacks/leugens");
        Assert.Contains(ours, text, StringComparison.Ordinal);
        using var repository = new SeedRepository();

        await Assert.ThrowsAsync<Xunit.Sdk.EqualException>(() =>
            AssertEqual(repository, "stacks/leugens", SeedFile("stacks/leugens"), text.Replace(ours, changed, StringComparison.Ordinal), LeugensChanges));
    }

    [Fact]
    public async Task A_listed_change_that_does_not_occur_would_be_noticed() => await Assert.ThrowsAsync<Xunit.Sdk.EqualException>(() =>
        AssertEqual("stacks/exolan", ForcedChange.MutableTag("web", $"{Tags.ExolanWeb.Repository}:latest", Tags.ExolanWeb)));

    private static ForcedChange[] LeugensChanges =>
    [
        ForcedChange.ImageFromEnv("web", "LEUGENS_WEB_IMAGE", Tags.LeugensWeb),
        ForcedChange.ImageFromEnv("api", "LEUGENS_API_IMAGE", Tags.LeugensApi),
        ForcedChange.MutableTag("postgres", "postgres:16-alpine", Tags.Postgres),
    ];

    private static Task AssertEqual(string folder, params ForcedChange[] changes) => AssertEqual(folder, folder, changes: changes);

    private static async Task AssertEqual(string folder, string? seed = null, Func<string, bool>? hasKey = null, params ForcedChange[] changes)
    {
        using var repository = new SeedRepository(hasKey);
        await AssertEqual(repository, folder, SeedFile(seed ?? folder), GeneratedFile(folder), changes);
    }

    private static async Task AssertEqual(SeedRepository repository, string folder, string seed, string ours, params ForcedChange[] changes)
    {
        foreach (var change in changes)
            TestContext.Current.TestOutputHelper?.WriteLine($"{change.Difference}: {change.Reason}");
        Assert.Equal(
            changes.Select(change => change.Difference).OrderBy(difference => difference.Path, StringComparer.Ordinal),
            Difference.Between(await repository.Values(folder, seed), await repository.Values(folder, ours)));
    }

    private static string GeneratedFile(string folder) => File.ReadAllText(Path.Combine(Repository.Root, folder, "docker-compose.yml"));

    private static string SeedFile(string folder) => File.ReadAllText(Corpus.Require("seed-infra", folder, "docker-compose.yml"));
}
