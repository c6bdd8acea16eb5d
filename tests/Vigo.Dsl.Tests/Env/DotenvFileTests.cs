using Vigo.Env;

namespace Vigo.Dsl.Tests.Env;

public sealed class DotenvFileTests
{
    [Fact]
    public void Key_names_are_readable_in_the_order_of_the_file_and_metadata_is_not_among_them()
    {
        var file = DotenvFile.Parse(SopsText.File($"HOST={SopsText.Encrypted}", "", $"PORT={SopsText.Encrypted}"));

        Assert.Equal(["HOST", "PORT"], file.Keys);
        Assert.Equal([1, 3], file.Entries.Select(entry => entry.Line));
        Assert.Empty(file.Problems);
    }

    [Fact]
    public void Each_value_is_told_to_be_empty_plaintext_encrypted_or_damaged()
    {
        var file = DotenvFile.Parse($"A=\nB=hunter2\nC={SopsText.Encrypted}\nD=ENC[AES256_GCM,data:aGVs");

        Assert.Equal([DotenvValueKind.Empty, DotenvValueKind.Plaintext, DotenvValueKind.Encrypted, DotenvValueKind.Damaged], file.Entries.Select(entry => entry.Kind));
        Assert.Equal(3, file.Entries[0].ValueColumn);
    }

    [Fact]
    public void Comments_are_encrypted_too_or_were_left_readable_by_older_versions()
    {
        var file = DotenvFile.Parse(SopsText.File("# for people", $"#{SopsText.Encrypted}"));

        Assert.Equal([DotenvValueKind.Plaintext, DotenvValueKind.Encrypted], file.Comments.Select(comment => comment.Kind));
        Assert.Equal(" for people", file.Comments[0].RawText);
    }

    [Fact]
    public void A_hash_inside_a_value_is_no_comment_and_an_equals_sign_inside_a_value_belongs_to_it()
    {
        var entry = Assert.Single(DotenvFile.Parse("URL=a#b=c d").Entries);

        Assert.Equal("a#b=c d", entry.RawValue);
    }

    [Fact]
    public void Metadata_is_read_whole()
    {
        var metadata = DotenvFile.Parse(SopsText.File()).Metadata;

        Assert.NotNull(metadata);
        Assert.Equal("3.9.0", metadata.Version);
        Assert.Equal("2026-11-23T10:00:00Z", metadata.LastModified);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero), metadata.LastModifiedTime);
        Assert.NotNull(metadata.Mac);
        Assert.Equal("_unencrypted", metadata.Selection.UnencryptedSuffix);
        var key = Assert.Single(metadata.AgeKeys);
        Assert.Equal(SopsText.Recipient, key.Recipient);
        Assert.Equal("-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n", key.EncryptedDataKey);
    }

    [Fact]
    public void Recipients_are_ordered_by_number_although_SOPS_sorts_their_lines_as_text()
    {
        var lines = Enumerable.Range(0, 12).Select(number => $"sops_age__list_{number}__map_recipient=age1r{number}").Order(StringComparer.Ordinal);

        var metadata = DotenvFile.Parse(string.Join('\n', lines)).Metadata;

        Assert.Equal(Enumerable.Range(0, 12).Select(number => $"age1r{number}"), metadata!.AgeKeys.Select(key => key.Recipient));
    }

    [Fact]
    public void Line_ends_of_Windows_make_no_difference()
    {
        var text = SopsText.File($"HOST={SopsText.Encrypted}");

        var file = DotenvFile.Parse(text.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(DotenvFile.Parse(text).Entries, file.Entries);
        Assert.Equal("3.9.0", file.Metadata!.Version);
    }

    [Theory]
    [InlineData("JUST A LINE", DotenvProblemKind.NoEqualsSign, 1, 1)]
    [InlineData("A=1\nMY-KEY=1", DotenvProblemKind.KeyNotAName, 2, 1)]
    [InlineData("export A=1", DotenvProblemKind.KeyNotAName, 1, 1)]
    [InlineData("1A=1", DotenvProblemKind.KeyNotAName, 1, 1)]
    [InlineData("=1", DotenvProblemKind.KeyNotAName, 1, 1)]
    [InlineData("A=1\nB=1\nA=2", DotenvProblemKind.DuplicateKey, 3, 1)]
    [InlineData("AB=ENC[AES256", DotenvProblemKind.DamagedValue, 1, 4)]
    [InlineData("#ENC[AES256", DotenvProblemKind.DamagedValue, 1, 2)]
    public void What_is_wrong_with_a_line_is_said_with_its_place(string text, DotenvProblemKind kind, int line, int column)
    {
        var problem = Assert.Single(DotenvFile.Parse(text).Problems);

        Assert.Equal((kind, line, column), (problem.Kind, problem.Line, problem.Column));
    }

    [Fact]
    public void No_message_quotes_a_value()
    {
        var file = DotenvFile.Parse("A=hunter2\nA=hunter2\nB-C=hunter2\nD=ENC[hunter2");

        Assert.Equal(3, file.Problems.Count);
        Assert.DoesNotContain(file.Problems, problem => problem.Message.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_text_can_be_read()
    {
        var text = SopsText.File($"HOST={SopsText.Encrypted}", "# note");

        for (var length = 0; length <= text.Length; length++)
            Assert.Equal(text[..length], DotenvFile.Parse(text[..length]).Text);
    }

    [Fact]
    public void Files_are_equal_when_their_texts_are()
    {
        Assert.Equal(DotenvFile.Parse("A=1"), DotenvFile.Parse("A=1"));
        Assert.NotEqual(DotenvFile.Parse("A=1"), DotenvFile.Parse("A=2"));
    }
}
