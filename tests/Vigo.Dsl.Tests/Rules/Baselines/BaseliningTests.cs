using Vigo.Model;
using Vigo.Rules;
using Vigo.Rules.Baselines;
using static Vigo.Dsl.Tests.Rules.FleetBuilder;

namespace Vigo.Dsl.Tests.Rules.Baselines;

/// <summary>What a baseline leaves out, what it does not, and what is said of itself.</summary>
public class BaseliningTests
{
    private const string App = "stacks/app/docker-compose.yml";
    private static readonly string Latest = $"{App} VIGO1001 Services[\"web\"].Image nginx:latest";
    private static readonly string Socket = $"{App} VIGO3001 Services[\"web\"].Volumes /run/docker.sock";

    [Fact]
    public void The_entries_of_all_findings_leave_nothing_to_report()
    {
        var fleet = Fleet(Sinful("nginx:latest", "/run/docker.sock:/a", "/run:/b")).WithHosts(new Host("vps-1"));
        var entries = Baselining.Of(fleet, RuleEngine.Run(fleet), Baseline.Parse(null)).Select(judged => judged.Entry);

        Assert.Empty(Reported(fleet, [.. entries.Select(entry => entry.Text)]));
    }

    [Fact]
    public void The_order_of_a_list_does_not_matter() =>
        Assert.Empty(Reported(Fleet(Sinful("nginx:1.27.3", "data:/data", "/run/docker.sock:/a")), Socket));

    [Fact]
    public void The_same_once_more_is_new()
    {
        var twice = Fleet(Sinful("nginx:1.27.3", "/run/docker.sock:/a", "/run/docker.sock:/b"));

        Assert.Equal([$"{Socket}"], Reported(twice, Socket));
        Assert.Empty(Reported(twice, Socket, Socket));
    }

    [Theory]
    [InlineData("nginx:latest", "stacks/app/docker-compose.yml VIGO1001 Services[\"web\"].Image nginx:stable")]
    [InlineData("nginx:latest", "stacks/app/docker-compose.yml VIGO1001 Services[\"api\"].Image nginx:latest")]
    [InlineData("nginx:latest", "stacks/other/docker-compose.yml VIGO1001 Services[\"web\"].Image nginx:latest")]
    [InlineData("nginx:latest", "stacks/app/docker-compose.yml VIGO1003 Services[\"web\"].Image nginx:latest")]
    [InlineData("nginx:latest", "hosts/vps-1/stacks/app/docker-compose.yml VIGO1001 Services[\"web\"].Image nginx:latest")]
    [InlineData("nginx", "stacks/app/docker-compose.yml VIGO1001 Services[\"web\"].Image nginx:latest")]
    public void Another_value_place_or_rule_is_new_and_its_entry_stands_for_nothing(string image, string entry) =>
        Assert.Equal([$"{App} VIGO1001 Services[\"web\"].Image {image}", "infra/baseline.txt VIGO6005"], Reported(Fleet(Sinful(image)).WithHosts(new Host("vps-1")), entry));

    [Fact]
    public void The_surplus_among_equal_entries_is_told_at_its_own_line()
    {
        var fleet = Fleet(Sinful("nginx:latest"));
        var baseline = Baseline.Parse($"# why\n{Latest}\n\n{Latest}\n");

        var stale = Assert.Single(Baselining.Of(fleet, RuleEngine.Run(fleet), baseline), judged => !judged.IsKnown);

        Assert.Equal(new FileSubject(Baseline.Path, 4, 1), stale.Found.Finding.Subject);
        Assert.Equal(RuleSeverity.Warning, stale.Found.Finding.Severity);
        Assert.Equal(
            "VIGO1001 finds nothing at 'Services[\"web\"].Image' of stacks/app/docker-compose.yml with 'nginx:latest' that this entry would stand for: "
                + "left here it would let the same in again one day; delete the line",
            stale.Found.Finding.Message);
    }

    [Fact]
    public void An_overlay_takes_over_what_its_base_may()
    {
        var app = Sinful("nginx:latest", "/run/docker.sock:/a");
        var fleet = Fleet(app).WithHosts(new Host("vps-1") { Overlays = [app.With("web", web => web with { Replicas = 2 })] });

        Assert.Empty(Reported(fleet, Latest, Socket));
    }

    [Fact]
    public void What_only_an_overlay_does_has_an_entry_of_its_own()
    {
        var app = Sinful("nginx:1.27.3", "/run/docker.sock:/a");
        var fleet = Fleet(app).WithHosts(
            new Host("vps-1") { Overlays = [app.With("web", web => web with { Volumes = [.. web.Volumes, "/run/docker.sock:/b"] })] },
            new Host("vps-2") { Overlays = [app.With("web", web => web with { Image = Image.Parse("nginx:latest") })] });

        var own = new[] { "hosts/vps-1/" + Socket, "hosts/vps-2/" + Latest };
        Assert.Equal(own.Order(StringComparer.Ordinal), Reported(fleet, Socket).Order(StringComparer.Ordinal));
        Assert.Empty(Reported(fleet, [Socket, .. own]));
    }

