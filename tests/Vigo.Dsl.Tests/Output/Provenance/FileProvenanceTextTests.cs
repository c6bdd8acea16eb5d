using Vigo.Output;

namespace Vigo.Dsl.Tests.Output.Provenance;

public class FileProvenanceTextTests
{
    private static readonly SourceChain Pin = new([new("infra/Tags.cs", 8, 90), new("infra/Shop.cs", 12, 27), new("infra/Shop.cs", 8, 34)], IsCause: false);
    private static readonly SourceChain Name = new([new("infra/Tags.cs", 8, 56), new("infra/Shop.cs", 12, 27), new("infra/Shop.cs", 8, 34)], IsCause: false);
    private static readonly SourceChain Route = new([new("infra/Shop.cs", 8, 34)], IsCause: true);

    [Fact]
    public void What_was_written_is_read_again()
    {
        FileProvenance written = new("stacks/shop/docker-compose.yml", [new(2, 3, 6, []), new(4, 12, 2000, [Pin, Name]), new(4, 2001, 2005, [Route]), new(400, 9, 20, [new([SourcePlace.Whole("env/shop.env"), .. Pin.Links], IsCause: false)])]);

        Assert.Equal(written, FileProvenanceText.Read(written.Path, FileProvenanceText.Write(written)));
    }

    [Fact]
    public void A_file_without_a_value_or_a_source_is_read_again()
    {
        foreach (var written in new FileProvenance[] { new("a.yml", []), new("a.yml", [new(2, 9, 10, [])]) })
            Assert.Equal(written, FileProvenanceText.Read("a.yml", FileProvenanceText.Write(written)));
    }

    [Fact]
    public void Chains_share_their_ends() => Assert.Equal(
        "infra/Shop.cs\ninfra/Tags.cs\n\n0 8 y 0\n0 c r 1\n1 8 2i 1\n1 8 1k 2\n\n4 c 4 2 3 !0\n",
        FileProvenanceText.Write(new("stacks/shop/docker-compose.yml", [new(4, 12, 16, [Pin, Name, Route])])));

    [Theory]
    [InlineData("")]
    [InlineData("a.cs\n\n0 1 1 0\n")]
    [InlineData("a.cs\n\n0 1 ? 0\n\n1 1 1 0\n")]
    public void A_damaged_text_is_refused(string text) => Assert.Throws<FormatException>(() => FileProvenanceText.Read("a.yml", text));
}
