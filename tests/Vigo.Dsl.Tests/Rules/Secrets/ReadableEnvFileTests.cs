using Vigo.Rules;
using Vigo.Rules.Secrets;
using Vigo.Testing;
using static Vigo.Dsl.Tests.Rules.FleetBuilder;
using static Vigo.Dsl.Tests.Rules.Secrets.EncryptedEnvFiles;

namespace Vigo.Dsl.Tests.Rules.Secrets;

public class ReadableEnvFileTests
{
    [Theory]
    [InlineData("env/app.env")]
    [InlineData("hosts/vps-1/env/app.env")]
    public void A_file_in_plaintext_is_an_error_at_its_beginning(string path)
    {
        var finding = Assert.Single(ReadableEnvFile.Rule.FindingsOf(Fleet(App()).WithEnvFile(path, "DB_PASSWORD=hunter2\nDB_USER=app\n")));

        Assert.Equal(RuleSeverity.Error, finding.Severity);
        Assert.Equal($"{path}(1,1)", finding.Subject.Place());
    }

    [Fact]
    public void A_readable_value_in_an_encrypted_file_is_an_error_at_the_value()
    {
        var finding = Assert.Single(ReadableEnvFile.Rule.FindingsOf(Fleet(App()).WithEnvFile("env/app.env", "DB_PASSWORD=hunter2\n" + Defining("DB_USER"))));

        Assert.Equal("env/app.env(1,13)", finding.Subject.Place());
    }

    [Fact]
    public void No_message_quotes_a_value()
    {
        var fleet = Fleet(App()).WithEnvFile("env/a.env", "DB_PASSWORD=hunter2\n").WithEnvFile("env/b.env", "DB_PASSWORD=hunter2\n" + Defining("DB_USER"));

        Assert.All(ReadableEnvFile.Rule.FindingsOf(fleet), finding => Assert.DoesNotContain("hunter2", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_encrypted_file_is_fine() =>
        Assert.Empty(ReadableEnvFile.Rule.FindingsOf(Fleet(App()).WithEnvFile("env/app.env", Defining("DB_USER", "DB_PASSWORD"))));

    [Fact]
    public void A_key_that_sops_leaves_readable_on_purpose_is_fine() =>
        Assert.Empty(ReadableEnvFile.Rule.FindingsOf(Fleet(App()).WithEnvFile("env/app.env", "REGION_unencrypted=eu\n" + Defining("DB_USER"))));

    [Fact]
    public void Says_what_can_be_read_and_what_to_do() =>
        Snapshot.Match(Report(ReadableEnvFile.Rule.FindingsOf(
            Fleet(App()).WithEnvFile("env/a.env", "DB_PASSWORD=hunter2\n").WithEnvFile("env/b.env", "DB_PASSWORD=hunter2\n" + Defining("DB_USER")))));
}
