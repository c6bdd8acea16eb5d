using System.Text;
using Vigo.Generators.Tests.Analysis;
using Vigo.Output;
using Vigo.Testing;

namespace Vigo.Generators.Tests.Generation.Traces;

/// <summary>Whatever the vocabulary can say leads back to the expression that says it.</summary>
public sealed class WholeVocabularyProvenanceTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Vigo.Dsl.Tests", "Vocabulary", "Examples");
    private static readonly List<(string Path, string Text)> Examples =
        [.. Directory.GetFiles(Folder, "*.cs").Order(StringComparer.Ordinal).Select(file => ("/repo/infra/" + Path.GetFileName(file), File.ReadAllText(file)))];

    // The written examples begin each with its name.
    private static readonly string[] Names =
        [.. File.ReadLines(Path.Combine(Folder, "..", "WrittenExamplesTests.Everything_is_written_one_way.verified.yml")).Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..])];

    [Fact]
    public void Every_value_leads_to_an_expression()
    {
        var stacks = string.Concat(Enumerable.Range(0, Names.Length).Select(i => $"    [Stack] public static Stack Stack{i} => Vigo.Dsl.Tests.Vocabulary.Examples.VocabularyExamples.All[{i}];\n"));
        var infra = new GeneratedInfra([InfraProject.Usings, .. Examples, ("/repo/infra/Stacks.cs", $"public static class Stacks\n{{\n{stacks}}}\n")], isTraced: true);
        var files = infra.Files();
        Assert.Equal(Names.Select(name => $"stacks/{name}/docker-compose.yml").Order(StringComparer.Ordinal), files.Keys.Where(path => path.StartsWith("stacks/", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var text = new StringBuilder();
        foreach (var attribute in infra.Attributes("GeneratedProvenanceAttribute"))
        {
            var path = (string)attribute.ConstructorArguments[0].Value!;
            if (!path.EndsWith("docker-compose.yml", StringComparison.Ordinal))
                continue;
            text.Append(path).Append('\n');
            var lines = files[path].Split('\n');
            foreach (var scalar in FileProvenanceText.Read(path, (string)attribute.ConstructorArguments[1].Value!).Scalars)
            {
                var from = scalar.Chains.FirstOrDefault() is { Links: [var link, ..] } ? SourceAt(link) : "NOTHING";
                text.Append($"  {lines[scalar.Line - 1][(scalar.Column - 1)..(scalar.EndColumn - 1)]}  <-  {from}\n");
            }
        }

        Assert.DoesNotContain("NOTHING", text.ToString(), StringComparison.Ordinal);
        Snapshot.Match(text.ToString());
    }

    private static string SourceAt(SourcePlace place)
    {
        var line = Examples.Single(file => file.Path == "/repo/" + place.File).Text.Split('\n')[place.Line - 1][(place.Column - 1)..];
        return line.Length > 60 ? line[..60] : line;
    }
}
