using Microsoft.CodeAnalysis;
using Vigo.Rules.Baselines;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>What is imported builds on the first day, and a new sin does not.</summary>
public class BaselineTests
{
    private const string Shop = "infra/Stacks/Shop.cs";

    private const string Socket = "Mount.Bind(\"/var/run/docker.sock\", \"/var/run/docker.sock\")";
    private const string Data = "Mount.Bind(\"./data\", \"/data\")";

    private const string Sinful =
        """
        services:
          web:
            image: nginx:latest
            ports: ["8080:80"]
            environment: { URL: "https://${DOMAIN}/${DOMAIN}${PATH_PREFIX}" }
          db:
            image: postgres:16.4-alpine
            volumes: [/var/run/docker.sock:/var/run/docker.sock]
            env_file: ../../env/shop.env
        """;

    [Theory]
    [MemberData(nameof(RoundTripTests.AwesomeCompose), MemberType = typeof(RoundTripTests))]
    public Task A_file_of_awesome_compose(string name) => AssertBuildsAtOnce(name.ToLowerInvariant(), Corpus.Require("awesome-compose", name, "compose.yaml"));

    [Theory]
    [MemberData(nameof(RoundTripTests.Seed), MemberType = typeof(RoundTripTests))]
    public Task A_file_of_the_seed(string folder) => AssertBuildsAtOnce(RoundTripTests.StackOf(folder), Corpus.Require("seed-infra", folder, "docker-compose.yml"));

