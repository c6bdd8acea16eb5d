using System.Text;
using CsCheck;
using Vigo.Env;
using Vigo.Runner.Secrets;
using Vigo.Runner.Secrets.Age;
using Vigo.Runner.Secrets.Sops;
using Vigo.Testing;

namespace Vigo.Runner.Tests.Secrets;

public sealed class SopsDotenvTests
{
    private const string Awkward = "$HOME $$ '\"quotes\"' # no comment\n\tsecond line\\n ünï \U0001F511 ";

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly AgeIdentity Ours = AgeIdentity.Generate();
    private static readonly AgeIdentity Theirs = AgeIdentity.Generate();
    private static readonly EnvPair[] Pairs = [new("HOST", "example.org"), new("EMPTY", ""), new("PASSWORD", "hunter2"), new("AWKWARD", Awkward)];

    /// <summary>Any text that an environment variable can hold.</summary>
    private static readonly Gen<string> Values = Gen.OneOf(
            Gen.OneOf('$', '\'', '"', '\\', '#', ' ', '\n', '\r', '\t', '=', '[', 'n', ',', ':').Select(character => character.ToString()),
            Gen.Int[1, 0x10FFFF].Where(Rune.IsValid).Select(scalar => new Rune(scalar).ToString()))
        .Array[0, 30].Select(string.Concat);

    private static string File(params EnvPair[] pairs) => SopsDotenv.Encrypt(pairs, [Ours.Recipient], Now);

    private static string Encrypt(SopsSelection selection, bool macOnlyEncrypted, params EnvLine[] lines) =>
        SopsDotenv.Encrypt(lines, [Ours.Recipient], selection, macOnlyEncrypted, Now);

    private static DecryptedEnv Decrypt(string text) => SopsDotenv.Decrypt(text, [Ours]);

    private static SopsException Refusal(string text, params AgeIdentity[] identities) =>
        Assert.Throws<SopsException>(() => SopsDotenv.Decrypt(text, identities.Length == 0 ? [Ours] : identities));

    private static string[] Lines(string text) => text.Split('\n');

    private static string Line(string text, string key) => Lines(text).Single(line => line.StartsWith(key + "=", StringComparison.Ordinal));

    [Fact]
    public void A_file_written_by_SOPS_is_decrypted_and_its_MAC_holds()
    {
        var text = System.IO.File.ReadAllText(Corpus.Require("sops", "one-value.env"));
        var identities = AgeIdentity.ParseFile(System.IO.File.ReadAllText(Corpus.Require("sops", "age.txt")));

        Assert.Equal([new EnvPair("key", "value")], SopsDotenv.Decrypt(text, identities).Pairs);
    }

    [Fact]
    public void A_file_written_by_SOPS_has_the_metadata_lines_that_ours_have()
    {
        var theirs = DotenvFile.Parse(System.IO.File.ReadAllText(Corpus.Require("sops", "one-value.env"))).Metadata!;

        Assert.Equal(theirs.Lines.Select(line => line.Key), DotenvFile.Parse(File(Pairs)).Metadata!.Lines.Select(line => line.Key));
    }

    [Fact]
    public async Task Another_implementation_decrypts_what_is_written_here()
    {
        using var directory = new TemporaryDirectory();
        var path = directory.Write("test.env", File(Pairs));

        var decrypted = await TestTools.RunAsync("decrypt-sops.mjs", path, Ours.Reveal());

        Assert.Equal(Pairs, decrypted.EnumerateObject().Select(property => new EnvPair(property.Name, property.Value.GetString()!)));
    }

    [Fact]
    public void Any_text_comes_back_byte_for_byte() =>
        Values.Array[1, 5].Sample(values =>
        {
            var pairs = values.Select((value, index) => new EnvPair($"KEY_{index}", value)).ToArray();
            Assert.Equal(pairs, Decrypt(File(pairs)).Pairs);
        }, iter: 300);

    [Fact]
    public void Nothing_of_a_value_is_readable_in_the_file()
    {
        var text = File(Pairs);

        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", text, StringComparison.Ordinal);
        Assert.Empty(EnvFileCheck.Findings(DotenvFile.Parse(text), rule: null));
    }

    [Fact]
    public void The_same_values_never_give_the_same_ciphertext() =>
        Assert.DoesNotContain(Lines(File(Pairs)).Intersect(Lines(File(Pairs))), line => line.Contains("ENC[", StringComparison.Ordinal));

    [Fact]
    public void Every_recipient_can_decrypt_it()
    {
        var text = SopsDotenv.Encrypt(Pairs, [Theirs.Recipient, Ours.Recipient], Now);

        Assert.Equal(Pairs, SopsDotenv.Decrypt(text, [Ours]).Pairs);
        Assert.Equal(Pairs, SopsDotenv.Decrypt(text, [Theirs]).Pairs);
    }

