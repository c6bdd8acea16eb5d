using Vigo.Env;

namespace Vigo.Dsl.Tests.Env;

public sealed class CanonicalBase64Tests
{
    // Digits whose last bits differ, padding, and what is no base64 at all.
    private const string Characters = "AQgwB+/9=-\u00E9 ";

    [Fact]
    public void A_text_is_canonical_when_its_bytes_are_written_as_it_is()
    {
        foreach (var text in TextsOf(4).Concat(TextsOf(3)).Concat(TextsOf(4).Select(text => "QUJD" + text)))
            Assert.Equal(BytesByDecoding(text), CanonicalBase64.BytesIn(text));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("QUJD", 3)]
    [InlineData("QQ==", 1)]
    [InlineData("QQ==QUJD", null)]
    [InlineData("QQ======", null)]
    [InlineData("========", null)]
    public void Bytes_are_counted(string text, int? bytes) => Assert.Equal(bytes, CanonicalBase64.BytesIn(text));

    private static int? BytesByDecoding(string text)
    {
        try
        {
            var bytes = Convert.FromBase64String(text);
            return Convert.ToBase64String(bytes) == text ? bytes.Length : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IEnumerable<string> TextsOf(int length) =>
        length == 0 ? [""] : TextsOf(length - 1).SelectMany(text => Characters.Select(character => text + character));
}
