using Vigo.Compose;

namespace Vigo.Dsl.Tests.Stacks;

/// <summary>What separates the parts of a short form separates nothing inside a variable, and what is written can be read.</summary>
public class SeparatorsInVariablesTests
{
    private static readonly EnvVariable Key = new("KEY");

    [Fact]
    public void A_slash_of_a_complaint_begins_no_transport() => Assert.Equal("tcp", ExposedPort.Parse(Key.Required("set it in env/app.env")).Protocol);

    [Fact]
    public void A_slash_of_a_fallback_begins_no_transport_of_a_port() => Assert.Equal("tcp", Port.Parse($"{Key.Or("a/b")}:80").Protocol);

    [Fact]
    public void A_colon_and_an_at_sign_of_a_fallback_are_no_tag_and_no_digest()
    {
        var image = Image.Parse($"app:{Key.Or("1:2@3")}");

        Assert.Equal("app", image.Repository);
        Assert.Equal(Key.Or("1:2@3"), image.Tag);
        Assert.Null(image.ContentDigest);
    }

    [Fact]
    public void A_comma_of_a_complaint_separates_no_options() => Assert.Empty(Tmpfs.Parse($"/run:size={new EnvVariable("SIZE").Required("a, b")}").Options);

    [Fact]
    public void A_bracket_of_a_path_keeps_the_parts_apart() => Assert.Equal("/b", Mount.Parse("./a[1:/b").Target);

    [Theory]
    [InlineData("::1")]
    [InlineData("[::1]")]
    public void An_address_with_colons_stands_in_brackets(string address) => Assert.Equal("[::1]:8080:80", Port.Publish(8080, 80).On(address).ToString());

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("a\nb")]
    public void What_Compose_takes_for_the_end_of_a_variable_is_refused(string fallback) => Assert.Throws<ArgumentException>(() => Key.Or(fallback));

    [Fact]
    public void A_line_separator_is_escaped() =>
        Assert.Contains("\"a\\Lb\"", YamlWriter.Write("# lead", ComposeRenderer.Render(new("app") { Extensions = new() { ["x-a"] = "a\u2028b" } }, "../..")), StringComparison.Ordinal);

    [Fact]
    public void A_key_with_an_asterisk_is_quoted() =>
        Assert.Contains("\n\"x-a *b\": 1\n", YamlWriter.Write("# lead", ComposeRenderer.Render(new("app") { Extensions = new() { ["x-a *b"] = 1 } }, "../..")), StringComparison.Ordinal);

    [Fact]
    public void Options_of_an_anonymous_volume_are_spelled_out() =>
        Assert.Contains("selinux: Z", YamlWriter.Write("# lead", ComposeRenderer.Render(new("app") { Services = new() { ["a"] = new() { Volumes = [Mount.Anonymous("/b") with { Selinux = SelinuxLabel.Own }] } } }, "../..")), StringComparison.Ordinal);

    [Fact]
    public void No_bound_is_no_bound_of_memory() => Assert.Throws<ArgumentException>(() => new ResourceLimits { Memory = ByteSize.Unlimited });
}
