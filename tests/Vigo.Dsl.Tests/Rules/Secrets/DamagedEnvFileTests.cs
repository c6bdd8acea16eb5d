using Vigo.Rules;
using Vigo.Rules.Secrets;
using Vigo.Testing;
using static Vigo.Dsl.Tests.Rules.FleetBuilder;
using static Vigo.Dsl.Tests.Rules.Secrets.EncryptedEnvFiles;

namespace Vigo.Dsl.Tests.Rules.Secrets;

public class DamagedEnvFileTests
{
    private static readonly string Whole = Defining("DB_USER", "DB_PASSWORD");

    [Fact]
    public void A_file_cut_at_any_line_is_an_error()
    {
        var lines = Whole.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(Enumerable.Range(1, lines.Length - 1), kept =>
            Assert.NotEmpty(FindingsIn(string.Join('\n', lines.Take(kept)) + "\n")));
    }

    [Fact]
    public void A_file_cut_inside_a_value_is_an_error()
    {
        var findings = FindingsIn(Whole[..40]);

        Assert.Contains(findings, finding => finding.Subject.Place() == "env/app.env(1,9)");
    }

    [Theory]
    [InlineData("sops_mac")]
    [InlineData("sops_lastmodified")]
    [InlineData("sops_version")]
    [InlineData("sops_age__list_0__map_enc")]
    [InlineData("sops_age__list_0__map_recipient")]
    public void A_lost_line_of_the_metadata_is_an_error(string key)
    {
        var finding = Assert.Single(FindingsIn(string.Join('\n', Whole.Split('\n').Where(line => !line.StartsWith(key + "=", StringComparison.Ordinal)))));

        Assert.Equal(RuleSeverity.Error, finding.Severity);
    }

    [Fact]
    public void A_whole_file_is_fine() => Assert.Empty(FindingsIn(Whole));

    [Fact]
    public void A_file_in_plaintext_is_another_rule_s_business() => Assert.Empty(FindingsIn("DB_USER=app\n"));

    [Fact]
    public void Says_what_is_lost_and_what_to_do() =>
        Snapshot.Match(Report([.. FindingsIn(Whole[..40]), .. FindingsIn(string.Join('\n', Whole.Split('\n').Where(line => !line.StartsWith("sops_mac=", StringComparison.Ordinal))))]));

    private static IReadOnlyList<Finding> FindingsIn(string text) => DamagedEnvFile.Rule.FindingsOf(Fleet(App()).WithEnvFile("env/app.env", text));
}
