using Vigo.Rules;
using Vigo.Rules.Consistency;
using Vigo.Testing;
using static Vigo.Dsl.Tests.Rules.FleetBuilder;

namespace Vigo.Dsl.Tests.Rules.Consistency;

public class PortConflictTests
{
    [Theory]
    [InlineData("8080:80", "8080:3000")]
    [InlineData("8080:80", "0.0.0.0:8080:80")]
    [InlineData("8080:80", "127.0.0.1:8080:80")]
    [InlineData("0.0.0.0:8080:80", "127.0.0.1:8080:80")]
    [InlineData("[::]:8080:80", "10.0.0.1:8080:80")]
    [InlineData("127.0.0.1:8080:80", "127.0.0.1:8080:80")]
    [InlineData("[::1]:8080:80", "[::1]:8080:80")]
    [InlineData("8080:80/tcp", "8080:80")]
    [InlineData("53:53/udp", "53:5353/udp")]
    [InlineData("8000-8010:8000-8010", "8005:80")]
    [InlineData("8000-8010:8000-8010", "8010-8020:8010-8020")]
    [InlineData("8000-8002:80", "8000-8010:8000-8010")]
    public void Two_services_that_want_the_same_port_are_an_error_on_both(string one, string other)
    {
        foreach (var (first, second) in new[] { (one, other), (other, one) })
        {
            var finding = Assert.Single(PortConflict.Rule.FindingsOf(Fleet(Publishing("a", first), Publishing("b", second))));

            Assert.Equal(RuleSeverity.Error, finding.Severity);
            Assert.Equal("b: Services[\"web\"].Ports[0]", finding.Subject.Place());
            Assert.Equal("a: Services[\"web\"].Ports[0]", Assert.Single(finding.Related).Place());
        }
    }

    [Theory]
    [InlineData("8080:80", "8081:80")]
    [InlineData("127.0.0.1:8080:80", "127.0.0.2:8080:80")]
    [InlineData("[::1]:8080:80", "127.0.0.1:8080:80")]
    [InlineData("53:53/udp", "53:53")]
    [InlineData("8000-8010:8000-8010", "8011:80")]
    [InlineData("80", "80")]
    [InlineData("127.0.0.1::80", "127.0.0.1::80")]
    [InlineData("8000-8010:80", "8005:80")]
    [InlineData("8000-8010:80", "8000-8010:80")]
    public void What_can_be_had_at_once_is_fine(string one, string other) =>
        Assert.Empty(PortConflict.Rule.FindingsOf(Fleet(Publishing("a", one), Publishing("b", other))));

    [Fact]
    public void Two_services_of_one_stack_collide_too() =>
        Assert.Single(PortConflict.Rule.FindingsOf(new Stack("app")
        {
            Services = new() { ["web"] = new() { Ports = ["8080:80"] }, ["api"] = new() { Ports = ["8080:80"] } },
        }));

    [Fact]
    public void A_service_collides_with_itself_but_not_by_saying_the_same_twice()
    {
        Assert.Single(PortConflict.Rule.FindingsOf(Publishing("app", "8080:80", "8080:81")));
        Assert.Empty(PortConflict.Rule.FindingsOf(Publishing("app", "8080:80", "8080:80")));
    }

    [Fact]
    public void The_proxy_s_ports_are_taken() =>
        Assert.Equal("app: Services[\"web\"].Ports[0]", Assert.Single(PortConflict.Rule.FindingsOf(Fleet(Publishing("app", "443:443")).WithProxy(Publishing("proxy", "80:80", "443:443")))).Subject.Place());

    [Fact]
    public void Three_services_are_three_pairs() =>
        Assert.Equal(3, PortConflict.Rule.FindingsOf(Fleet(Publishing("a", "80:80"), Publishing("b", "80:80"), Publishing("c", "80:80"))).Count);

    [Fact]
    public void A_pair_is_reported_once_however_many_hosts_run_it() =>
        Assert.Contains("on every host:", Assert.Single(PortConflict.Rule.FindingsOf(Colliding().WithHosts(new Host("vps-1"), new Host("vps-2")))).Message, StringComparison.Ordinal);

    [Fact]
    public void Hosts_that_run_only_one_of_them_are_not_named()
    {
        var fleet = Colliding().WithHosts(new Host("vps-1") { Without = ["b"] }, new Host("vps-2"));

        Assert.Contains("on a host without a record and 'vps-2':", Assert.Single(PortConflict.Rule.FindingsOf(fleet)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stack_does_not_collide_with_its_own_overlay() =>
        Assert.Empty(PortConflict.Rule.FindingsOf(Fleet(Publishing("app", "8080:80")).WithHosts(new Host("staging-1") { Overlays = [Publishing("app", "8080:80")] })));

    [Fact]
    public void An_overlay_collides_on_its_host_alone()
    {
        var fleet = Fleet(Publishing("a", "8080:80"), Publishing("b", "8081:80")).WithHosts(new Host("staging-1") { Overlays = [Publishing("b", "8080:80")] }, new Host("vps-1"));

        Assert.Contains("on 'staging-1':", Assert.Single(PortConflict.Rule.FindingsOf(fleet)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_for_an_env_key_is_compared_and_an_unknown_port_only_within_its_stack()
    {
        var key = new EnvVariable("APP_PORT");

        Assert.Single(PortConflict.Rule.FindingsOf(Fleet(Publishing("a", $"{key.Or("8080")}:80"), Publishing("b", "8080:80"))));
        Assert.Empty(PortConflict.Rule.FindingsOf(Fleet(Publishing("a", $"{key}:80"), Publishing("b", "8080:80"))));
        Assert.Empty(PortConflict.Rule.FindingsOf(Fleet(Publishing("a", $"{key}:80"), Publishing("b", $"{key}:80"))));
        Assert.Single(PortConflict.Rule.FindingsOf(Publishing("app", $"{key}:80", $"{key}:81")));
    }

    [Fact]
    public void A_service_on_the_host_s_network_publishes_nothing()
    {
        var onHost = Publishing("a", "8080:80").With("web", web => web with { NetworkMode = "host" });

        Assert.Empty(PortConflict.Rule.FindingsOf(Fleet(onHost, Publishing("b", "8080:80"))));
    }

    [Fact]
    public void Says_who_wants_which_port_where_and_what_to_do() => Snapshot.Match(Report(
    [
        .. PortConflict.Rule.FindingsOf(Colliding()),
        .. PortConflict.Rule.FindingsOf(Fleet(Publishing("a", "8000-8010:8000-8010"), Publishing("b", "127.0.0.1:8005:80")).WithHosts(new Host("vps-1") { Without = ["a"] }, new Host("vps-2"))),
    ]));

    private static Model.Fleet Colliding() => Fleet(Publishing("a", "8080:80"), Publishing("b", "8080:3000"));

    private static Stack Publishing(string name, params Port[] ports) => new(name) { Services = new() { ["web"] = new() { Ports = [.. ports] } } };
}