    [Theory]
    [MemberData(nameof(RoundTripTests.Seed), MemberType = typeof(RoundTripTests))]
    public async Task A_file_of_the_seed_beside_its_env_files(string folder)
    {
        using var repository = new ImportedRepository();
        var file = Corpus.Require("seed-infra", folder, "docker-compose.yml");
        RoundTripTests.WriteEnvFiles(repository, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        await AssertBuildsAtOnce(repository, RoundTripTests.StackOf(folder), file);
    }

    [Fact]
    public async Task A_file_of_many_sins()
    {
        using var repository = new ImportedRepository();

        await AssertBuildsAtOnce(repository, "shop", repository.Write("old/compose.yaml", Sinful));

        Assert.Equal(
            """
            # What rules objected to when a stack was imported: the build is silent about exactly this, and about nothing new.
            # file, rule, place, value. Mend one, and delete its line; docs/rules/README.md says more.

            stacks/shop/docker-compose.yml VIGO1001 Services["web"].Image nginx:latest
            stacks/shop/docker-compose.yml VIGO2005 Services["db"].EnvFiles env/shop.env
            stacks/shop/docker-compose.yml VIGO3001 Services["db"].Volumes /var/run/docker.sock

            """.ReplaceLineEndings("\n"),
            repository.Read(Baseline.Path));
    }

    [Fact]
    public async Task Beside_env_files_that_give_it_some_of_its_keys()
    {
        using var repository = new ImportedRepository();
        repository.Write("env/shop.env", "DOMAIN=ENC[AES256_GCM,data:eA==,iv:eA==,tag:eA==,type:str]\n");

        await AssertBuildsAtOnce(repository, "shop", repository.Write("old/compose.yaml", Sinful));

        Assert.Contains("stacks/shop/docker-compose.yml VIGO2004 Services[\"web\"].Environment[\"URL\"] PATH_PREFIX\n", repository.Read(Baseline.Path), StringComparison.Ordinal);
        Assert.DoesNotContain("DOMAIN", repository.Read(Baseline.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_sin_brings_no_baseline()
    {
        using var repository = new ImportedRepository();

        var said = await repository.Import(repository.Write("old/compose.yaml", "services: { web: { image: 'nginx:1.27.3' } }"), "--stack", "shop");

        Assert.False(repository.Has(Baseline.Path));
        Assert.DoesNotContain("baseline", said, StringComparison.Ordinal);
        Assert.Empty(await repository.Analyze());
    }

    [Fact]
    public async Task The_next_file_s_sins_join_those_of_the_first_and_what_people_wrote_there_stays()
    {
        using var repository = new ImportedRepository();
        await repository.Import(repository.Write("old/compose.yaml", Sinful), "--stack", "shop");
        repository.Write(Baseline.Path, repository.Read(Baseline.Path).Replace("stacks/shop/docker-compose.yml VIGO2005", "# Ann sees to it.\nstacks/shop/docker-compose.yml VIGO2005", StringComparison.Ordinal));
        var first = repository.Read(Baseline.Path);

        var said = await repository.Import(repository.Write("other/compose.yaml", "services: { web: { image: redis } }"), "--stack", "blog");

        const string Added = "stacks/blog/docker-compose.yml VIGO1001 Services[\"web\"].Image redis\n";
        Assert.Equal(first.Replace("more.\n\n", "more.\n\n" + Added, StringComparison.Ordinal), repository.Read(Baseline.Path));
        Assert.Contains("infra/baseline.txt:4:1: 1 finding that the file already had is kept here", said, StringComparison.Ordinal);
        Assert.DoesNotContain(await repository.Analyze(), diagnostic => !diagnostic.IsSuppressed);
    }

    [Theory]
    [InlineData("Image.Of(\"postgres\").Version(\"16.4-alpine\")", "Image.Of(\"postgres\")", "infra/Tags.cs", "VIGO1001")]
    [InlineData("Image.Of(\"nginx\").Tagged(\"latest\")", "Image.Of(\"nginx\").Tagged(\"stable\")", "infra/Tags.cs", "VIGO1001", "VIGO6005")]
    [InlineData(Socket, Socket + ", Mount.Bind(\"/var/run/docker.sock\", \"/run/docker.sock\")", Shop, "VIGO3001")]
    [InlineData(Socket, "Mount.Bind(\"/run\", \"/run\"), " + Socket, Shop, "VIGO3001")]
    [InlineData(Socket, Data, Shop, "VIGO6005")]
    [InlineData(Socket, Data + ", " + Socket, Shop)]
    [InlineData("[\"web\"] = new()", "// a line\n\n\n[\"web\"] = new()", Shop)]
    public async Task Later_the_build_reports_what_is_new_and_what_is_gone(string before, string after, string file, params string[] expected)
    {
        using var repository = new ImportedRepository();
        await repository.Import(repository.Write("old/compose.yaml", Sinful), "--stack", "shop");
        Assert.Contains(before, repository.Read(file), StringComparison.Ordinal);

        repository.Write(file, repository.Read(file).Replace(before, after, StringComparison.Ordinal));

        Assert.Equal(expected, (await repository.Analyze()).Where(diagnostic => !diagnostic.IsSuppressed).Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    private static async Task AssertBuildsAtOnce(string stack, string file)
    {
        using var repository = new ImportedRepository();
        await AssertBuildsAtOnce(repository, stack, file);
    }

    private static async Task AssertBuildsAtOnce(ImportedRepository repository, string stack, string file)
    {
        var before = EnvFilesOf(repository);
        await repository.Import(file, "--stack", stack);

        // Env files that were there are not what is imported.
        var without = (await repository.Analyze(hasBaseline: false)).Where(IsImported).ToList();
        var with = (await repository.Analyze()).Where(IsImported).ToList();
        Assert.DoesNotContain(without, diagnostic => diagnostic.IsSuppressed);
        Assert.DoesNotContain(with, diagnostic => !diagnostic.IsSuppressed);
        Assert.Equal(without.Select(Text).Order(StringComparer.Ordinal), with.Select(Text).Order(StringComparer.Ordinal));

        var lines = Baseline.Parse(repository.Has(Baseline.Path) ? repository.Read(Baseline.Path) : null);
        Assert.Empty(lines.Problems);
        Assert.Equal(without.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal), lines.Lines.Select(line => line.Entry.Rule).Order(StringComparer.Ordinal));
        Assert.All(lines.Lines, line => Assert.True(repository.Generate().ContainsKey(line.Entry.File) || repository.Has(line.Entry.File), line.Entry.File));

        bool IsImported(Diagnostic diagnostic) => diagnostic.Location.IsInSource || !before.Contains(Path.GetFileName(diagnostic.Location.GetLineSpan().Path));
    }

    private static HashSet<string> EnvFilesOf(ImportedRepository repository) =>
        Directory.Exists(Path.Combine(repository.Path, "env")) ? [.. Directory.EnumerateFiles(Path.Combine(repository.Path, "env")).Select(file => Path.GetFileName(file))] : [];

    private static string Text(Diagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.Severity} {diagnostic.Location} {diagnostic.GetMessage()} {diagnostic.Descriptor.HelpLinkUri} {diagnostic.Descriptor.Title}";
}
