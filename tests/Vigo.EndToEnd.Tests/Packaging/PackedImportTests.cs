using Vigo.EndToEnd.Tests.Import;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Import;
using Vigo.Runner.Import.Placing;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Packaging;

/// <summary>The program of the package does what the same code does in the runtime. Where it is native, what is found by reflection must have been kept for it.</summary>
[Collection(typeof(PackedVigoCollection))]
public sealed class PackedImportTests(PackedVigo packed) : IDisposable
{
    private readonly TemporaryDirectory _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [MemberData(nameof(RoundTripTests.AwesomeCompose), MemberType = typeof(RoundTripTests))]
    public Task A_file_of_awesome_compose_becomes_the_same_files(string name) => AssertSame(Corpus.Require("awesome-compose", name, "compose.yaml"), name.ToLowerInvariant());

    [Theory]
    [MemberData(nameof(RoundTripTests.Seed), MemberType = typeof(RoundTripTests))]
    public Task A_file_of_the_seed_becomes_the_same_files(string folder) => AssertSame(Corpus.Require("seed-infra", folder, "docker-compose.yml"), RoundTripTests.StackOf(folder));

    [Fact]
    public async Task A_team_s_template_has_all_functions_of_its_language()
    {
        _temporary.Write("team/infra/Templates/Import/Stack.cs.sbn", "// {{ stack_name | string.upcase }} {{ members | array.size }} {{ methods.size }}\n");

        var run = await packed.Vigo(_temporary.Path, "import", _temporary.Write("compose.yml", "services: {web: {image: nginx:1.27}}\n"), "--stack", "shop", "--out", "team");

        Assert.True(run.IsSuccess, run.StandardError);
        Assert.Equal("// SHOP 0 0\n", await File.ReadAllTextAsync(_temporary["team/infra/Stacks/Shop.cs"], TestContext.Current.CancellationToken));
    }

    private async Task AssertSame(string file, string stack)
    {
        var managed = Importer.Import([file], stack, _temporary["managed"]);
        WritePlan.Write(managed.Files, _temporary["managed"]);

        var run = await packed.Vigo(_temporary.Path, "import", file, "--stack", stack, "--out", "packed");

        Assert.True(run.ExitCode == ExitCode.Done, run.StandardError);
        Assert.Equal([.. managed.Notes, $"wrote {ImportSummary.Of(managed.Files)}"], run.StandardError.TrimEnd('\n').Split('\n'));
        Assert.Equal(Content(_temporary["managed"]), Content(_temporary["packed"]));
    }

    private static SortedDictionary<string, string> Content(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(File.ReadAllBytes(file))),
        StringComparer.Ordinal);
}
