using Vigo.Output;
using Vigo.Testing;
using static Vigo.Dsl.Tests.Rules.FleetBuilder;

namespace Vigo.Dsl.Tests.Output;

public class RepositoryFilesTests
{
    [Fact]
    public void A_fleet_becomes_compose_files_host_files_and_an_overview()
    {
        var proxy = new Stack("proxy") { EnvFiles = [new EnvFile("env/global.env")], Services = new() { ["traefik"] = new() { Image = Image.Of("traefik").Version("v3.1.2"), Ports = ["443:443"] } } };
        var app = App(web => web with { EnvFiles = [new EnvFile("env/app.env")], Routes = [Route.To("app.example.org", 80)] }) with { After = ["migrate"] };
        var migrate = new Stack("migrate") { ForwardOnly = true, Services = new() { ["job"] = new() { Image = Image.Of("job").Sha("0a1b2c3"), Health = Health.OneShot } } };
        var staging = new Host("staging-1")
        {
            Kind = HostKind.Staging,
            Branch = "staging",
            HealthTimeout = TimeSpan.FromSeconds(90),
            RollsBack = false,
            Without = ["migrate"],
            Overlays = [app.With("web", web => web with { Image = web.Image!.Branch("main") }), proxy],
        };
        var fleet = Fleet(app, migrate).WithProxy(proxy).WithHosts(staging) with
        {
            Retirements = [new(new Retirement("blog") { Volumes = RetiredVolumes.Delete }, "infra/Retired.cs"), new(new Retirement("wiki"), "infra/Retired.cs")],
        };

        var files = RepositoryFiles.Of(fleet);

        Assert.Equal(files.Select(file => file.Path).OrderBy(path => path, StringComparer.Ordinal), files.Select(file => file.Path));
        Assert.All(files, file => Assert.True(Marker.IsIn(file.Text), file.Path));
        Snapshot.Match(string.Concat(files.Select(file => $"=== {file.Path}\n{file.Text}")));
    }
}
