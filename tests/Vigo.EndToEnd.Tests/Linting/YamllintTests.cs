using Vigo.EndToEnd.Tests.Import;
using Vigo.EndToEnd.Tests.Import.Models;
using Vigo.EndToEnd.Tests.Seed;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Linting;

/// <summary>Teams lint the YAML in their repositories: what Vigo generates must not need an exception.</summary>
public sealed class YamllintTests : IDisposable
{
    private const int Models = 400;

    private readonly Yamllint _yamllint = new();

    [Fact]
    public async Task Nothing_is_found_in_what_this_repository_generates()
    {
        foreach (var (path, text) in CompiledInfra.Files.Where(file => file.Key.EndsWith(".yml", StringComparison.Ordinal)))
            _yamllint.Add(path, text);

        Assert.Equal("", await _yamllint.Findings());
    }

    [Fact]
    public async Task Nothing_is_found_in_what_imported_repositories_generate()
    {
        using var repository = new ImportedRepository();
        foreach (var name in RoundTripTests.AwesomeCompose.Select(row => row.Data))
            await repository.Import(Corpus.Require("awesome-compose", name, "compose.yaml"), "--stack", name.ToLowerInvariant());
        await repository.Import(Corpus.Require("seed-infra"));

        foreach (var (path, text) in repository.Generate().Where(file => file.Key.EndsWith(".yml", StringComparison.Ordinal)))
            _yamllint.Add(path, text);

        Assert.Equal("", await _yamllint.Findings());
    }

    [Fact]
    public async Task Nothing_is_found_in_what_a_random_model_becomes()
    {
        var generator = new StackGenerator(new(), []);
        for (var number = 0; number < Models; number++)
            _yamllint.Add($"{number}.yml", RandomModelTests.Written(generator.Generate(ModelRun.Seed, number)));

        Assert.Equal("", await _yamllint.Findings());
    }

    [Fact]
    public async Task What_is_no_good_style_is_found()
    {
        _yamllint.Add("bad.yml", "key: yes\n");

        Assert.Contains("[warning] missing document start", await _yamllint.Findings(), StringComparison.Ordinal);
    }

    public void Dispose() => _yamllint.Dispose();
}
