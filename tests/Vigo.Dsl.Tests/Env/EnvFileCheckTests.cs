using Vigo.Env;

namespace Vigo.Dsl.Tests.Env;

public sealed class EnvFileCheckTests
{
    private static readonly SopsCreationRule Rule = new(null, [SopsText.Recipient], SopsSelection.Default, MacOnlyEncrypted: false, [], Line: 2);

    private static (string Rule, EnvFileFindingKind Kind, int Line)[] Check(string text, SopsCreationRule? rule = null) =>
        [.. EnvFileCheck.Findings(DotenvFile.Parse(text), rule ?? Rule).Select(finding => (finding.Rule, finding.Kind, finding.Line))];

    [Fact]
    public void A_file_encrypted_whole_for_the_right_recipients_has_no_finding() =>
        Assert.Empty(Check(SopsText.File($"A={SopsText.Encrypted}", "EMPTY=", "PORT_unencrypted=80", "# readable comment")));

    [Fact]
    public void A_file_that_was_never_encrypted_has_one_finding_and_not_one_a_line() =>
        Assert.Equal([("VIGO2001", EnvFileFindingKind.NotEncrypted, 1)], Check("A=1\nB=2\n"));

    [Fact]
    public void A_readable_value_in_an_encrypted_file_is_found_at_its_line() =>
        Assert.Equal([("VIGO2001", EnvFileFindingKind.ReadableValue, 2)], Check(SopsText.File($"A={SopsText.Encrypted}", "B=hunter2")));

    [Fact]
    public void Values_that_the_file_itself_declares_readable_are_not_findings() =>
        Assert.Empty(Check(SopsText.File("HOST=example.org", $"DB_PASSWORD={SopsText.Encrypted}")
            .Replace("sops_unencrypted_suffix=_unencrypted", "sops_encrypted_regex=PASSWORD", StringComparison.Ordinal)));

    [Fact]
    public void A_file_that_lost_its_end_is_found() =>
        Assert.Equal([("VIGO2002", EnvFileFindingKind.MetadataIncomplete, 2)], Check($"A={SopsText.Encrypted}\nB={SopsText.Encrypted}\n"));

    [Theory]
    [InlineData("sops_mac=", EnvFileFindingKind.MacMissing)]
    [InlineData("sops_lastmodified=", EnvFileFindingKind.MetadataIncomplete)]
    [InlineData("sops_version=", EnvFileFindingKind.MetadataIncomplete)]
    [InlineData("sops_age__list_0__map_enc=", EnvFileFindingKind.MetadataIncomplete)]
    public void A_metadata_line_that_is_missing_is_found(string start, EnvFileFindingKind kind)
    {
        var lines = SopsText.File($"A={SopsText.Encrypted}").Split('\n').Where(line => !line.StartsWith(start, StringComparison.Ordinal));

        Assert.Equal(("VIGO2002", kind), Assert.Single(Check(string.Join('\n', lines)).Select(finding => (finding.Rule, finding.Kind))));
    }

    [Fact]
    public void Wherever_a_file_is_cut_something_is_found()
    {
        var text = SopsText.File($"A={SopsText.Encrypted}", $"B={SopsText.Encrypted}");
        // A cut inside the version's digits leaves a version; nothing that matters is lost there.
        var whole = text.IndexOf("sops_version=", StringComparison.Ordinal) + "sops_version=".Length;

        for (var length = 0; length <= whole; length++) Assert.True(Check(text[..length]).Length > 0, $"cut to {length} characters: {text[..length]}");
    }

    [Fact]
    public void Recipients_too_many_and_too_few_are_both_found()
    {
        var findings = EnvFileCheck.Findings(DotenvFile.Parse(SopsText.File($"A={SopsText.Encrypted}")), Rule with { AgeRecipients = ["age1other"] });

        Assert.Equal(["VIGO2003", "VIGO2003"], findings.Select(finding => finding.Rule));
        Assert.Contains("age1other should be able to read it", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains($"{SopsText.Recipient} can read it", findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_rule_recipients_are_not_compared() =>
        Assert.Empty(EnvFileCheck.Findings(DotenvFile.Parse(SopsText.File($"A={SopsText.Encrypted}")), rule: null));

    [Fact]
    public void No_finding_quotes_a_value() =>
        Assert.DoesNotContain(
            EnvFileCheck.Findings(DotenvFile.Parse(SopsText.File("A=hunter2", "B=ENC[hunter2", "hunter")), Rule),
            finding => finding.Message.Contains("hunter2", StringComparison.Ordinal));
}
