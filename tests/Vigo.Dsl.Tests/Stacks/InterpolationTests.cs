namespace Vigo.Dsl.Tests.Stacks;

public class InterpolationTests
{
    private static readonly EnvVariable Key = new("KEY");

    [Fact]
    public void What_compose_reads_leads_back_to_the_text()
    {
        string[] texts =
        [
            "plain", "costs 5$", "$$ and ${KEY} and $KEY", Key, Key.Or("a"), Key.Required("set it"), Key.Or(new EnvVariable("OTHER").Or("b")), $"a{Key}b{Key.Or("$")}$", "}", $"{Key}}}",
        ];

        Assert.All(texts, text => Assert.Equal(text, Interpolation.FromCompose(Interpolation.ToCompose(text))));
    }

    [Fact]
    public void Each_of_Compose_s_operators_has_its_words()
    {
        Assert.Equal(
            ["${KEY}", "${KEY:-a}", "${KEY-a}", "${KEY:?set it}", "${KEY?set it}", "${KEY:+a}", "${KEY+a}"],
            new[] { Key, Key.Or("a"), Key.Or("a").OrEmpty(), Key.Required("set it"), Key.Required("set it").OrEmpty(), Key.Then("a"), Key.OrEmpty().Then("a") }.Select(key => Interpolation.ToCompose(key)));
        Assert.Equal([true, true, false, true], new[] { Key.Or("a"), Key.Or("a").OrEmpty(), Key.Required("set it"), Key.Then("a") }.Select(key => Assert.Single(Interpolation.Keys(key)).HasFallback));
        Assert.Equal("<>", Interpolation.WithFallbacks($"<{Key.Then("a")}>", unknown: "?"));
        Assert.Equal("${KEY:-${OTHER:-b}}", Interpolation.ToCompose(Key.Or(new EnvVariable("OTHER").Or("b"))));
    }

    [Theory]
    [InlineData("$KEY")]
    [InlineData("${KEY}")]
    public void Compose_s_short_spelling_is_a_key_too(string compose) => Assert.Equal(Key.ToString(), Interpolation.FromCompose(compose));

    [Theory]
    [InlineData("$", "$")]
    [InlineData("$1", "$1")]
    [InlineData("a$", "a$")]
    public void A_dollar_sign_before_no_name_stays(string compose, string text) => Assert.Equal(text, Interpolation.FromCompose(compose));

    [Theory]
    [InlineData("a", "a")]
    [InlineData("", "")]
    public void What_stands_in_takes_the_place_of_its_key(string fallback, string text) =>
        Assert.Equal($"<{text}>", Interpolation.WithFallbacks($"<{Key.Or(fallback)}>", unknown: "?"));

    [Fact]
    public void A_key_that_nothing_stands_in_for_is_unknown()
    {
        Assert.Equal("<?>", Interpolation.WithFallbacks($"<{Key}>", unknown: "?"));
        Assert.Equal("<?>", Interpolation.WithFallbacks($"<{new EnvVariable("OTHER").Or(Key)}>", unknown: "?"));
        Assert.Equal("<>", Interpolation.WithFallbacks($"<{Key}>"));
    }
}
