using System.Text.Json;
using Vigo.EndToEnd.Tests.Workflows;
using Vigo.Rules.Baselines;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>The real <c>dotnet build</c> of what was imported, from the first day on.</summary>
public class BaselineBuildTests
{
    private const string Sinful = "services:\n  web:\n    image: nginx:latest\n    volumes: [/var/run/docker.sock:/var/run/docker.sock]\n";

    [Fact]
    public async Task It_builds_on_the_first_day_and_a_new_sin_does_not_and_what_is_mended_leaves_the_list()
    {
        using var repository = new ImportedRepository();
        repository.Write("infra/Infra.csproj", await File.ReadAllTextAsync(Path.Combine(Shop.Template, "infra", "Infra.csproj"), TestContext.Current.CancellationToken));
        await repository.Import(repository.Write("old/compose.yaml", Sinful), "--stack", "shop");

        // A warning would be an error, and a check checks the rules too.
        var sarif = Path.Combine(repository.Path, "found.sarif");
        var first = (await InfraBuild.Write(repository.Path, "-warnaserror", $"-p:ErrorLog={sarif}%2Cversion=2.1")).Succeeds();
        (await InfraBuild.Check(repository.Path)).Succeeds();
        Assert.DoesNotContain("VIGO", first.Output, StringComparison.Ordinal);
        Assert.Contains("nginx:latest", repository.Read("stacks/shop/docker-compose.yml"), StringComparison.Ordinal);
        Assert.Equal(["VIGO1001 error inSource", "VIGO3001 error inSource"], Suppressed(await File.ReadAllTextAsync(sarif, TestContext.Current.CancellationToken)));

        Replace(repository, "infra/Tags.cs", "Tagged(\"latest\")", "Tagged(\"stable\")");
        var changed = (await InfraBuild.Write(repository.Path)).Fails();
        Assert.Equal("VIGO1001", Assert.Single(changed.Errors).Split(' ').Single(word => word.StartsWith("VIGO", StringComparison.Ordinal)).TrimEnd(':'));
        Assert.Contains("infra/baseline.txt(4,1): warning VIGO6005: VIGO1001 finds nothing at", changed.Output, StringComparison.Ordinal);
        Assert.Contains("nginx:latest", repository.Read("stacks/shop/docker-compose.yml"), StringComparison.Ordinal);

        Replace(repository, "infra/Tags.cs", "Tagged(\"stable\")", "Version(\"1.27.3\")");
        Assert.Contains("infra/baseline.txt(4,1): warning VIGO6005", (await InfraBuild.Write(repository.Path)).Succeeds().Output, StringComparison.Ordinal);

        Replace(repository, Baseline.Path, "stacks/shop/docker-compose.yml VIGO1001 Services[\"web\"].Image nginx:latest\n", "");
        Assert.DoesNotContain("VIGO", (await InfraBuild.Write(repository.Path, "-warnaserror")).Succeeds().Output, StringComparison.Ordinal);

        File.AppendAllText(Path.Combine(repository.Path, Baseline.Path), "stacks/shop/docker-compose.yml VIGO0001 - x\n");
        Assert.StartsWith("infra/baseline.txt(5,32): error VIGO0010: ", Assert.Single((await InfraBuild.Write(repository.Path)).Fails().Errors), StringComparison.Ordinal);

        File.Delete(Path.Combine(repository.Path, Baseline.Path));
        Assert.Contains("error VIGO3001", Assert.Single((await InfraBuild.Write(repository.Path)).Fails().Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_env_file_that_came_along_readable_is_on_the_list_until_it_is_encrypted()
    {
        using var repository = new ImportedRepository();
        repository.Write("infra/Infra.csproj", await File.ReadAllTextAsync(Path.Combine(Shop.Template, "infra", "Infra.csproj"), TestContext.Current.CancellationToken));
        repository.Write("old/.env", "TAG=1.27.3\nPASSWORD=hunter22\n");
        await repository.Import(repository.Write("old/compose.yaml", "services:\n  web: {image: nginx:1.27.3, environment: {PASSWORD: '${PASSWORD}', TAG: '${TAG}'}}\n"), "--stack", "shop");

        Assert.Contains("\nenv/shop.env VIGO2001 -", repository.Read(Baseline.Path), StringComparison.Ordinal);
        (await InfraBuild.Write(repository.Path, "-warnaserror")).Succeeds();

        repository.Write("env/other.env", "PASSWORD=hunter23\n");
        Assert.Contains("env/other.env", Assert.Single((await InfraBuild.Write(repository.Path)).Fails().Errors), StringComparison.Ordinal);
    }

    private static void Replace(ImportedRepository repository, string path, string before, string after)
    {
        Assert.Contains(before, repository.Read(path), StringComparison.Ordinal);
        repository.Write(path, repository.Read(path).Replace(before, after, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Suppressed(string sarif)
    {
        using var json = JsonDocument.Parse(sarif);
        return [.. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("VIGO", StringComparison.Ordinal))
            .Select(result => $"{result.GetProperty("ruleId").GetString()} {result.GetProperty("level").GetString()} {(result.TryGetProperty("suppressions", out var suppressions) ? suppressions[0].GetProperty("kind").GetString() : "reported")}")
            .Order(StringComparer.Ordinal)];
    }
}
