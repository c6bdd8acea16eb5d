using System.Collections.Immutable;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Tests.Reconcile;

public class DriftTests
{
    private static readonly DeployedService Web = new("web:1", "sha256:web", "settings", "hash", Containers: 1, OneShot: false);

    [Fact]
    public void What_runs_as_it_was_left_has_no_drift() => Assert.Empty(Drift(Web, Container()));

    [Theory]
    [InlineData(ContainerState.Restarting)]
    [InlineData(ContainerState.Running)]
    internal void A_container_that_the_engine_itself_is_at_work_on_is_left_to_it(ContainerState state) => Assert.Empty(Drift(Web, Container() with { State = state }));

    [Theory]
    [InlineData(ContainerState.Exited)]
    [InlineData(ContainerState.Created)]
    [InlineData(ContainerState.Dead)]
    [InlineData(ContainerState.Paused)]
    internal void A_container_that_does_not_run_is_drift(ContainerState state) =>
        Assert.Equal(["container stopped: p-web-1"], Drift(Web, Container() with { State = state }));

    [Fact]
    public void A_missing_container_is_drift() => Assert.Equal(["container missing: web"], Drift(Web));

    [Fact]
    public void One_of_several_containers_missing_is_drift() => Assert.Equal(["container missing: web"], Drift(Web with { Containers = 2 }, Container()));

    [Fact]
    public void A_container_that_someone_else_made_anew_is_drift()
    {
        Assert.Equal(["container was replaced by someone else: p-web-1"], Drift(Web, Container() with { ConfigHash = "another" }));
        Assert.Equal(["container was replaced by someone else: p-web-1"], Drift(Web, Container() with { ImageId = "sha256:another" }));
    }

    [Fact]
    public void A_one_shot_that_is_done_or_was_cleared_away_is_no_drift()
    {
        var oneShot = Web with { OneShot = true };
        Assert.Empty(Drift(oneShot, Container() with { State = ContainerState.Exited, ExitCode = 0 }));
        Assert.Empty(Drift(oneShot));
        Assert.NotEmpty(Drift(oneShot, Container() with { State = ContainerState.Exited, ExitCode = 1 }));
    }

    [Theory]
    [InlineData(ContainerHealth.Healthy, true)]
    [InlineData(ContainerHealth.None, true)]
    [InlineData(ContainerHealth.Starting, false)]
    [InlineData(ContainerHealth.Unhealthy, false)]
    internal void A_project_is_well_when_nothing_says_otherwise(ContainerHealth health, bool well) =>
        Assert.Equal(well, Vigo.Runner.Reconcile.Drift.IsWell(Services(Web), [Container() with { Health = health }]));

    private static IEnumerable<string> Drift(DeployedService service, params EngineContainer[] containers) =>
        Vigo.Runner.Reconcile.Drift.Between(Services(service), containers).Select(reason => reason.ToString());

    private static ImmutableSortedDictionary<string, DeployedService> Services(DeployedService service) =>
        ImmutableSortedDictionary<string, DeployedService>.Empty.Add("web", service);

    private static EngineContainer Container() => new(
        "id", "p-web-1", "p", "web", "sha256:web", "hash", ContainerState.Running, ContainerHealth.None, null, "Up 2 minutes", []);
}
