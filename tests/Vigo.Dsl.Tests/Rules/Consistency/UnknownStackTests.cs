using Vigo.Rules.Consistency;
using Vigo.Testing;
using static Vigo.Dsl.Tests.Rules.FleetBuilder;

namespace Vigo.Dsl.Tests.Rules.Consistency;

public class UnknownStackTests
{
    [Fact]
    public void Says_which_name_is_unknown_and_which_was_meant() => Snapshot.Match(Report(UnknownStack.Rule.FindingsOf(Fleet(App() with { After = ["databse"] }, App() with { Name = "database" }, App() with { Name = "proxy" })
        .WithHosts(new Host("vps-1")
        {
            Overlays = [App() with { Name = "ap" }, App(), App()],
            Only = ["app", "nothing-like-it"],
            Without = ["databas"],
        }))));

    [Fact]
    public void Names_that_exist_are_fine() => Assert.Empty(UnknownStack.Rule.FindingsOf(Fleet(App() with { After = ["database"] }, App() with { Name = "database" })
        .WithProxy(App() with { Name = "proxy" })
        .WithHosts(new Host("vps-1") { Overlays = [App(), App() with { Name = "proxy" }], Only = ["app"], Without = ["database"] })));
}
