using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Vigo.Runner.Secrets.Age;
using Vigo.Testing;

namespace Vigo.Runner.Tests.Secrets;

public sealed class AgeFileTests
{
    private static readonly AgeIdentity Ours = AgeIdentity.Generate();
    private static readonly AgeIdentity Theirs = AgeIdentity.Generate();

    [Fact]
    public void Keys_are_written_and_read_the_same()
    {
        Assert.Equal(Ours.Reveal(), AgeIdentity.Parse(Ours.Reveal()).Reveal());
        Assert.Equal(Ours.Recipient.Text, AgeRecipient.Parse(Ours.Recipient.Text).Text);
        Assert.Matches("^age1[a-z0-9]{58}$", Ours.Recipient.Text);
    }

    [Fact]
    public void An_identity_does_not_show_its_key() =>
        Assert.DoesNotContain("AGE-SECRET-KEY", $"{Ours}", StringComparison.Ordinal);

    [Fact]
    public void Every_mistyped_character_of_a_recipient_is_noticed()
    {
        for (var index = 0; index < Ours.Recipient.Text.Length; index++)
        {
            var text = Ours.Recipient.Text.ToCharArray();
            text[index] = text[index] == 'q' ? 'p' : 'q';
            Assert.Equal(AgeFailure.Key, Assert.Throws<AgeException>(() => AgeRecipient.Parse(new string(text))).Failure);
        }
    }

    [Fact]
    public void A_malformed_key_file_is_refused_by_line_without_quoting_it()
    {
        var failure = Assert.Throws<AgeException>(() => AgeIdentity.ParseFile($"# mine\n\n{Ours.Reveal()[..^1]}\n"));

        Assert.Contains("line 3", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Ours.Reveal()[20..40], failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_encrypted_decrypts_to_the_same_bytes() =>
        Gen.Byte.Array[0, 300].Sample(plaintext => Assert.Equal(plaintext, AgeFile.Decrypt(AgeFile.Encrypt(plaintext, [Ours.Recipient]), [Theirs, Ours])));

    [Theory]
    [InlineData(64 * 1024 - 1)]
    [InlineData(64 * 1024)]
    [InlineData(64 * 1024 + 1)]
    [InlineData(2 * 64 * 1024)]
    [InlineData(200_000)]
    public void Payloads_around_whole_chunks_decrypt_to_the_same_bytes(int length)
    {
        var plaintext = RandomNumberGenerator.GetBytes(length);

        Assert.Equal(plaintext, AgeFile.DecryptArmored(Encoding.ASCII.GetBytes(AgeFile.EncryptArmored(plaintext, [Theirs.Recipient, Ours.Recipient])), [Ours]));
    }

    [Fact]
    public void Without_the_right_key_it_is_said_that_none_matches() =>
        Assert.Equal(AgeFailure.NoMatch, Assert.Throws<AgeException>(() => AgeFile.Decrypt(AgeFile.Encrypt("x"u8, [Ours.Recipient]), [Theirs])).Failure);

    [Fact]
    public void Every_changed_byte_and_every_cut_is_noticed()
    {
        var file = AgeFile.Encrypt("attack at dawn"u8, [Ours.Recipient]);

        for (var index = 0; index < file.Length; index++)
        {
            var changed = (byte[])file.Clone();
            changed[index] ^= 1;
            Assert.Throws<AgeException>(() => AgeFile.Decrypt(changed, [Ours]));
            Assert.Throws<AgeException>(() => AgeFile.Decrypt(file.AsSpan(0, index), [Ours]));
        }
    }

    [Fact]
    public async Task The_age_program_decrypts_what_is_written_here()
    {
        using var directory = new TemporaryDirectory();
        var key = directory.Write("key.txt", Ours.Reveal() + "\n");
        var plaintext = RandomNumberGenerator.GetBytes(100_000);

        Assert.Equal(plaintext, await TestTools.AgeAsync(AgeFile.Encrypt(plaintext, [Theirs.Recipient, Ours.Recipient]), "--decrypt", "--identity", key));
        Assert.Equal(plaintext, await TestTools.AgeAsync(Encoding.ASCII.GetBytes(AgeFile.EncryptArmored(plaintext, [Ours.Recipient])), "--decrypt", "--identity", key));
    }

    [Fact]
    public async Task What_the_age_program_writes_is_decrypted_here()
    {
        var plaintext = RandomNumberGenerator.GetBytes(100_000);

        var binary = await TestTools.AgeAsync(plaintext, "--encrypt", "--recipient", Theirs.Recipient.Text, "--recipient", Ours.Recipient.Text);
        var armored = await TestTools.AgeAsync(plaintext, "--encrypt", "--armor", "--recipient", Ours.Recipient.Text);

        Assert.Equal(plaintext, AgeFile.Decrypt(binary, [Ours]));
        Assert.Equal(plaintext, AgeFile.DecryptArmored(armored, [Ours]));
    }
}
