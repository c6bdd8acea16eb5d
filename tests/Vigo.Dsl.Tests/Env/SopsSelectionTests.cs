using Vigo.Env;

namespace Vigo.Dsl.Tests.Env;

public sealed class SopsSelectionTests
{
    [Fact]
    public void Everything_is_encrypted_but_keys_with_the_unencrypted_suffix()
    {
        Assert.True(SopsSelection.Default.Encrypts("PASSWORD"));
        Assert.False(SopsSelection.Default.Encrypts("PORT_unencrypted"));
        Assert.True(SopsSelection.Default.EncryptsComments);
    }

    [Fact]
    public void A_rule_that_names_what_to_encrypt_leaves_the_rest_and_comments()
    {
        var selection = new SopsSelection { EncryptedRegex = "PASSWORD$" };

        Assert.True(selection.Encrypts("DB_PASSWORD"));
        Assert.False(selection.Encrypts("DB_HOST"));
        Assert.False(selection.EncryptsComments);
    }

    [Fact]
    public void What_hangs_on_comments_or_on_an_unknown_pattern_is_not_guessed()
    {
        Assert.Null(new SopsSelection { UnencryptedCommentRegex = "plain" }.Encrypts("A"));
        Assert.Null(new SopsSelection { EncryptedRegex = "(?i)a" }.Encrypts("A"));
    }
}
