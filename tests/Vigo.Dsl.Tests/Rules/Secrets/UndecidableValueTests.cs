using Vigo.Rules;
using Vigo.Rules.Secrets;
using Vigo.Testing;
using static Vigo.Dsl.Tests.Rules.FleetBuilder;

namespace Vigo.Dsl.Tests.Rules.Secrets;

public class UndecidableValueTests
{
    private static readonly EnvVariable Key = new("APP_VALUE");

    [Fact]
    public void An_image_given_whole_is_a_warning()
    {
        var finding = Assert.Single(UndecidableValue.Rule.FindingsOf(App(web => web with { Image = Key })));

        Assert.Equal(RuleSeverity.Warning, finding.Severity);
        Assert.Equal("app: Services[\"web\"].Image", finding.Subject.Place());
    }

    [Fact]
    public void So_is_a_tag() => Assert.Single(UndecidableValue.Rule.FindingsOf(App(web => web with { Image = Image.Of("acme/app").Tagged(Key) })));

    [Fact]
    public void So_is_a_route_s_host() =>
        Assert.Equal("app: Services[\"web\"].Routes[1]", Assert.Single(UndecidableValue.Rule.FindingsOf(Routed(Route.To("a.example.org", 80), Route.To(Key, 80)))).Subject.Place());

    [Fact]
    public void Something_that_stands_in_decides_nothing() => Assert.Single(UndecidableValue.Rule.FindingsOf(Routed(Route.To(Key.Or("app.example.org"), 80))));

    [Fact]
    public void What_is_written_here_is_fine() => Assert.Empty(UndecidableValue.Rule.FindingsOf(Routed(Route.To("app.example.org", 80))));

    [Fact]
    public void What_keeps_its_kind_and_its_domain_is_fine()
    {
        Assert.Empty(UndecidableValue.Rule.FindingsOf(Routed(Route.To($"app.{Key}", 80))));
        Assert.Empty(UndecidableValue.Rule.FindingsOf(Routed(Route.To("app.example.org", Key))));
        Assert.Empty(UndecidableValue.Rule.FindingsOf(App(web => web with { Image = Image.Of($"{Key}/app").Sha("0a1b2c3") })));
    }

    [Fact]
    public void Says_what_is_not_known_why_it_matters_and_what_to_write() => Snapshot.Match(Report(
    [
        .. UndecidableValue.Rule.FindingsOf(App(web => web with { Image = Key })),
        .. UndecidableValue.Rule.FindingsOf(App(web => web with { Image = Image.Of("acme/app").Tagged(Key.Or("v1.0.0")) })),
        .. UndecidableValue.Rule.FindingsOf(Routed(Route.To(Key, 80))),
    ]));

    private static Stack Routed(params Route[] routes) => App(web => web with { Routes = [.. routes] });
}
