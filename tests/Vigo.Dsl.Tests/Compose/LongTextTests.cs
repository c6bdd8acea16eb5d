using CsCheck;
using Vigo.Compose;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Vigo.Dsl.Tests.Compose;

/// <summary>A text that is too long for its line goes on in the next ones, and is read back as it was.</summary>
public sealed class LongTextTests
{
    private const string Directive = "# yamllint disable rule:line-length";

    private static readonly Gen<string> Words = Gen.Frequency(
        (8, Gen.Char.AlphaNumeric.Array[1, 14].Select(characters => new string(characters))),
        (1, Gen.OneOf("Host(`${HOST}`)", "&&", "||", "-", "--flag", "#", ":", "\"quoted\"", "'", "\\", "a:", "{", "[x]", "*", "&a", "!t", "|", ">", "%", "é", "...", "---", "${A:-b c}", "$$")),
        (1, Gen.OneOf("\t", "\u00a0", "\u2028", "\ufeff", "😀", "\u0007", "", "", new('w', 90), new('w', 1500))));

    private static readonly Gen<string> Separators = Gen.Frequency((20, " "), (1, "  "), (1, "\n"), (1, "\n\n"), (1, "\n\n\n\n"), (1, " \n  "));

    private static readonly Gen<string> Texts = Gen.Select(Words, Gen.Select(Separators, Words, string.Concat).Array[0, 30], (first, rest) => first + string.Concat(rest));

    private static readonly Gen<ComposeMapping> Documents = Gen.Select(Texts, Gen.Bool, Gen.Int[0, 15], (text, isItem, depth) =>
    {
        ComposeNode value = new ComposeScalar(text, IsText: true, ScalarSource.Vigo);
        value = isItem ? new ComposeList(new[] { value, value }.ToSequence()) : Of("a_key_of_some_length", value);
        for (var i = 0; i < depth; i++)
            value = i % 3 == 2 ? new ComposeList(new[] { value }.ToSequence()) : Of("in", value);
        return Of("top", value);
    });

    [Fact]
    public void A_long_text_is_read_back_as_it_was() => Documents.Sample(document =>
    {
        var text = YamlWriter.Write("# lead", document);
        Assert.True(document.Equals(Read(text)), text);
    }, iter: 4_000);

    [Fact]
    public void No_line_is_longer_than_eighty_characters_unless_it_is_one_word_or_the_file_says_so() => Documents.Sample(document =>
    {
        var lines = YamlWriter.Write("# lead", document).Split('\n');
        if (!lines.Contains(Directive))
            Assert.DoesNotContain(lines, line => line.Length > 80 && Breakable(line));
    }, iter: 4_000);

    [Fact]
    public void Only_a_text_of_several_lines_makes_a_file_say_that_its_lines_may_be_long() => Documents.Sample(document =>
    {
        var text = YamlWriter.Write("# lead", document);
        if (text.Contains(Directive, StringComparison.Ordinal))
            Assert.Contains(text.Split('\n'), line => line.EndsWith(" |", StringComparison.Ordinal) || line.EndsWith(" |-", StringComparison.Ordinal));
    }, iter: 5_000);

    [Theory]
    [InlineData("Host(`a.example.com`) && PathPrefix(`/a`) || Host(`b.example.com`) && PathPrefix(`/b`)", """
        top: >-
          Host(`a.example.com`) && PathPrefix(`/a`) || Host(`b.example.com`) &&
          PathPrefix(`/b`)
        """)]
    [InlineData("ghcr.io/example/app:1.2.3@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", """
        top:
          ghcr.io/example/app:1.2.3@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
        """)]
    [InlineData("sh -c 'while true; do echo waiting for the database; sleep 1; done; exec /app/start'\n", """
        top: >
          sh -c 'while true; do echo waiting for the database; sleep 1; done; exec
          /app/start'
        """)]
    [InlineData(" one space at the start, which no block could hold without saying how far it is indented", """
        top: " one space at the start, which no block could hold without saying how \
          far it is indented"
        """)]
    [InlineData("what stands here ends\nwith many blank lines, and nobody wants to see them in a file\n\n\n\n", """
        top: "what stands here ends\n\
          with many blank lines, and nobody wants to see them in a file\n\
          \n\
          \n\
          \n"
        """)]
    public void Reads_as_a_person_would_write_it(string text, string expected) =>
        Assert.Equal($"# lead\n---\n{expected}\n", YamlWriter.Write("# lead", Of("top", new ComposeScalar(text, IsText: true, ScalarSource.Vigo))));

    [Fact]
    public void A_text_of_several_lines_keeps_them_and_the_file_says_that_one_may_be_long()
    {
        var script = "set -eu\nexec /app/start --listen 0.0.0.0:8080 --database /var/lib/app/database.sqlite --verbose\n";

        Assert.Equal($"# lead\n{Directive}\n---\ntop: |\n  {script.Replace("\nexec", "\n  exec", StringComparison.Ordinal)}", YamlWriter.Write("# lead", Of("top", new ComposeScalar(script, IsText: true, ScalarSource.Vigo))));
    }

    // What yamllint's rule takes for a word: behind the mark of an item or a comment, no space.
    private static bool Breakable(string line)
    {
        var content = line.TrimStart(' ');
        return (content.StartsWith("- ", StringComparison.Ordinal) ? content[2..] : content).Contains(' ', StringComparison.Ordinal);
    }

    private static ComposeNode Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Node(stream.Documents.Single().RootNode);
    }

    private static ComposeNode Node(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new ComposeMapping(mapping.Children.Select(entry => new ComposeEntry(((YamlScalarNode)entry.Key).Value!, Node(entry.Value))).ToSequence()),
        YamlSequenceNode list => new ComposeList(list.Children.Select(Node).ToSequence()),
        var scalar => new ComposeScalar(((YamlScalarNode)scalar).Value!, IsText: true, ScalarSource.Vigo),
    };

    private static ComposeMapping Of(string key, ComposeNode value) => new(new[] { new ComposeEntry(key, value) }.ToSequence());
}
