using Microsoft.CodeAnalysis.Text;
using Vigo.Generators.Generation;

namespace Vigo.Generators.Tests.Generation;

/// <summary>A text of parts is to the compiler as one in one piece.</summary>
public class JoinedTextTests
{
    private static readonly string[] Parts = ["", "one\n", "", "", "two", "\nthree\n", ""];
    private static readonly string Whole = string.Concat(Parts);

    [Fact]
    public void Every_stretch_of_it_is_that_of_the_whole()
    {
        var text = new JoinedText(Parts);

        Assert.Equal(Whole.Length, text.Length);
        Assert.Equal(Whole, text.ToString());
        for (var start = 0; start <= Whole.Length; start++)
        {
            for (var end = start; end <= Whole.Length; end++)
                Assert.Equal(Whole[start..end], text.ToString(TextSpan.FromBounds(start, end)));
        }

        Assert.Equal(Whole, string.Concat(Enumerable.Range(0, text.Length).Select(position => text[position])));
    }

    [Fact]
    public void Lines_checksum_and_encoding_are_those_of_the_whole()
    {
        var (text, whole) = (new JoinedText(Parts), SourceText.From(Whole, System.Text.Encoding.UTF8));

        Assert.Equal(whole.Lines.Select(line => line.ToString()), text.Lines.Select(line => line.ToString()));
        Assert.Equal(whole.GetChecksum(), text.GetChecksum());
        Assert.True(text.ContentEquals(whole));
        Assert.True(text.CanBeEmbedded);
    }

    [Fact]
    public void Nothing_is_a_text_too() => Assert.Equal("", new JoinedText([]).ToString());
}
