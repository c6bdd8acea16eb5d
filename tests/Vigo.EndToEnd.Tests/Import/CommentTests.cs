using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>What people wrote beside keys stands beside what became of the keys, or beside the nearest around them.</summary>
public partial class CommentTests
{
    [Fact]
    public async Task Comments_stand_where_they_belong()
    {
        const string Original =
            """
            # The shop, as it runs since 2021.
            #
            #   Ask Ann first.

            # Of no matter any more.
            version: "3"
            # All of it
            services:
              # What customers see
              web:  # on the left
                image: nginx:1.27 # pinned
                ports:
                  # http
                  - "80:80"
                  - "81:81"   # for Bob
                  # - "443:443"
                environment:
                  # one
                  A: 1
                  B: 2 # two */ #pragma warning disable
                labels:
                  - traefik.enable=true
                  - traefik.docker.network=proxy_default
                  # the front door
                  - traefik.http.routers.shop.rule=Host(`a.be`)
                  - traefik.http.routers.shop.entrypoints=websecure
                  - traefik.http.routers.shop.tls.certresolver=le
                  # not the usual one
                  - traefik.http.routers.shop.priority=7
                  - traefik.http.services.shop.loadbalancer.server.port=80
                  # for the watcher
                  - watched=yes
                healthcheck:
                  # cheap
                  test: ["CMD", "true"]
                  interval: 10s # often
                  # retries: 3
                networks: [proxy]
                volumes:
                  - type: bind # by hand
                    source: ./a
                    # where it is read
                    target: /a
              # db:
              #   image: postgres
            networks:
              # made by the proxy
              proxy: {external: true, name: proxy_default}
            # The end.

            """;
        using var repository = new ImportedRepository();
        var file = repository.Write("stacks/shop/docker-compose.yml", Original);

        await repository.Import(file);

        var generated = repository.Generate()["stacks/shop/docker-compose.yml"];
        Assert.Equal(await repository.Config("shop", Original), await repository.Config("shop", generated));
        Snapshot.Match(repository.Read("infra/Stacks/Shop.cs"));
    }

    [Fact]
    public async Task Of_two_files_the_comment_of_the_value_that_counts_stays_and_the_other_is_told()
    {
        using var repository = new ImportedRepository();
        var file = repository.Write("stacks/shop/docker-compose.yml", "services:\n  web:\n    # old\n    image: nginx:1.26\n    # always\n    restart: always\n    # all\n    expose:\n      - 80 # first\n");
        var above = repository.Write("stacks/shop/override.yml", "# On top.\nservices:\n  web:\n    # new\n    image: nginx:1.27\n    expose:\n      # second\n      - 81\n");

        var said = await repository.Import(file, above);

        var code = repository.Read("infra/Stacks/Shop.cs");
        repository.Generate();
        Assert.All(["// new", "// always", "// all", "// first", "// second", "// On top."], comment => Assert.Contains(comment, code, StringComparison.Ordinal));
        Assert.DoesNotContain("// old", code, StringComparison.Ordinal);
        Assert.Contains("docker-compose.yml:3:5: this comment is left out, since what it is about is overridden: old", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u0085#class X {")]
    [InlineData("a\u2028#class X {")]
    [InlineData("\u202Eevil")]
    [InlineData("/ like documentation <b>")]
    [InlineData("#region x")]
    [InlineData("*/ }")]
    [InlineData("a\tb")]
    public async Task No_comment_breaks_the_code(string comment)
    {
        using var repository = new ImportedRepository();
        var file = repository.Write("shop/docker-compose.yml", $"#{comment}\nservices:\n  web:\n    #{comment}\n    image: nginx:1.27\n");

        await repository.Import(file);

        TestContext.Current.TestOutputHelper?.WriteLine(repository.Read("infra/Stacks/Shop.cs"));
        repository.Generate();
    }

    [Fact]
    public async Task None_of_the_corpus_is_lost_and_none_stands_twice()
    {
        var files = new[] { "awesome-compose", "seed-infra" }
            .SelectMany(corpus => Directory.EnumerateFiles(Corpus.Require(corpus), "*.y*ml", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) is "compose.yaml" or "docker-compose.yml");
        foreach (var file in files)
        {
            using var repository = new ImportedRepository();
            var (commented, count) = Commented(await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken));

            var said = await repository.Import(repository.Write("stacks/commented/docker-compose.yml", commented), "--stack", "commented");

            var code = repository.Read("infra/Stacks/Commented.cs");
            var text = code + said;
            Assert.All(Enumerable.Range(0, count), number => Assert.True(text.Split($"note {number}.").Length == 2, $"{file}: note {number}.\n{text}"));
            repository.Generate();
        }
    }

    // A comment above each line that begins a key or an item, and one at the end of each that ends in a plain word.
    private static (string Text, int Count) Commented(IEnumerable<string> lines)
    {
        var (text, count) = (new StringBuilder(), 0);
        foreach (var line in lines)
        {
            var isEntry = Entry().IsMatch(line);
            if (isEntry)
                text.Append(line.AsSpan(0, line.Length - line.TrimStart().Length)).Append(CultureInfo.InvariantCulture, $"# note {count++}.\n");
            text.Append(line);
            if (isEntry && char.IsAsciiLetterOrDigit(line.TrimEnd()[^1]))
                text.Append(CultureInfo.InvariantCulture, $" # note {count++}.");
            text.Append('\n');
        }

        return (text.ToString(), count);
    }

    [GeneratedRegex(@"^\s*(- |[\w.-]+:)")]
    private static partial Regex Entry();

    [Fact]
    public async Task A_comment_that_many_services_share_stands_once()
    {
        using var repository = new ImportedRepository();
        var file = repository.Write("shop/docker-compose.yml", "x-all: &all\n  # whatever happens\n  restart: always\nservices:\n  a:\n    <<: *all # as all\n    image: a:1\n  b:\n    <<: *all\n    image: b:1\n");

        await repository.Import(file);

        var code = repository.Read("infra/Stacks/Shop.cs");
        repository.Generate();
        Assert.Equal(2, code.Split("// whatever happens").Length);
        Assert.Contains("// as all", code, StringComparison.Ordinal);
    }
}
