using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Tests.Reconcile;

public class ScrubberTests
{
    [Theory]
    [InlineData("hunter2-hunter2", "login failed for hunter2-hunter2", "login failed for •••")]
    [InlineData("pa$$word", "as compose prints it: pa$$$$word", "as compose prints it: •••")]
    [InlineData("say \"hi\" now", "as JSON: say \\\"hi\\\" now", "as JSON: •••")]
    [InlineData("p@ss word", "in a URL: p%40ss%20word", "in a URL: •••")]
    [InlineData("first line\nsecond line", "quoted in part: second line", "quoted in part: •••")]
    [InlineData("short", "a short word", "a short word")]
    public void Values_are_taken_out_in_every_spelling_but_words_are_left(string secret, string text, string scrubbed)
    {
        var scrubber = new Scrubber();
        scrubber.Learn(secret);

        Assert.Equal(scrubbed, scrubber.Scrub(text));
    }

    [Fact]
    public void A_value_that_holds_another_is_taken_out_whole()
    {
        var scrubber = new Scrubber();
        scrubber.Learn("secret");
        scrubber.Learn("secret-and-more");

        Assert.Equal("•••", scrubber.Scrub("secret-and-more"));
    }
}
