using System.Collections.Immutable;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Tests.Reconcile;

public class RetirementsTests
{
    private static readonly PassOptions Options = new("h1", "main", false, null, "/r", "/t", "/s", "/e", null, WithProxy: true, Only: null, FreePorts: false, TimeSpan.Zero);

    [Fact]
    public void What_the_host_still_runs_is_not_retired() => Assert.Empty(Plan(["web", "proxy"], stacks: ["web"], proxy: true));

    [Fact]
    public void What_left_is_retired_and_its_volumes_are_kept() =>
        Assert.Equal([("old", false, true)], Plan(["old", "web"], stacks: ["web"]));

    [Fact]
    public void Volumes_go_only_when_the_author_said_so() =>
        Assert.Equal([("old", true, true)], Plan(["old", "web"], stacks: ["web"], retire: [new StackRetirement("old", true)]));

    [Fact]
    public void What_was_never_deployed_here_is_not_retired_even_by_name() =>
        Assert.Empty(Plan(["web"], stacks: ["web"], retire: [new StackRetirement("foreign", true)]));

    [Fact]
    public void A_proxy_that_left_is_retired_unless_the_pass_has_nothing_to_do_with_it()
    {
        Assert.Equal([("proxy", false, true)], Plan(["proxy", "web"], stacks: ["web"]));
        Assert.Empty(Plan(["proxy", "web"], stacks: ["web"], options: Options with { WithProxy = false }));
    }

    [Fact]
    public void When_every_stack_is_gone_only_those_named_are_retired() =>
        Assert.Equal([("a", false, false), ("b", false, true)], Plan(["a", "b"], stacks: [], retire: [new StackRetirement("b", false)]));

    [Fact]
    public void A_pass_over_some_stacks_retires_none() => Assert.Empty(Plan(["old"], stacks: ["web"], options: Options with { Only = ["web"] }));

    private static IEnumerable<(string Name, bool DeleteVolumes, bool Done)> Plan(
        string[] remembered, string[] stacks, bool proxy = false, StackRetirement[]? retire = null, PassOptions? options = null)
    {
        var host = new HostFile(
            "host.yml", null, EngineKind.Compose, TimeSpan.FromSeconds(1), Rollback: true, proxy ? Settings("proxy") : null, [.. stacks.Select(Settings)], [.. retire ?? []]);
        var desired = new DesiredHost(host, [], RepositoryHasStacks: stacks.Length > 0);
        return Retirements.Plan(desired, remembered.Select(ProjectState.NewFor), options ?? Options).Select(plan => (plan.Name, plan.DeleteVolumes, plan.Refused is null));
    }

    private static ProjectSettings Settings(string name) => new(name, [], [], [], ForwardOnly: false);
}