    [Fact]
    public void Two_that_collide_are_one_entry_whichever_stands_first()
    {
        var entry = $"{App} VIGO4002 Services[\"a\"].Ports 80:8080 against {App} Services[\"b\"].Ports 80:80";
        var (a, b) = (new Service { Ports = ["80:8080"] }, new Service { Ports = ["80:80"] });

        Assert.Empty(Reported(Fleet(new Stack("app") { Services = new() { ["a"] = a, ["b"] = b } }), entry));
        Assert.Empty(Reported(Fleet(new Stack("app") { Services = new() { ["b"] = b, ["a"] = a } }), entry));
        Assert.Equal(2, Reported(Fleet(new Stack("app") { Services = new() { ["c"] = b, ["b"] = b, ["a"] = a } }), entry).Count);
    }

    [Fact]
    public void The_proxy_has_the_file_of_the_proxy()
    {
        var proxy = new Stack("proxy") { Services = new() { ["traefik"] = new() { Image = Image.Parse("traefik") } } };

        Assert.Empty(Reported(Fleet().WithProxy(proxy), "proxy/docker-compose.yml VIGO1001 Services[\"traefik\"].Image traefik"));
    }

    [Fact]
    public void A_host_has_the_file_of_the_host() =>
        Assert.Empty(Reported(Fleet().WithHosts(new Host("vps-1") { Without = ["gone"] }), "hosts/vps-1/host.yml VIGO4009 Without gone"));

    [Fact]
    public void An_env_file_has_its_own_and_its_values_are_in_no_entry()
    {
        var fleet = Fleet(App()).WithEnvFile("env/app.env", "PASSWORD=hunter2\n");

        Assert.Empty(Reported(fleet, "env/app.env VIGO2001 - not encrypted"));
    }

    [Fact]
    public void While_something_could_not_be_evaluated_no_entry_is_called_stale() =>
        Assert.Empty(Reported(Fleet() with { IsPartial = true }, Latest));

    [Fact]
    public void While_a_rule_fails_no_entry_is_called_stale()
    {
        var failed = new RuleFinding(RuleEngine.FailedRule, new(RepositorySubject.Instance, "it failed", RuleSeverity.Error));

        Assert.Equal([". VIGO0009 - it failed"], Baselining.Of(Fleet(), [failed], Baseline.Parse(Latest + "\n")).Where(judged => !judged.IsKnown).Select(judged => judged.Entry.Text));
    }

    [Fact]
    public void A_broken_line_is_an_error_there()
    {
        var broken = Assert.Single(Baselining.Of(Fleet(), [], Baseline.Parse("\na VIGO0001 - x\n")));

        Assert.Equal("VIGO0010", broken.Found.Rule.Id);
        Assert.Equal(RuleSeverity.Error, broken.Found.Finding.Severity);
        Assert.Equal(new FileSubject(Baseline.Path, 2, 3), broken.Found.Finding.Subject);
        Assert.StartsWith("infra/baseline.txt: VIGO0001 can't be in the baseline: ", broken.Found.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_names_a_file_that_the_stack_generates()
    {
        var app = Sinful("nginx:latest");
        var fleet = Fleet(app).WithProxy(Sinful("traefik") with { Name = "proxy" })
            .WithHosts(new Host("vps-1") { Without = ["gone"], Overlays = [app.With("web", web => web with { Image = Image.Parse("redis") })] });
        var files = Vigo.Output.RepositoryFiles.Of(fleet).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);

        var entries = Baselining.Of(fleet, RuleEngine.Run(fleet), Baseline.Parse(null)).Select(judged => judged.Entry.File).Distinct().ToList();

        Assert.Equal(4, entries.Count);
        Assert.All(entries, file => Assert.Contains(file, files));
    }

    private static Stack Sinful(string image, params string[] volumes) => App(web => web with { Image = Image.Parse(image), Volumes = volumes.Select(volume => (Mount)volume).ToSequence() });

    // The lines that would stand for what is reported.
    private static IReadOnlyList<string> Reported(Fleet fleet, params string[] entries)
    {
        var baseline = Baseline.Parse(string.Join('\n', entries));
        Assert.Empty(baseline.Problems);
        return [.. Baselining.Of(fleet, RuleEngine.Run(fleet), baseline).Where(judged => !judged.IsKnown)
            .Select(judged => judged.Found.Finding.Subject is FileSubject { Path: Baseline.Path } ? $"{Baseline.Path} {judged.Found.Rule.Id}" : judged.Entry.Text)];
    }
}
