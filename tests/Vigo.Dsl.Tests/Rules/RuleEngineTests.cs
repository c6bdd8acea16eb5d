using Vigo.Rules;
using static Vigo.Dsl.Tests.Rules.FleetBuilder;

namespace Vigo.Dsl.Tests.Rules;

public class RuleEngineTests
{
    private static readonly Rule Naming = new("VIGO1901", "Names every stack", RuleSeverity.Warning, context =>
        context.Stacks.Select(stack => new Finding(stack.At(Model.ModelPath.Root), $"stack '{stack.Stack.Name}' has a name", RuleSeverity.Warning)));

    private static readonly Rule Throwing = new("VIGO1902", "Fails at the second stack", RuleSeverity.Warning, context =>
        Naming.Check(context).Select((finding, index) => index == 0 ? finding : throw new InvalidOperationException("no second stack,\nplease.")));

    [Fact]
    public void Keeps_the_order_of_the_rules_and_within_a_rule_that_of_its_findings()
    {
        var fleet = Fleet(new Stack("b"), new Stack("a"));
        var second = Naming with { Id = "VIGO1903" };

        var found = RuleEngine.Run(fleet, [second, Naming]);

        Assert.Equal(
            ["VIGO1903 stack 'a' has a name", "VIGO1903 stack 'b' has a name", "VIGO1901 stack 'a' has a name", "VIGO1901 stack 'b' has a name"],
            found.Select(item => $"{item.Rule.Id} {item.Finding.Message}"));
        Assert.Equal(found, RuleEngine.Run(fleet, [second, Naming]));
    }

    [Fact]
    public void A_rule_about_declarations_is_asked_again_when_they_change_and_not_when_env_files_do()
    {
        var asked = 0;
        var rule = Rule.OfDeclarations("VIGO1904", "Counts stacks", RuleSeverity.Warning, context =>
        {
            asked++;
            return context.Stacks.Select(stack => new Finding(stack.At(Model.ModelPath.Root), $"{stack.Stack.Name} {context.Fleet.IsPartial}", RuleSeverity.Warning));
        });
        var fleet = Fleet(new Stack("a"), new Stack("b"));

        Assert.Equal(["a False", "b False"], Messages(fleet));
        Assert.Equal(["a False", "b False"], Messages(fleet with { EnvFiles = [new("env/a.env", "KEY=1\n")], SopsConfiguration = "" }));
        Assert.Equal(1, asked);
        Assert.Equal(["a True", "b True"], Messages(fleet with { IsPartial = true }));
        Assert.Equal(["a False"], Messages(fleet with { Stacks = [fleet.Stacks[0]] }));
        Assert.Equal(3, asked);

        IEnumerable<string> Messages(Model.Fleet judged) => RuleEngine.Run(judged, [rule]).Select(found => found.Finding.Message);
    }

    [Fact]
    public void A_rule_about_declarations_that_throws_keeps_what_it_found_too()
    {
        var throwing = Rule.OfDeclarations(Throwing.Id, Throwing.Title, Throwing.Severity, Throwing.Check);
        var fleet = Fleet(new Stack("a"), new Stack("b"));

        Assert.Equal(["VIGO1902", "VIGO0009"], RuleEngine.Run(fleet, [throwing]).Select(found => found.Rule.Id));
        Assert.Equal(RuleEngine.Run(fleet, [Throwing]).Select(found => found.Finding), RuleEngine.Run(fleet, [throwing]).Select(found => found.Finding));
    }

    [Fact]
    public void A_rule_that_throws_is_reported_as_an_error_and_takes_nothing_else_down()
    {
        var found = RuleEngine.Run(Fleet(new Stack("a"), new Stack("b")), [Throwing, Naming]);

        Assert.Equal(["VIGO1902", "VIGO0009", "VIGO1901", "VIGO1901"], found.Select(item => item.Rule.Id));
        var failure = found[1].Finding;
        Assert.Equal(RuleSeverity.Error, failure.Severity);
        Assert.Equal(RepositorySubject.Instance, failure.Subject);
        Assert.Equal(
            "rule VIGO1902 (Fails at the second stack) stopped with InvalidOperationException: no second stack, please; so it is not known whether the repository keeps to it; "
                + "this is a mistake in the rule, not in your records: please report it with this message",
            failure.Message);
    }

    [Fact]
    public void A_fleet_of_nothing_has_no_findings() => Assert.Empty(RuleEngine.Run(new Model.Fleet()));

    [Fact]
    public void Runs_the_whole_catalogue()
    {
        var found = RuleEngine.Run(Fleet(App(web => web with { Image = Image.Parse("nginx:latest"), Volumes = ["/run:/run"] })));

        Assert.Equal(["VIGO1001", "VIGO3001"], found.Select(item => item.Rule.Id));
    }
}
