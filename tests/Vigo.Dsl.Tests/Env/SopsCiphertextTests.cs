using Vigo.Env;

namespace Vigo.Dsl.Tests.Env;

public sealed class SopsCiphertextTests
{
    [Fact]
    public void A_value_is_read_and_written_the_same()
    {
        var value = SopsCiphertext.Parse(SopsText.Encrypted);

        Assert.NotNull(value);
        Assert.Equal("aGVsbG8=", value.Data);
        Assert.Equal("str", value.Type);
        Assert.Equal(SopsText.Encrypted, value.ToString());
    }

    [Fact]
    public void Every_cut_off_value_is_refused()
    {
        for (var length = 0; length < SopsText.Encrypted.Length; length++)
        {
            Assert.Null(SopsCiphertext.Parse(SopsText.Encrypted[..length]));
            Assert.False(SopsCiphertext.IsComplete(SopsText.Encrypted.AsSpan(0, length)));
        }

        Assert.True(SopsCiphertext.IsComplete(SopsText.Encrypted));
    }

    [Theory]
    [InlineData(" after the end", "]", "] ")]
    [InlineData("unused base64 bits set", "aGVsbG8=", "aGVsbG9=")]
    [InlineData("no padding", "aGVsbG8=", "aGVsbG8")]
    [InlineData("white space in base64", "aGVsbG8=", "aGVs bG8=")]
    [InlineData("no data", "aGVsbG8=", "")]
    [InlineData("a tag of the wrong length", "AAAAAAAAAAAAAAAAAAAAAA==", "AAAA")]
    [InlineData("no type", "type:str", "type:")]
    [InlineData("a part more", "type:str", "type:str,")]
    [InlineData("a part less", ",type:str", "")]
    [InlineData("another cipher", "AES256_GCM", "AES128_GCM")]
    [InlineData("parts in another order", "data:aGVsbG8=,iv:", "iv:aGVsbG8=,data:")]
    public void What_is_almost_a_value_is_refused(string why, string part, string replacement) =>
        Assert.True(SopsCiphertext.Parse(SopsText.Encrypted.Replace(part, replacement, StringComparison.Ordinal)) is null, why);
}