    [Theory]
    [InlineData("hello", "bytes", "hello")]
    [InlineData("-42", "int", "-42")]
    [InlineData("3.25", "float", "3.25")]
    [InlineData("True", "bool", "true")]
    [InlineData("False", "bool", "false")]
    public void Values_of_every_type_that_SOPS_knows_are_read(string plaintext, string type, string value)
    {
        // The type is not authenticated, so a text can be relabelled; the MAC then covers what SOPS hashes for that type.
        var text = File(new EnvPair("KEY", plaintext));
        var line = Line(text, "KEY");

        Assert.Equal(value, Decrypt(text.Replace(line, line.Replace("type:str", $"type:{type}", StringComparison.Ordinal), StringComparison.Ordinal)).Find("KEY"));
    }

    [Theory]
    [InlineData("hello", "bool", SopsFailure.Unsupported)]
    [InlineData("true", "bool", SopsFailure.MacMismatch)]
    [InlineData("hello", "comment", SopsFailure.Unsupported)]
    [InlineData("hello", "map", SopsFailure.Unsupported)]
    public void A_value_relabelled_to_another_type_is_refused(string plaintext, string type, SopsFailure failure)
    {
        var text = File(new EnvPair("KEY", plaintext));
        var line = Line(text, "KEY");

        Assert.Equal(failure, Refusal(text.Replace(line, line.Replace("type:str", $"type:{type}", StringComparison.Ordinal), StringComparison.Ordinal)).Failure);
    }

