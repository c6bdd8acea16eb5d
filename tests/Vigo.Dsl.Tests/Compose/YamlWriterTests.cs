using CsCheck;
using Vigo.Compose;
using Xunit;

namespace Vigo.Dsl.Tests.Compose;

/// <summary>Lines are written by ours where nothing can be in doubt, and must be the library's to the last character where none is too long.</summary>
public sealed class YamlWriterTests
{
    private static readonly Gen<string> Characters = Gen.OneOf(
        Gen.Char.AlphaNumeric.Select(character => character.ToString()),
        Gen.OneOf(" ", ":", "#", "-", "'", "\"", "\\", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "=", "<", "~", "$", ".", "/", "_", "+", "(", ")", "^", ";"),
        Gen.OneOf("é", "\u00a0", "\u2028", "\ufeff", "\t", "\n", "😀", ": ", " #", "- "));

    private static readonly Gen<string> Words = Gen.OneOf(
        "", "no", "true", "~", "null", "80:80", "1e3", "0x1F", "2024-01-01", "...", "---", "....", "../../env/a.env", "a:", ":a", "a b", "a  b", " a", "a ", "<<", "=", ".5", "12:30:45", "-", "- a", "--", "--port", "--e5", "--a b", "--1", "-x", "---a", "?", "? a",
        "${KEY:-x}", "$$", "Host(`a.be`) && PathPrefix(`/x`)", "CMD-SHELL", "on-failure:5", "a\nb\n", "key # no comment", "key #comment", "'quoted'", "\"quoted\"", "%dir", "!tag", "&anchor", "*alias", "two\n  lines\n\nand two", new('k', 70));

    private static readonly Gen<string> Texts = Gen.OneOf(Words, Characters.Array[0, 12].Select(string.Concat));

    private static readonly Gen<ComposeNode> Nodes = Gen.Recursive<ComposeNode>((depth, node) => depth > 3
        ? Scalar()
        : Gen.Frequency(
            (3, Scalar()),
            (2, Mapping(node).Select(mapping => (ComposeNode)mapping)),
            (1, node.Array[0, 4].Select(items => (ComposeNode)new ComposeList(items.ToSequence())))));

    [Fact]
    public void Any_document_is_written_as_the_library_writes_it() => Mapping(Nodes).Sample(document =>
    {
        var byLibrary = "# lead\n---\n" + LibraryYaml.Document(document);
        if (byLibrary.Split('\n').All(line => line.Length <= 80))
            Assert.Equal(byLibrary, YamlWriter.Write("# lead", document));
    }, iter: 20_000);

    [Fact]
    public void Every_text_is_written_as_the_library_writes_it_as_key_value_and_item() => Gen.Select(Texts, Gen.Bool).Sample((text, isText) =>
    {
        var scalar = new ComposeScalar(text, isText, ScalarSource.Vigo);
        foreach (var document in new[] { Of(text, new ComposeList(new ComposeNode[] { scalar }.ToSequence())), Of("key", scalar) })
            Assert.Equal("# lead\n---\n" + LibraryYaml.Document(document), YamlWriter.Write("# lead", document));
    }, iter: 50_000);

    private static Gen<ComposeNode> Scalar() => Gen.Select(Texts, Gen.Bool, (text, isText) => (ComposeNode)new ComposeScalar(text, isText || text.Length == 0, ScalarSource.Vigo));

    private static Gen<ComposeMapping> Mapping(Gen<ComposeNode> value) =>
        Gen.Select(Texts, value, (key, held) => new ComposeEntry(key, held)).Array[0, 4].Select(entries => new ComposeMapping(entries.ToSequence()));

    private static ComposeMapping Of(string key, ComposeNode value) => new(new[] { new ComposeEntry(key, value) }.ToSequence());
}
