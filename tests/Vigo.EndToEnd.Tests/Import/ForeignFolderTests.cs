using Vigo.EndToEnd.Tests.Linting;
using Vigo.EndToEnd.Tests.Seed;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>
/// Folders with a compose file of other people, imported as a person does it: <c>vigo import FOLDER</c>. Compose reads from what is generated what it reads there, with every profile; the
/// compiler and yamllint find nothing, and the rules only what the baseline holds.
/// </summary>
/// <remarks>Those of the corpus, or every one below the folder that <c>VIGO_COMPOSE_FOLDER</c> names: one project in each, which Compose itself must take.</remarks>
public class ForeignFolderTests
{
    private const string Variable = "VIGO_COMPOSE_FOLDER";
    private static readonly string[] Names = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];

    public static TheoryData<string> Folders =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root
            ? [.. Names.SelectMany(name => Directory.EnumerateFiles(root, name, SearchOption.AllDirectories)).Select(file => Path.GetRelativePath(root, Path.GetDirectoryName(file)!)).Distinct().Order(StringComparer.Ordinal)]
            : [.. RoundTripTests.AwesomeCompose.Select(row => $"awesome-compose/{row.Data}")];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Means_the_same_and_is_clean(string name)
    {
        var folder = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root ? Path.Combine(root, name) : Corpus.Require(name);
        using var repository = new ImportedRepository();

        var said = await repository.Import(folder);

        var files = repository.Generate();
        var path = files.Keys.Single(file => file.StartsWith("stacks/", StringComparison.Ordinal) && file.EndsWith("/docker-compose.yml", StringComparison.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine($"{said}\n{repository.Read(Directory.EnumerateFiles(Path.Combine(repository.Path, "infra", "Stacks")).Single())}\n{files[path]}");
        Assert.All(await repository.Analyze(), diagnostic => Assert.True(diagnostic.IsSuppressed, diagnostic.ToString()));
        var generated = repository.Write(path, files[path]);
        await AssertSame(folder, generated, files["hosts/_default/host.yml"], repository);
        await AssertLinted(files[path]);
    }

    private static async Task AssertSame(string folder, string generated, string host, ImportedRepository repository)
    {
        var original = await ComposeConfig.RunIn(folder, "--profile", "*");
        Assert.True(original.IsSuccess, $"Compose itself refuses it: {original.StandardError}");
        var envFiles = host.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("- env/", StringComparison.Ordinal)).Select(line => Path.Combine(repository.Path, line[2..]));
        var now = await ComposeConfig.RunIn(Path.GetDirectoryName(generated)!, [.. envFiles.SelectMany(file => new[] { "--env-file", file }), "--profile", "*"]);
        Assert.True(now.IsSuccess, now.StandardError);
        Assert.Equal(Anywhere(original.StandardOutput, folder), Anywhere(now.StandardOutput, Path.GetDirectoryName(generated)!));
    }

    // Paths may lead out of the folder, to its parent at most.
    private static string Anywhere(string config, string folder) => config
        .Replace(Path.GetFullPath(folder), "FOLDER", StringComparison.Ordinal)
        .Replace(Path.GetDirectoryName(Path.GetFullPath(folder))!, "PARENT", StringComparison.Ordinal);

    private static async Task AssertLinted(string text)
    {
        using var yamllint = new Yamllint();
        yamllint.Add("docker-compose.yml", text);
        Assert.Equal("", await yamllint.Findings());
    }
}