    [Fact]
    public void Comments_and_blank_lines_are_kept_and_comments_are_encrypted()
    {
        EnvLine[] lines = [new EnvComment(" who pays: Ann"), new EnvPair("A", "1"), new EnvBlank(), new EnvComment(""), new EnvPair("B", "2")];

        var text = Encrypt(SopsSelection.Default, macOnlyEncrypted: false, lines);

        Assert.DoesNotContain("Ann", text, StringComparison.Ordinal);
        Assert.Equal(lines, Decrypt(text).Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Values_under_the_unencrypted_suffix_stay_readable(bool macOnlyEncrypted)
    {
        EnvLine[] lines = [new EnvPair("A", "1"), new EnvPair("PORT_unencrypted", "80\n81")];

        var text = Encrypt(SopsSelection.Default, macOnlyEncrypted, lines);

        Assert.Contains("PORT_unencrypted=80\\n81\n", text, StringComparison.Ordinal);
        Assert.Equal(lines, Decrypt(text).Lines);
    }

    [Fact]
    public void The_MAC_covers_readable_values_unless_the_file_says_otherwise()
    {
        EnvLine[] lines = [new EnvPair("A", "1"), new EnvPair("PORT_unencrypted", "80")];
        var covered = Encrypt(SopsSelection.Default, macOnlyEncrypted: false, lines).Replace("PORT_unencrypted=80", "PORT_unencrypted=81", StringComparison.Ordinal);
        var free = Encrypt(SopsSelection.Default, macOnlyEncrypted: true, lines).Replace("PORT_unencrypted=80", "PORT_unencrypted=81", StringComparison.Ordinal);

        Assert.Equal(SopsFailure.MacMismatch, Refusal(covered).Failure);
        Assert.Equal("81", Decrypt(free).Find("PORT_unencrypted"));
        Assert.Equal(SopsFailure.MacMismatch, Refusal(free.Replace("sops_mac_only_encrypted=true\n", "", StringComparison.Ordinal)).Failure);
    }

    [Fact]
    public void Only_the_keys_that_a_pattern_names_are_encrypted()
    {
        var text = Encrypt(new SopsSelection { EncryptedRegex = "PASSWORD$" }, macOnlyEncrypted: false, Pairs[0], Pairs[2], new EnvComment(" readable"));

        Assert.Contains("HOST=example.org\n", text, StringComparison.Ordinal);
        Assert.Contains("# readable\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.Equal("hunter2", Decrypt(text).Find("PASSWORD"));
    }

    [Fact]
    public void A_wrong_key_is_refused_with_both_recipients_named()
    {
        var refusal = Refusal(File(Pairs), Theirs);

        Assert.Equal(SopsFailure.NoKey, refusal.Failure);
        Assert.Contains(Ours.Recipient.Text, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(Theirs.Recipient.Text, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plaintext_file_is_refused() => Assert.Equal(SopsFailure.NotEncrypted, Refusal("A=1\nB=2\n").Failure);

    [Fact]
    public void Half_a_file_is_refused_wherever_it_is_cut()
    {
        var text = File(Pairs);
        // A cut inside the version's digits takes nothing away that matters.
        var whole = text.LastIndexOf('=') + 1;
        SopsFailure[] known = [SopsFailure.NotEncrypted, SopsFailure.Incomplete, SopsFailure.MacMissing, SopsFailure.DamagedLine];

        for (var length = 0; length <= whole; length++) Assert.Contains(Refusal(text[..length]).Failure, known);
    }

    [Fact]
    public void Half_a_file_is_told_as_the_build_tells_it()
    {
        var text = File(Pairs);

        Assert.StartsWith("the file has lost its end: ", Refusal(text[..text.IndexOf("sops_lastmodified", StringComparison.Ordinal)]).Message, StringComparison.Ordinal);
        Assert.Contains("the file has lost its end", Refusal(text[..text.IndexOf("sops_", StringComparison.Ordinal)]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_made_readable_is_refused_at_its_line()
    {
        var text = File(Pairs);
        var refusal = Refusal(text.Replace(Line(text, "PASSWORD"), "PASSWORD=hunter3", StringComparison.Ordinal));

        Assert.Equal((SopsFailure.ReadableValue, 3), (refusal.Failure, refusal.Line));
    }

    [Fact]
    public void A_changed_value_is_refused_at_its_line()
    {
        var (text, other) = (File(Pairs), File(Pairs));
        var refusal = Refusal(text.Replace(Line(text, "PASSWORD"), Line(other, "PASSWORD"), StringComparison.Ordinal));

        Assert.Equal((SopsFailure.ValueChanged, 3), (refusal.Failure, refusal.Line));
    }

    [Fact]
    public void A_swapped_value_is_refused_and_its_owner_named()
    {
        var text = File(Pairs);
        var host = Line(text, "HOST")["HOST=".Length..];
        var refusal = Refusal(text.Replace(Line(text, "PASSWORD"), "PASSWORD=" + host, StringComparison.Ordinal));

        Assert.Equal((SopsFailure.ValueMoved, 3), (refusal.Failure, refusal.Line));
        Assert.Contains("'HOST'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_a_reordered_and_an_emptied_value_are_refused()
    {
        var text = File(Pairs);
        var (host, password) = (Line(text, "HOST"), Line(text, "PASSWORD"));
        var reordered = text.Replace(host, "@", StringComparison.Ordinal).Replace(password, host, StringComparison.Ordinal).Replace("@", password, StringComparison.Ordinal);

        Assert.Equal(SopsFailure.MacMismatch, Refusal(text.Replace(host + "\n", "", StringComparison.Ordinal)).Failure);
        Assert.Equal(SopsFailure.MacMismatch, Refusal(reordered).Failure);
        Assert.Equal(SopsFailure.MacMismatch, Refusal(text.Replace(password, "PASSWORD=", StringComparison.Ordinal)).Failure);
    }

    [Fact]
    public void A_value_from_an_older_version_of_the_file_is_refused()
    {
        var older = File(Pairs);
        var newer = SopsDotenv.Set(older, [new EnvPair("PASSWORD", "changed")], [Ours], Now.AddDays(1));

        Assert.Equal(SopsFailure.MacMismatch, Refusal(newer.Replace(Line(newer, "PASSWORD"), Line(older, "PASSWORD"), StringComparison.Ordinal)).Failure);
    }

    [Fact]
    public void A_missing_and_a_changed_MAC_are_refused()
    {
        var text = File(Pairs);
        var mac = Line(text, "sops_mac");

        Assert.Equal(SopsFailure.MacMissing, Refusal(text.Replace(mac + "\n", "", StringComparison.Ordinal)).Failure);
        Assert.Equal(SopsFailure.MacMissing, Refusal(text.Replace(mac, "sops_mac=", StringComparison.Ordinal)).Failure);
        Assert.Equal(SopsFailure.MacDamaged, Refusal(text.Replace("2026-11-23T10:00:00Z", "2026-11-23T10:00:01Z", StringComparison.Ordinal)).Failure);
    }

    [Fact]
    public void A_changed_data_key_is_refused_as_such()
    {
        var text = File(Pairs);
        var start = text.IndexOf("-----BEGIN AGE", StringComparison.Ordinal) + 200;
        var changed = text[..start] + (text[start] == 'A' ? 'B' : 'A') + text[(start + 1)..];

        Assert.Contains(Refusal(changed).Failure, new[] { SopsFailure.DataKeyDamaged, SopsFailure.NoKey });
    }

    [Fact]
    public void No_flipped_bit_anywhere_gives_other_values()
    {
        EnvPair[] pairs = [new("HOST", "example.org"), new("PASSWORD", "hunter2")];
        var bytes = Encoding.UTF8.GetBytes(File(pairs));
        // Not authenticated by the format, and without influence on any value: which version wrote it, who else can read it, which suffix would stay readable.
        string[] harmless = ["sops_version", "sops_age__list_0__map_recipient", "sops_unencrypted_suffix"];
        var refused = 0;

        for (var index = 0; index < bytes.Length; index++)
        {
            var changed = (byte[])bytes.Clone();
            changed[index] ^= (byte)(1 << (index % 7));
            var line = Encoding.UTF8.GetString(bytes).LastIndexOf('\n', Math.Max(0, index - 1)) + 1;
            try
            {
                Assert.Equal(pairs, Decrypt(Encoding.UTF8.GetString(changed)).Pairs);
                var start = Encoding.UTF8.GetString(bytes, line, Math.Min(60, bytes.Length - line));
                Assert.True(harmless.Any(name => start.StartsWith(name, StringComparison.Ordinal)), $"byte {index} was changed unnoticed in: {start}");
            }
            catch (SopsException)
            {
                refused++;
            }
        }
        Assert.True(refused > bytes.Length / 2, $"{refused} of {bytes.Length} were refused");
    }

    [Fact]
    public void No_refusal_and_no_type_shows_a_value()
    {
        var text = File(Pairs);
        string[] shown =
        [
            Refusal(text.Replace(Line(text, "PASSWORD"), "PASSWORD=hunter2", StringComparison.Ordinal)).ToUserError("env/x.env").Lines().Aggregate(string.Concat),
            Refusal("PASSWORD=hunter2").ToUserError("env/x.env").Lines().Aggregate(string.Concat),
            $"{Pairs[2]} {Decrypt(text)} {new EnvComment("hunter2")}",
        ];

        Assert.DoesNotContain(shown, line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public void Setting_one_key_changes_its_line_the_MAC_and_the_time_and_nothing_else()
    {
        var before = File(Pairs);

        var after = SopsDotenv.Set(before, [new EnvPair("PASSWORD", "changed")], [Ours], Now.AddDays(1));

        var changed = Lines(before).Zip(Lines(after)).Where(pair => pair.First != pair.Second).Select(pair => pair.First[..pair.First.IndexOf('=')]);
        Assert.Equal(["PASSWORD", "sops_lastmodified", "sops_mac"], changed);
        Assert.Equal(Lines(before).Length, Lines(after).Length);
        Assert.Equal([Pairs[0], Pairs[1], new EnvPair("PASSWORD", "changed"), Pairs[3]], Decrypt(after).Pairs);
    }

    [Fact]
    public void A_new_key_follows_the_last_one()
    {
        var after = SopsDotenv.Set(File(Pairs), [new EnvPair("NEW", "1"), new EnvPair("NEWER", "2")], [Ours], Now);

        Assert.Equal([.. Pairs, new EnvPair("NEW", "1"), new EnvPair("NEWER", "2")], Decrypt(after).Pairs);
    }

    [Fact]
    public void Setting_what_is_set_already_changes_no_character()
    {
        var before = File(Pairs);

        Assert.Same(before, SopsDotenv.Set(before, [Pairs[2], Pairs[0]], [Ours], Now.AddDays(1)));
    }

    [Fact]
    public void A_file_that_cannot_be_trusted_is_not_written_to()
    {
        var text = File(Pairs);
        var broken = text.Replace(Line(text, "HOST") + "\n", "", StringComparison.Ordinal);

        Assert.Throws<SopsException>(() => SopsDotenv.Set(broken, [new EnvPair("PASSWORD", "changed")], [Ours], Now));
    }

    [Theory]
    [InlineData("MY-KEY", "1", SopsFailure.InvalidKey)]
    [InlineData("", "1", SopsFailure.InvalidKey)]
    [InlineData("A=B", "1", SopsFailure.InvalidKey)]
    [InlineData("sops_mac", "1", SopsFailure.InvalidKey)]
    [InlineData("A", "nul\0", SopsFailure.InvalidValue)]
    [InlineData("A_unencrypted", "back\\nslash", SopsFailure.InvalidValue)]
    [InlineData("A_unencrypted", "ENC[x", SopsFailure.InvalidValue)]
    public void What_could_not_be_read_back_is_not_written(string key, string value, SopsFailure failure) =>
        Assert.Equal(failure, Assert.Throws<SopsException>(() => File(new EnvPair(key, value))).Failure);

    [Fact]
    public void Half_a_character_is_not_written() =>
        Assert.Equal(SopsFailure.InvalidValue, Assert.Throws<SopsException>(() => File(new EnvPair("A", "\uD800"))).Failure);
}
