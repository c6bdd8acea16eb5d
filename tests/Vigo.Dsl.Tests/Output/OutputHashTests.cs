using Vigo.Output;

namespace Vigo.Dsl.Tests.Output;

public class OutputHashTests
{
    [Fact]
    public void Order_does_not_matter() =>
        Assert.Equal(Of(("a", "1"), ("b", "2")), Of(("b", "2"), ("a", "1")));

    [Fact]
    public void Text_that_moves_from_one_file_to_another_shows()
    {
        string[] hashes =
        [
            Of(),
            Of(("", "")),
            Of(("a", "12")),
            Of(("a1", "2")),
            Of(("a", "1"), ("", "2")),
            Of(("a", "1"), ("b", "2")),
            Of(("a", "2"), ("b", "1")),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void It_is_SHA_256_in_lower_case() =>
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Of());

    private static string Of(params (string Path, string Text)[] files) =>
        OutputHash.Of(files.Select(file => KeyValuePair.Create(file.Path, file.Text)));
}
