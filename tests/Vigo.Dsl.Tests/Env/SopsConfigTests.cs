using Vigo.Env;

namespace Vigo.Dsl.Tests.Env;

public sealed class SopsConfigTests
{
    [Fact]
    public void The_first_rule_that_applies_to_a_path_wins()
    {
        var config = SopsConfig.Parse(
            """
            creation_rules:
              - path_regex: ^env/.*\.env$
                age: age1first
              - age: age1rest
            """);

        Assert.Empty(config.Problems);
        Assert.Equal(["age1first"], config.RuleFor("env/exolan.env")!.AgeRecipients);
        Assert.Equal(["age1rest"], config.RuleFor("hosts/h/env/exolan.env")!.AgeRecipients);
        Assert.Equal([2, 4], config.Rules.Select(rule => rule.Line));
    }

    [Theory]
    [InlineData("age: age1a,age1b")]
    [InlineData("age: 'age1a , age1b'")]
    [InlineData("age: >-\n      age1a,\n      age1b")]
    [InlineData("age: [age1a, age1b]")]
    [InlineData("key_groups:\n      - age: [age1a, age1b]")]
    public void Recipients_may_be_written_in_every_way_that_SOPS_reads(string written)
    {
        var config = SopsConfig.Parse($"creation_rules:\n  - {written}\n");

        Assert.Empty(config.Problems);
        Assert.Equal(["age1a", "age1b"], Assert.Single(config.Rules).AgeRecipients);
    }

    [Fact]
    public void What_to_encrypt_is_read_with_it()
    {
        var rule = Assert.Single(SopsConfig.Parse("creation_rules: [{ age: age1a, encrypted_regex: PASSWORD, mac_only_encrypted: true, pgp: FBC7 }]").Rules);

        Assert.Equal(new SopsSelection { EncryptedRegex = "PASSWORD" }, rule.Selection);
        Assert.True(rule.MacOnlyEncrypted);
        Assert.Equal(["pgp"], rule.OtherKeyKinds);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("stores: {}", 1)]
    [InlineData("creation_rules: nothing", 1)]
    [InlineData("creation_rules:\n  - just text", 2)]
    [InlineData("creation_rules:\n  - path_regex: (?i)env\n    age: age1a", 2)]
    [InlineData("creation_rules:\n  - key_groups:\n    - age: [age1a]\n    - age: [age1b]", 3)]
    [InlineData("a: b: c", 1)]
    public void What_cannot_be_used_is_said_with_its_line(string yaml, int line) =>
        Assert.Equal(line, Assert.Single(SopsConfig.Parse(yaml).Problems).Line);
}
