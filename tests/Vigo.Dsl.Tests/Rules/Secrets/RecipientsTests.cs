using Vigo.Model;
using Vigo.Rules;
using Vigo.Rules.Secrets;
using Vigo.Testing;
using static Vigo.Dsl.Tests.Rules.FleetBuilder;
using static Vigo.Dsl.Tests.Rules.Secrets.EncryptedEnvFiles;

namespace Vigo.Dsl.Tests.Rules.Secrets;

public class RecipientsTests
{
    private const string Both = $"creation_rules:\n  - path_regex: env/.*\\.env$\n    age: {Alice},{Bob}\n";
    private const string OnlyAlice = $"creation_rules:\n  - path_regex: env/.*\\.env$\n    age: {Alice}\n";

    [Fact]
    public void Somebody_who_should_read_it_and_cannot_is_an_error()
    {
        var finding = Assert.Single(FindingsIn(Both, For([Alice], "DB_USER")));

        Assert.Equal(RuleSeverity.Error, finding.Severity);
        Assert.Equal("env/app.env(3,1)", finding.Subject.Place());
        Assert.Contains(Bob, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_reads_it_and_should_not_is_an_error() =>
        Assert.Contains(Bob, Assert.Single(FindingsIn(OnlyAlice, For([Alice, Bob], "DB_USER"))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_same_recipients_in_any_order_are_fine() => Assert.Empty(FindingsIn(Both, For([Bob, Alice], "DB_USER")));

    [Fact]
    public void The_first_rule_for_the_path_decides()
    {
        var perHost = $"creation_rules:\n  - path_regex: ^hosts/vps-1/\n    age: {Bob}\n  - path_regex: env/.*\\.env$\n    age: {Alice}\n";
        var fleet = Fleet(App()) with { SopsConfiguration = perHost };

        Assert.Empty(Recipients.Rule.FindingsOf(fleet.WithEnvFile("env/app.env", For([Alice], "A")).WithEnvFile("hosts/vps-1/env/app.env", For([Bob], "A"))));
        Assert.Equal(2, Recipients.Rule.FindingsOf(fleet.WithEnvFile("hosts/vps-1/env/app.env", For([Alice], "A"))).Count);
    }

    [Fact]
    public void A_file_that_no_rule_is_for_is_an_error_at_its_beginning() =>
        Assert.Equal("env/app.env(1,1)", Assert.Single(FindingsIn($"creation_rules:\n  - path_regex: ^secrets/\n    age: {Alice}\n", For([Alice], "DB_USER"))).Subject.Place());

    [Theory]
    [InlineData("creation_rules: [", ".sops.yaml(2,1)")]
    [InlineData("stores: {}\n", ".sops.yaml(1,1)")]
    public void A_configuration_that_cannot_be_used_is_an_error_in_it(string configuration, string place) =>
        Assert.Equal(place, Assert.Single(FindingsIn(configuration, For([Alice], "DB_USER"))).Subject.Place());

    [Fact]
    public void Without_a_configuration_there_is_nothing_to_differ_from() => Assert.Empty(FindingsIn(null, For([Alice], "DB_USER")));

    [Fact]
    public void A_file_in_plaintext_is_another_rule_s_business() => Assert.Empty(FindingsIn(OnlyAlice, "DB_USER=app\n"));

    [Fact]
    public void Says_who_and_what_to_do() => Snapshot.Match(Report(
    [
        .. FindingsIn(Both, For([Alice], "DB_USER")),
        .. FindingsIn(OnlyAlice, For([Alice, Bob], "DB_USER")),
        .. FindingsIn($"creation_rules:\n  - path_regex: ^secrets/\n    age: {Alice}\n", For([Alice], "DB_USER")),
        .. FindingsIn("stores: {}\n", For([Alice], "DB_USER")),
    ]));

    private static IReadOnlyList<Finding> FindingsIn(string? configuration, string text) =>
        Recipients.Rule.FindingsOf((Fleet(App()) with { SopsConfiguration = configuration }).WithEnvFile("env/app.env", text));
}
