using Vigo.Rules;
using Vigo.Rules.Images;
using Vigo.Testing;
using static Vigo.Dsl.Tests.Rules.FleetBuilder;

namespace Vigo.Dsl.Tests.Rules.Images;

public class MutableTagTests
{
    private static readonly string Digest = "sha256:" + new string('a', 64);

    [Theory]
    [InlineData("traefik/whoami")]
    [InlineData("traefik/whoami:latest")]
    [InlineData("nginx:stable-alpine")]
    [InlineData("ghcr.io/acme/app:branch-main")]
    [InlineData("postgres:16")]
    [InlineData("postgres:16-alpine")]
    [InlineData("traefik:v3")]
    [InlineData("registry.acme.be:5000/app")]
    public void A_tag_that_moves_is_an_error_in_production(string reference)
    {
        var finding = Assert.Single(MutableTag.Rule.FindingsOf(App(web => web with { Image = Image.Parse(reference) })));

        Assert.Equal(RuleSeverity.Error, finding.Severity);
        Assert.Equal("app: Services[\"web\"].Image", finding.Subject.Place());
        Assert.Contains($"'{reference}'", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ghcr.io/acme/app:sha-0a1b2c3")]
    [InlineData("ghcr.io/wtrvgl/exolan/web:v0.1.3")]
    [InlineData("postgres:16.4-alpine")]
    [InlineData("minio/minio:RELEASE.2024-08-29T01-40-52Z")]
    public void A_tag_that_stays_is_fine(string reference) =>
        Assert.Empty(MutableTag.Rule.FindingsOf(App(web => web with { Image = Image.Parse(reference) })));

    [Fact]
    public void A_digest_pins_whatever_tag_stands_beside_it() =>
        Assert.Empty(MutableTag.Rule.FindingsOf(App(web => web with { Image = Image.Of("nginx").Tagged("latest").Digest(Digest) })));

    [Fact]
    public void A_service_without_image_is_another_rule_s_business() =>
        Assert.Empty(MutableTag.Rule.FindingsOf(App(web => web with { Image = null })));

    [Fact]
    public void A_malformed_reference_is_reported_as_that_alone() =>
        Assert.Empty(MutableTag.Rule.FindingsOf(App(web => web with { Image = Image.Of("nginx:1.25.3") })));

    [Fact]
    public void An_image_that_an_env_key_gives_cannot_be_judged() =>
        Assert.Empty(MutableTag.Rule.FindingsOf(App(web => web with { Image = new EnvVariable("WEB_IMAGE") })));

    [Fact]
    public void What_stands_in_for_an_env_key_is_judged()
    {
        var tag = new EnvVariable("WEB_TAG");

        Assert.Single(MutableTag.Rule.FindingsOf(App(web => web with { Image = Image.Of("ghcr.io/acme/app").Tagged(tag.Or("latest")) })));
        Assert.Empty(MutableTag.Rule.FindingsOf(App(web => web with { Image = Image.Of("ghcr.io/acme/app").Tagged(tag.Or("v1.2.3")) })));
    }

    [Theory]
    [InlineData(HostKind.Staging)]
    [InlineData(HostKind.Lab)]
    public void An_overlay_of_a_host_that_is_not_production_gets_a_suggestion(HostKind kind)
    {
        var fleet = Fleet(App()).WithHosts(new Host("staging-1") { Kind = kind, Overlays = [FollowingMain()] });

        Assert.Equal(RuleSeverity.Suggestion, Assert.Single(MutableTag.Rule.FindingsOf(fleet)).Severity);
    }

    [Fact]
    public void An_overlay_of_a_production_host_gets_an_error()
    {
        var fleet = Fleet(App()).WithHosts(new Host("vps-1") { Overlays = [FollowingMain()] });

        Assert.Equal(RuleSeverity.Error, Assert.Single(MutableTag.Rule.FindingsOf(fleet)).Severity);
    }

    [Fact]
    public void An_overlay_shared_by_staging_and_production_is_judged_as_production()
    {
        var shared = FollowingMain();
        var fleet = Fleet(App()).WithHosts(
            new Host("staging-1") { Kind = HostKind.Staging, Overlays = [shared] },
            new Host("vps-1") { Overlays = [shared] });

        Assert.Equal(RuleSeverity.Error, Assert.Single(MutableTag.Rule.FindingsOf(fleet)).Severity);
    }

    [Fact]
    public void A_base_stack_is_production_s_though_every_declared_host_is_staging_and_is_reported_once()
    {
        var hosts = Enumerable.Range(1, 5).Select(number => new Host($"staging-{number}") { Kind = HostKind.Staging }).ToArray();

        Assert.Equal(RuleSeverity.Error, Assert.Single(MutableTag.Rule.FindingsOf(Fleet(FollowingMain()).WithHosts(hosts))).Severity);
    }

    [Fact]
    public void The_proxy_is_judged_too() =>
        Assert.Single(MutableTag.Rule.FindingsOf(Fleet().WithProxy(App(web => web with { Image = Image.Parse("traefik:v3") }))));

    [Fact]
    public void Says_what_moves_why_it_matters_and_what_to_write()
    {
        string[] references = ["traefik/whoami", "traefik/whoami:latest", "ghcr.io/acme/app:branch-main", "postgres:16-alpine"];

        Snapshot.Match(Report(references.SelectMany(reference => MutableTag.Rule.FindingsOf(App(web => web with { Image = Image.Parse(reference) })))));
    }

    private static Stack FollowingMain() => App(web => web with { Image = Image.Of("ghcr.io/acme/app").Branch("main") });
}
