using Vigo.Rules;
using Vigo.Rules.Images;
using Vigo.Testing;
using static Vigo.Dsl.Tests.Rules.FleetBuilder;

namespace Vigo.Dsl.Tests.Rules.Images;

public class MalformedImageTests
{
    private static readonly string Hexadecimal64 = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    public static TheoryData<string, string> Malformed => new()
    {
        { "", "names no repository" },
        { "ghcr.io/Acme/web:v1.0.0", "'Acme' has an upper-case letter" },
        { "ghcr.io//web:v1.0.0", "a slash too many" },
        { "ghcr.io/acme/web/:v1.0.0", "a slash too many" },
        { "/acme/web:v1.0.0", "a slash too many" },
        { "acme/web app:v1.0.0", "'web app' is not" },
        { "acme/-web:v1.0.0", "'-web' is not" },
        { "acme/web-:v1.0.0", "'web-' is not" },
        { "acme/we..b:v1.0.0", "'we..b' is not" },
        { "acme/we___b:v1.0.0", "'we___b' is not" },
        { "https://ghcr.io/acme/web:v1.0.0", "'https:' is no registry" },
        { "ghcr.io:http/acme/web:v1.0.0", "'ghcr.io:http' is no registry" },
        { "-ghcr.io/acme/web:v1.0.0", "'-ghcr.io' is no registry" },
        { "[::g]:5000/web:v1.0.0", "is no registry" },
        { Hexadecimal64, "an image's id" },
        { new string('a', 256), "longer than 255" },
        { "acme/web:", "its tag is empty" },
        { "acme/web:-1.0", "its tag '-1.0' is not" },
        { "acme/web:.1", "its tag '.1' is not" },
        { "acme/web:v1+2", "its tag 'v1+2' is not" },
        { "acme/web:v1 ", "its tag 'v1 ' is not" },
        { "acme/web:" + new string('a', 129), "longer than 128" },
        { "acme/web@", "does not begin with 'sha256:'" },
        { "acme/web@md5:" + new string('a', 32), "does not begin with 'sha256:'" },
        { "acme/web@" + Hexadecimal64, "does not begin with 'sha256:'" },
        { "acme/web@sha256:0a1b", "is not 64 lower-case hexadecimal digits" },
        { "acme/web@sha256:" + Hexadecimal64.ToUpperInvariant(), "is not 64 lower-case hexadecimal digits" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_no_engine_reads_is_an_error(string reference, string reason)
    {
        var finding = Assert.Single(MalformedImage.Rule.FindingsOf(App(web => web with { Image = Image.Parse(reference) })));

        Assert.Equal(RuleSeverity.Error, finding.Severity);
        Assert.Equal("app: Services[\"web\"].Image", finding.Subject.Place());
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> WellFormed => new()
    {
        "postgres",
        "postgres:16-alpine",
        "library/postgres:16.4",
        "ghcr.io/acme/exolan/web:sha-0a1b2c3",
        "registry.acme.be:5000/web:v1.0.0",
        "localhost/web:v1.0.0",
        "localhost:5000/web:v1.0.0",
        "127.0.0.1:5000/web:v1.0.0",
        "[::1]:5000/web:v1.0.0",
        "GHCR.IO/acme/web:v1.0.0",
        "acme/we--b__c.d_e:v1.0.0",
        "acme/web:_internal.RC-1",
        "acme/web:v1.0.0@sha256:" + Hexadecimal64,
        "acme/web@sha512:" + Hexadecimal64 + Hexadecimal64,
    };

    [Theory]
    [MemberData(nameof(WellFormed))]
    public void What_engines_read_is_fine(string reference) =>
        Assert.Empty(MalformedImage.Rule.FindingsOf(App(web => web with { Image = Image.Parse(reference) })));

    [Fact]
    public void A_tag_inside_the_repository_is_pointed_out()
    {
        var finding = Assert.Single(MalformedImage.Rule.FindingsOf(App(web => web with { Image = Image.Of("nginx:1.25.3") })));

        Assert.Contains("'nginx:1.25.3' holds a tag", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sha-0a1b2c3")]
    [InlineData("")]
    public void A_commit_that_cannot_be_one_is_pointed_out(string commit) =>
        Assert.Single(MalformedImage.Rule.FindingsOf(App(web => web with { Image = Image.Of("acme/web").Sha(commit) })));

    [Fact]
    public void What_a_host_gives_is_trusted_to_fit()
    {
        var (registry, port, tag, whole) = (new EnvVariable("REGISTRY"), new EnvVariable("PORT"), new EnvVariable("TAG"), new EnvVariable("WEB_IMAGE"));
        Image[] images = [whole, Image.Of($"{registry}:{port}/acme/web").Sha("0a1b2c3"), Image.Of("acme/web").Tagged(tag), Image.Of("acme/web").Digest($"sha256:{tag}"), Image.Parse($"{registry}/acme/web:{tag}")];

        Assert.All(images, image => Assert.Empty(MalformedImage.Rule.FindingsOf(App(web => web with { Image = image }))));
    }

    [Fact]
    public void What_stands_in_for_an_env_key_is_read()
    {
        Assert.Single(MalformedImage.Rule.FindingsOf(App(web => web with { Image = new EnvVariable("WEB_IMAGE").Or("ghcr.io/Acme/web:v1.0.0") })));
        Assert.Empty(MalformedImage.Rule.FindingsOf(App(web => web with { Image = new EnvVariable("WEB_IMAGE").Or("ghcr.io/acme/web:v1.0.0") })));
    }

    [Fact]
    public void Is_as_bad_on_staging()
    {
        var fleet = Fleet(App()).WithHosts(new Host("staging-1") { Kind = HostKind.Staging, Overlays = [App(web => web with { Image = Image.Of("acme/Web") })] });

        Assert.Equal(RuleSeverity.Error, Assert.Single(MalformedImage.Rule.FindingsOf(fleet)).Severity);
    }

    [Fact]
    public void Says_what_is_wrong_why_it_matters_and_what_to_write()
    {
        Image[] images = [Image.Of("ghcr.io/Acme/web"), Image.Of("nginx:1.25.3"), Image.Of("acme/web").Tagged("v1+2"), Image.Of("acme/web").Digest("sha256:0a1b"), Image.Of("acme/web").Sha("sha-0a1b2c3")];

        Snapshot.Match(Report(images.SelectMany(image => MalformedImage.Rule.FindingsOf(App(web => web with { Image = image })))));
    }
}
