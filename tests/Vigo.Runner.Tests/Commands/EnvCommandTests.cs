using CliWrap.Buffered;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Secrets.Age;
using Vigo.Runner.Tests.CommandLine;
using Vigo.Testing;

namespace Vigo.Runner.Tests.Commands;

/// <summary>The verbs of <c>vigo env</c>, run as a person runs them in an infrastructure repository of their own.</summary>
public sealed class EnvCommandTests : IDisposable
{
    private readonly TemporaryDirectory repository = new();
    private readonly string memory = Path.Combine("/dev/shm", $"vigo-test-{Guid.NewGuid():N}");
    private readonly AgeIdentity identity = AgeIdentity.Generate();

    public EnvCommandTests()
    {
        repository.Write("key.txt", identity.Reveal() + "\n");
        Rule(identity);
    }

    public void Dispose()
    {
        repository.Dispose();
        if (Directory.Exists(memory)) Directory.Delete(memory, recursive: true);
    }

    private string Env => repository["env", "app.env"];

    private string EnvText => File.ReadAllText(Env);

    private void Rule(params AgeIdentity[] recipients) =>
        repository.Write(".sops.yaml", $"creation_rules:\n  - path_regex: ^env/.*\\.env$\n    age: {string.Join(',', recipients.Select(one => one.Recipient.Text))}\n");

    private Task<BufferedCommandResult> Vigo(params string[] arguments) => VigoWith("", arguments);

    private Task<BufferedCommandResult> VigoWith(string input, params string[] arguments) =>
        new VigoProgram(repository.Path).With("SOPS_AGE_KEY_FILE", repository["key.txt"]).RunAsync(input, arguments);

    private Task<BufferedCommandResult> Edit(string editor)
    {
        Directory.CreateDirectory(memory);
        return new VigoProgram(repository.Path)
            .With("SOPS_AGE_KEY_FILE", repository["key.txt"]).With("XDG_RUNTIME_DIR", memory)
            .With("EDITOR", editor).With("VISUAL", "").With("SOPS_EDITOR", "")
            .RunAsync("env", "edit", "env/app.env");
    }

    private static void Done(BufferedCommandResult result) => Assert.True(result.ExitCode == ExitCode.Done, $"exit code {result.ExitCode}: {result.StandardError}");

