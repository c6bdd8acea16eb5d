using Vigo.Routing;

namespace Vigo.Dsl.Tests.Routing;

/// <summary>What Traefik is told of a route that leaves the defaults.</summary>
public class RouteLabelsTests
{
    [Fact]
    public void Several_names_are_one_rule() =>
        Assert.Contains("traefik.http.routers.shop.rule=Host(`shop.be`) || Host(`shop.nl`)", Labels(Route.To("shop.be", port: 80).Also("shop.nl")));

    [Fact]
    public void A_path_is_asked_for_with_each_of_several_names() =>
        Assert.Contains("traefik.http.routers.shop.rule=(Host(`shop.be`) || Host(`shop.nl`)) && PathPrefix(`/api`)", Labels(Route.To("shop.be", port: 80).Also("shop.nl") with { Path = "/api" }));

    [Fact]
    public void A_server_may_have_another_name_than_its_router() => Assert.Equal(
        ["traefik.http.routers.secure.rule=Host(`shop.be`)", "traefik.http.services.shop.loadbalancer.server.port=80"],
        Labels(Route.To("shop.be", port: 80) with { Name = "secure", Server = "shop" }).Where(label => label.Contains(".rule=", StringComparison.Ordinal) || label.Contains(".port=", StringComparison.Ordinal)));

    [Fact]
    public void Routers_to_one_port_share_the_server_that_the_first_names() =>
        Assert.Contains("traefik.http.routers.other.service=main", Labels(Route.To("a.be", port: 80) with { Server = "main" }, Route.To("b.be", port: 80) with { Name = "other" }));

    [Fact]
    public void Without_an_entry_point_the_proxy_takes_its_own() =>
        Assert.DoesNotContain(Labels(Route.To("shop.be", port: 80) with { Entrypoint = null }), label => label.Contains("entrypoints", StringComparison.Ordinal));

    private static List<string> Labels(params Route[] routes)
    {
        var service = new Service { Routes = [.. routes] };
        return [.. RouteLabels.Of(new("shop") { Services = new() { ["web"] = service } }, "web", service, Network.ProxyNetworkName).Select(label => label.Text)];
    }
}
