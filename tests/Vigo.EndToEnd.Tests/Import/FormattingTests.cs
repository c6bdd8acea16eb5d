using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>Imported C# looks as if somebody had written it: the compiler has nothing to say, the editor's formatter nothing to change, and no line runs off the screen.</summary>
public class FormattingTests
{
    private const int WidestLine = 180;

    [Fact]
    public async Task Of_the_whole_corpus()
    {
        var files = new[] { "awesome-compose", "seed-infra" }
            .SelectMany(corpus => Directory.EnumerateFiles(Corpus.Require(corpus), "*.y*ml", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) is "compose.yaml" or "docker-compose.yml")
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(files);

        // All into one repository, so that one compilation has every stack, and one Tags.cs every image.
        using var repository = new ImportedRepository();
        foreach (var (index, file) in files.Index())
            await repository.Import(file, "--stack", $"{Path.GetFileName(Path.GetDirectoryName(file))!.ToLowerInvariant()}-{index}");

        repository.Generate();
        using var workspace = new AdhocWorkspace();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(repository.Path, "infra"), "*.cs", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            var root = await CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken).GetRootAsync(TestContext.Current.CancellationToken);
            Assert.Equal(Formatter.Format(root, workspace, cancellationToken: TestContext.Current.CancellationToken).ToFullString(), text);
            Assert.DoesNotContain('\t', text);
            Assert.EndsWith("}\n", text, StringComparison.Ordinal);
            Assert.All(text.Split('\n'), line =>
            {
                Assert.Equal(line.TrimEnd(), line);
                Assert.True(line.Length <= WidestLine || !line.TrimEnd(',', ';').Trim().Contains(' ', StringComparison.Ordinal), $"{Path.GetFileName(file)}: {line}");
            });
        }
    }

    [Fact]
    public async Task A_text_of_several_lines_stands_as_far_in_as_its_neighbours()
    {
        using var repository = new ImportedRepository();

        await repository.Import(repository.Write(
            "stacks/shop/docker-compose.yml",
            """
            services:
              web:
                image: nginx:1.27
                command:
                  - sh
                  - -c
                  - |
                    echo one

                    echo two
                labels:
                  banner: |
                    three
                    four

            """));

        repository.Generate();
        Snapshot.Match(repository.Read("infra/Stacks/Shop.cs"));
    }

    [Theory]
    [InlineData("seed-infra/stacks/leugens/docker-compose.yml", "leugens")]
    [InlineData("seed-infra/stacks/exolan/docker-compose.yml", "exolan")]
    [InlineData("seed-infra/proxy/docker-compose.yml", "traefik")]
    [InlineData("awesome-compose/nginx-golang-postgres/compose.yaml", "golang")]
    [InlineData("awesome-compose/elasticsearch-logstash-kibana/compose.yaml", "elastic")]
    [InlineData("awesome-compose/pihole-cloudflared-DoH/compose.yaml", "pihole")]
    public async Task Reads_as_a_person_would_write_it(string file, string stack)
    {
        using var repository = new ImportedRepository();
        repository.Write("env/global.env", "TRAEFIK_ACME_EMAIL=a@b.be\n");
        repository.Write("env/leugens.env", "LEUGENS_WEB_IMAGE=a\nLEUGENS_API_IMAGE=a\nLEUGENS_WEB_HOST=a\nLEUGENS_API_HOST=b\nDB_USER=a\nDB_NAME=a\nLEUGENS_PGDATA_VOLUME=a\n");

        await repository.Import(Path.Combine([Corpus.Require(file.Split('/')[0]), .. file.Split('/')[1..]]), "--stack", stack);

        repository.Generate();
        var code = Directory.EnumerateFiles(Path.Combine(repository.Path, "infra", "Stacks")).Single();
        Snapshot.Match(repository.Read(code) + "\n" + (repository.Has("infra/Tags.cs") ? repository.Read("infra/Tags.cs") : ""), name: stack);
    }
}
