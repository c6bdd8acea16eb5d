namespace Vigo.Dsl.Tests.Stacks;

public class RefusedValueTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Exolan")]
    [InlineData("my.app")]
    [InlineData("-app")]
    [InlineData("../app")]
    public void A_stack_needs_a_name_that_a_project_and_a_folder_can_have(string name)
    {
        Assert.Throws<ArgumentException>(() => new Stack(name));
        Assert.Throws<ArgumentException>(() => new Stack("app") with { Name = name });
        Assert.Throws<ArgumentException>(() => new Retirement(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("_default")]
    [InlineData("vps/1")]
    [InlineData("..")]
    public void A_host_needs_a_name_that_a_machine_can_have(string name) => Assert.Throws<ArgumentException>(() => new Host(name));

    [Fact]
    public void A_host_may_be_named_with_its_domain() => Assert.Equal("vps-1.example.org", new Host("vps-1.example.org").Name);

    [Fact]
    public void Durations_are_such_that_Compose_takes_them()
    {
        Assert.Throws<ArgumentException>(() => Health.Shell("true") with { Interval = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentException>(() => new Service { StopGracePeriod = TimeSpan.FromTicks(1) });
        Assert.Throws<ArgumentException>(() => new Host("vps-1") { HealthTimeout = TimeSpan.Zero });
    }

    [Fact]
    public void A_brace_would_end_an_expression_early()
    {
        Assert.Throws<ArgumentException>(() => new EnvVariable("KEY").Or("a}b"));
        Assert.Throws<ArgumentException>(() => new EnvVariable("KEY").Required("set {KEY}"));
    }
}
