using Vigo.Model;
using Vigo.Rules;
using Vigo.Rules.Baselines;
using static Vigo.Dsl.Tests.Rules.FleetBuilder;

namespace Vigo.Dsl.Tests.Rules.Baselines;

/// <summary>Every rule says in a word or two what is at fault, so that better messages make no baseline stale.</summary>
public class FindingValueTests
{
    private const string Encrypted = "ENC[AES256_GCM,data:eA==,iv:eA==,tag:eA==,type:str]";

    public static TheoryData<string> Rules => new(RuleCatalogue.All.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_value_is_not_the_message_and_does_not_change_with_what_else_there_is(string id)
    {
        var rule = RuleCatalogue.All.Single(rule => rule.Id == id);
        var alone = Entries(rule, Sinful);

        // Another host, another stack, another env file: near names, lists of names and host names in the messages change.
        var among = Entries(rule, Sinful.WithHosts(new Host("vps-1"), new Host("vps-2") { Without = ["gone"] })
            .WithEnvFile("env/gon.env", $"PLAIM={Encrypted}\nsops_mac=x\n") with { Stacks = Sinful.Stacks.Append(new(new Stack("zzz"), "infra/Zzz.cs")).ToSequence() });

        Assert.NotEmpty(alone);
        Assert.Subset(among.ToHashSet(StringComparer.Ordinal), alone.ToHashSet(StringComparer.Ordinal));
        Assert.All(rule.FindingsOf(Sinful), finding => Assert.NotEqual(finding.Message, finding.Value));
    }

    private static Fleet Sinful { get; } = Fleet(
            new Stack("app")
            {
                After = ["gone"],
                Services = new()
                {
                    ["web"] = new() { Image = Image.Parse("nginx:latest"), Volumes = ["/run/docker.sock:/a"], Ports = ["80:80"], Environment = new() { ["A"] = new EnvVariable("PLAIN").ToString() } },
                    ["api"] = new() { Image = Image.Parse("Nginx:1.2.3"), UseApiSocket = true, Ports = ["80:81"] },
                    ["job"] = new() { Image = Image.Parse(new EnvVariable("IMAGE").ToString()), EnvFiles = [new("env/plain.env")] },
                },
            },
            new Stack("missing") { EnvFiles = [new("env/gone.env")] })
        .WithHosts(new Host("vps-2") { Without = ["gone"] })
        .WithEnvFile("env/plain.env", "OTHER=secret\n")
        .WithEnvFile("env/cut.env", $"A={Encrypted}\n")
        .WithEnvFile("env/other.env", $"A={Encrypted}\nsops_mac=x\n") with { SopsConfiguration = "creation_rules:\n  - path_regex: ^nothing$\n    age: age1x\n" };

    private static List<string> Entries(Rule rule, Fleet fleet) => [.. Baselining.Of(fleet, RuleEngine.Run(fleet, [rule]), Baseline.Parse(null)).Select(judged => judged.Entry.Text)];
}
