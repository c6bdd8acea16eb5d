using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>How one learns that a service works.</summary>
/// <remarks>Compose Specification, "healthcheck".</remarks>
internal static class HealthKeys
{
    private static readonly KeyTable<Health> All = new("healthcheck", (health, extensions) => health with { Extensions = extensions })
    {
        { "test", (health, _) => health },
        { "interval", (health, node) => health with { Interval = Scalars.Of(node, Duration.Parse) } },
        { "timeout", (health, node) => health with { Timeout = Scalars.Of(node, Duration.Parse) } },
        { "retries", (health, node) => health with { Retries = Scalars.Number(node) } },
        { "start_period", (health, node) => health with { StartPeriod = Scalars.Of(node, Duration.Parse) } },
        { "start_interval", (health, node) => health with { StartInterval = Scalars.Of(node, Duration.Parse) } },
        { "disable", (health, node) => health with { IsDisabled = Scalars.Flag(node) } },
    };

    /// <summary>The check: how, then when.</summary>
    public static Health Health(SourceNode node, ImportContext context)
    {
        if (node is SourceMapping { Entries.Count: 0 })
            context.Say(node.Place, "a healthcheck of nothing is the image's own, and is left out");
        return All.Read(node is SourceMapping mapping && mapping.Find("test") is { IsNothing: false } test ? Test(test, context) : Vigo.Health.OfImage, node, context);
    }

    private static Health Test(SourceNode node, ImportContext context)
    {
        if (node is SourceScalar)
            return Vigo.Health.Shell(Scalars.Text(node));
        var test = Collections.List(node, Scalars.Text);
        if (test is ["CMD-SHELL", _, _, ..])
            context.Say(node.Place, "after CMD-SHELL, the shell runs the first text alone, here as in Docker: the others are $0, $1 and so on to it. Write one command line, or CMD");
        return test switch
        {
            [] => Vigo.Health.OfImage,
            ["CMD-SHELL", var command] => Vigo.Health.Shell(command),
            ["CMD-SHELL", var command, ..] => Vigo.Health.Shell(command, [.. test.Skip(2)]),
            { Count: > 1 } words when words[0] == "CMD" => Vigo.Health.Command([.. words.Skip(1)]),
            ["NONE"] => Vigo.Health.None("the compose file said so"),
            _ => throw Refusal.At(node.Place, "a check begins with CMD, CMD-SHELL and one command line, or NONE", "write test: [\"CMD-SHELL\", \"…\"]"),
        };
    }
}
