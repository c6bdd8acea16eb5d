using System.Text.RegularExpressions;
using CsCheck;
using Vigo.Env;

namespace Vigo.Dsl.Tests.Env;

public sealed class SopsPatternTests
{
    [Theory]
    [InlineData(@"env/.*\.env$", "env/exolan.env", true)]
    [InlineData(@"env/.*\.env$", "hosts/staging-1/env/exolan.env", true)]
    [InlineData(@"env/.*\.env$", "env/exolan.env.bak", false)]
    [InlineData(@"^env/[^/]+\.env$", "env/exolan.env", true)]
    [InlineData(@"^env/[^/]+\.env$", "env/a/b.env", false)]
    [InlineData(@"(^|/)env/[^/]+\.env$", "hosts/h/env/a.env", true)]
    [InlineData(@"(^|/)env/[^/]+\.env$", "myenv/a.env", false)]
    [InlineData(@"^(SECRET|PASS(WORD)?)_", "PASSWORD_DB", true)]
    [InlineData(@"^(?:prod|staging)-\d{1,3}$", "staging-12", true)]
    [InlineData(@"^(?:prod|staging)-\d{1,3}$", "staging-1234", false)]
    [InlineData(@"", "anything", true)]
    [InlineData(@"^$", "", true)]
    [InlineData(@"a||b", "zzz", true)]
    public void A_pattern_matches_anywhere_unless_it_is_anchored(string pattern, string text, bool matches) =>
        Assert.Equal(matches, SopsPattern.Parse(pattern)!.IsMatch(text));

    [Theory]
    [InlineData("(?i)env")]
    [InlineData(@"\benv")]
    [InlineData(@"\p{Greek}")]
    [InlineData("[[:alpha:]]")]
    [InlineData("(env")]
    [InlineData("env)")]
    [InlineData("[env")]
    [InlineData("*env")]
    [InlineData(@"env\")]
    [InlineData("a{2,1}")]
    [InlineData("a{100000}")]
    [InlineData("((a{99}){99}){99}")]
    public void What_is_malformed_or_not_understood_is_refused_and_not_guessed(string pattern) =>
        Assert.Null(SopsPattern.Parse(pattern));

    [Fact]
    public void A_pattern_that_makes_other_engines_run_for_years_ends()
    {
        var pattern = SopsPattern.Parse("^(a+)+$")!;

        Assert.False(pattern.IsMatch(new string('a', 5_000) + "!"));
    }

    [Fact]
    public void It_agrees_with_another_engine()
    {
        var letter = Gen.OneOf("a", "b", "/", ".", @"\.", "[ab]", "[^a]", @"\w", "[a-c/]");
        Gen<string> pattern = letter;
        for (var depth = 0; depth < 3; depth++)
        {
            var inner = pattern;
            pattern = Gen.OneOf(
                letter,
                Gen.Select(inner, inner, (left, right) => left + right),
                Gen.Select(inner, inner, (left, right) => $"({left}|{right})"),
                Gen.Select(inner, Gen.OneOf("*", "+", "?", "{2}", "{1,}", "{0,2}"), (atom, sign) => $"(?:{atom}){sign}"));
        }
        var anchored = Gen.Select(Gen.OneOf("", "^"), pattern, Gen.OneOf("", "$"), (start, middle, end) => $"{start}(?:{middle}){end}");
        var text = Gen.OneOf('a', 'b', 'c', '/', '.').Array[0, 8].Select(characters => new string(characters));

        Gen.Select(anchored, text).Sample((regex, subject) =>
            Assert.Equal(Regex.IsMatch(subject, regex.Replace("$", @"\z", StringComparison.Ordinal), RegexOptions.CultureInvariant), SopsPattern.Parse(regex)!.IsMatch(subject)));
    }
}