    private static void Refused(BufferedCommandResult result, string because, int code = ExitCode.Failed)
    {
        Assert.Equal(code, result.ExitCode);
        Assert.Contains(because, result.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("   at Vigo.", result.StandardError, StringComparison.Ordinal);
        Assert.Equal("", result.StandardOutput);
    }

    [Fact]
    public async Task What_is_set_is_encrypted_on_disk_and_can_be_got()
    {
        var set = await Vigo("env", "set", "env/app.env", "HOST=example.org", "PASSWORD=a$$b #\"c\"=d");

        Done(set);
        Assert.Equal("", set.StandardOutput);
        Assert.DoesNotContain("example.org", EnvText + set.StandardError, StringComparison.Ordinal);
        Assert.Equal("a$$b #\"c\"=d\n", (await Vigo("env", "get", "env/app.env", "PASSWORD")).StandardOutput);
        Assert.Equal("HOST=example.org\nPASSWORD=a$$b #\"c\"=d\n", (await Vigo("env", "get", "env/app.env")).StandardOutput);
        Assert.Equal("{\n  \"HOST\": \"example.org\",\n  \"PASSWORD\": \"a$$b #\\\"c\\\"=d\"\n}\n", (await Vigo("env", "get", "env/app.env", "--json")).StandardOutput);
        Assert.Equal(["app.env"], Directory.EnumerateFileSystemEntries(repository["env"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_readable_file_is_encrypted_as_Compose_reads_it()
    {
        repository.Write("env/app.env", "# ours\nexport HOST=example.org # not theirs\nPASSWORD='a$b'\nURL=\"https://${HOST}\"\n");

        Done(await Vigo("env", "encrypt", "env/app.env"));

        Assert.DoesNotContain("example.org", EnvText, StringComparison.Ordinal);
        Assert.Equal("# ours\nHOST=example.org\nPASSWORD=a$b\nURL=https://example.org\n", (await Vigo("env", "get", "env/app.env")).StandardOutput);
        Refused(await Vigo("env", "encrypt", "env/app.env"), "encrypted already");
    }

    [Fact]
    public async Task A_new_file_needs_no_key_at_hand() =>
        Done(await new VigoProgram(repository.Path).RunAsync("env", "set", "env/app.env", "A=1"));

    [Theory]
    [InlineData("one\ntwo\n", "one\\ntwo", new string[0])]
    [InlineData("one\ntwo\n", "one\\ntwo\\n", new[] { "--raw" })]
    public async Task A_value_from_standard_input_loses_at_most_its_last_line_break(string input, string shown, string[] options)
    {
        Done(await VigoWith(input, ["env", "set", "env/app.env", "A", .. options]));

        Assert.Equal($"A={shown}\n", (await Vigo("env", "get", "env/app.env")).StandardOutput);
    }

    [Fact]
    public async Task Setting_the_same_again_does_not_touch_the_file()
    {
        Done(await Vigo("env", "set", "env/app.env", "A=1"));
        var (text, time) = (EnvText, File.GetLastWriteTimeUtc(Env));

        Done(await Vigo("env", "set", "env/app.env", "A=1"));

        Assert.Equal((text, time), (EnvText, File.GetLastWriteTimeUtc(Env)));
    }

    [Fact]
    public async Task The_mode_of_a_file_is_kept()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }
        Done(await Vigo("env", "set", "env/app.env", "A=1"));
        File.SetUnixFileMode(Env, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Done(await Vigo("env", "set", "env/app.env", "A=2"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(Env));
    }

    [Fact]
    public async Task Without_any_key_it_is_said_where_one_is_looked_for()
    {
        Done(await Vigo("env", "set", "env/app.env", "A=1"));

        Refused(await new VigoProgram(repository.Path).RunAsync("env", "get", "env/app.env"), "no-config/sops/age/keys.txt");
    }

    [Fact]
    public async Task The_key_itself_may_stand_in_the_environment()
    {
        Done(await Vigo("env", "set", "env/app.env", "A=1"));

        Done(await new VigoProgram(repository.Path).With("SOPS_AGE_KEY", identity.Reveal()).RunAsync("env", "get", "env/app.env"));
    }

    [Fact]
    public async Task A_wrong_key_changes_nothing_and_shows_nothing()
    {
        Done(await Vigo("env", "set", "env/app.env", "A=hunter2"));
        var text = EnvText;
        repository.Write("other.txt", AgeIdentity.Generate().Reveal());

        var result = await Vigo("env", "set", "env/app.env", "A=changed", "--age-key-file", repository["other.txt"]);

        Refused(result, "no key at hand can decrypt the file");
        Assert.Equal(text, EnvText);
    }

    [Fact]
    public async Task A_file_cut_in_half_is_refused_and_left_as_it_is()
    {
        Done(await Vigo("env", "set", "env/app.env", "A=hunter2", "B=2"));
        File.WriteAllText(Env, EnvText[..(EnvText.Length / 2)]);
        var text = EnvText;

        Refused(await Vigo("env", "get", "env/app.env"), "restore the file from git");
        Refused(await Vigo("env", "set", "env/app.env", "A=changed"), "restore the file from git");
        Assert.Equal(text, EnvText);
    }

    [Fact]
    public async Task Wrong_usage_does_not_repeat_what_may_be_a_secret()
    {
        var result = await Vigo("env", "set", "env/app.env", "A=1", "hunter2");

        Refused(result, "not KEY=VALUE", ExitCode.WrongUsage);
        Assert.DoesNotContain("hunter2", result.StandardError, StringComparison.Ordinal);
        Assert.False(File.Exists(Env));
    }

    [Fact]
    public async Task A_path_without_a_rule_is_refused_and_nothing_is_written()
    {
        Refused(await Vigo("env", "set", "other/app.env", "A=1"), "no creation rule is for this file");

        Assert.False(Directory.Exists(repository["other"]));
    }

    [Fact]
    public async Task An_unknown_key_is_refused_with_the_known_ones_named()
    {
        Done(await Vigo("env", "set", "env/app.env", "HOST=1", "PORT=2"));

        Refused(await Vigo("env", "get", "env/app.env", "HOTS"), "it has HOST, PORT");
    }

    [Fact]
    public async Task A_repository_in_order_passes_the_check_without_a_key()
    {
        Done(await Vigo("env", "set", "env/app.env", "A=1"));

        var result = await new VigoProgram(repository.Path).RunAsync("env", "check");

        Done(result);
        Assert.Equal(("", "1 env files checked, 0 findings\n"), (result.StandardOutput, result.StandardError));
    }

    [Fact]
    public async Task The_check_finds_every_kind_of_file_that_must_not_be_committed()
    {
        foreach (var name in new[] { "cut", "half", "nomac", "other", "good" }) Done(await Vigo("env", "set", $"env/{name}.env", "A=1", "B=2"));
        Change("cut", text => text[..(text.Length / 2)]);
        Change("half", text => "C=readable\n" + text);
        Change("nomac", text => string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("sops_mac", StringComparison.Ordinal))));
        Change("other", text => text.Replace(identity.Recipient.Text, AgeIdentity.Generate().Recipient.Text, StringComparison.Ordinal));
        repository.Write("env/plain.env", "A=1\n");

        var result = await Vigo("env", "check");

        Assert.Equal(ExitCode.CheckFailed, result.ExitCode);
        var found = result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ")).Select(parts => $"{parts[0].Split(':')[0]} {parts[1]}").Distinct();
        Assert.Equal(["env/cut.env VIGO2002", "env/half.env VIGO2001", "env/nomac.env VIGO2002", "env/other.env VIGO2003", "env/plain.env VIGO2001"], found);
        Assert.Contains("\"rule\": \"VIGO2001\"", (await Vigo("env", "check", "env/plain.env", "--json")).StandardOutput, StringComparison.Ordinal);

        void Change(string name, Func<string, string> change) => File.WriteAllText(repository["env", name + ".env"], change(File.ReadAllText(repository["env", name + ".env"])));
    }

    [Fact]
    public async Task An_edit_changes_the_edited_line_and_leaves_no_plaintext_behind()
    {
        Done(await Vigo("env", "set", "env/app.env", "A=one", "B=two"));
        var before = EnvText.Split('\n');

        Done(await Edit("sed -i -e s/two/three/ -e '$aC=new'"));

        Assert.Equal("A=one\nB=three\nC=new\n", (await Vigo("env", "get", "env/app.env")).StandardOutput);
        Assert.Equal(before[0], EnvText.Split('\n')[0]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(memory));
    }

    [Fact]
    public async Task The_editor_works_on_a_private_file_in_memory()
    {
        Done(await Vigo("env", "set", "env/app.env", "A=one"));

        Done(await Edit("sh -c 'stat -f -c %T \"$0\" > seen; stat -c %a \"$0\" >> seen'"));

        Assert.Equal("tmpfs\n600\n", File.ReadAllText(repository["seen"]));
    }

    [Fact]
    public async Task An_edit_without_a_change_does_not_touch_the_file()
    {
        // The dialect of the editor cannot spell a backslash before an n; the unchanged line must keep it all the same.
        Done(await VigoWith("back\\nslash", "env", "set", "env/app.env", "A"));
        var (text, time) = (EnvText, File.GetLastWriteTimeUtc(Env));

        var result = await Edit("true");

        Done(result);
        Assert.Contains("nothing changed", result.StandardError, StringComparison.Ordinal);
        Assert.Equal((text, time), (EnvText, File.GetLastWriteTimeUtc(Env)));
    }

    [Theory]
    [InlineData("sed -i s/A=one/hunter2/", "the line has no '='")]
    [InlineData("false", "nothing was changed")]
    [InlineData("no-such-editor", "set EDITOR")]
    public async Task An_edit_that_fails_leaves_the_file_and_no_plaintext(string editor, string because)
    {
        Done(await Vigo("env", "set", "env/app.env", "A=one"));
        var text = EnvText;

        Refused(await Edit(editor), because);

        Assert.Equal(text, EnvText);
        Assert.Empty(Directory.EnumerateFileSystemEntries(memory));
    }

    [Fact]
    public async Task Rotating_gives_a_new_recipient_the_file_and_changes_the_data_key()
    {
        Done(await Vigo("env", "set", "env/app.env", "A=one"));
        var newcomer = AgeIdentity.Generate();
        Rule(identity, newcomer);
        Assert.Equal(ExitCode.CheckFailed, (await Vigo("env", "check")).ExitCode);

        Done(await Vigo("env", "rotate", "."));

        Done(await Vigo("env", "check"));
        Assert.Equal("one\n", (await new VigoProgram(repository.Path).With("SOPS_AGE_KEY", newcomer.Reveal()).RunAsync("env", "get", "env/app.env", "A")).StandardOutput);
    }

    [Fact]
    public async Task A_new_key_is_private_and_an_old_one_is_never_overwritten()
    {
        var result = await Vigo("env", "keygen", "new.txt");

        Done(result);
        var text = File.ReadAllText(repository["new.txt"]);
        Assert.Equal(result.StandardOutput.TrimEnd(), Assert.Single(AgeIdentity.ParseFile(text)).Recipient.Text);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(repository["new.txt"]));
        Refused(await Vigo("env", "keygen", "new.txt"), "there is a file already");
        Assert.Equal(text, File.ReadAllText(repository["new.txt"]));
    }

    [Fact]
    public async Task The_env_files_of_this_repository_are_in_order_and_open_with_the_public_test_key()
    {
        Done(await Vigo("env", "check", Repository.Root));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "env"), "*.env"))
            Done(await Vigo("env", "get", file, "--age-key-file", Path.Combine(Repository.Root, "tests", "keys", "demo-age.txt")));
    }
}
