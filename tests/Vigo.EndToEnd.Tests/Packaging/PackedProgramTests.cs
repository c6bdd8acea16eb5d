using System.Text.Json;
using CliWrap.Buffered;
using Vigo.Runner.CommandLine;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Packaging;

/// <summary>The program of the package: help, mistakes, JSON and ciphers. Each of them rests on a library that was not written for native programs.</summary>
[Collection(typeof(PackedVigoCollection))]
public sealed class PackedProgramTests(PackedVigo packed) : IDisposable
{
    private readonly TemporaryDirectory _temporary = new();

    public void Dispose() => _temporary.Dispose();

    /// <summary>What each command line must end with, and say.</summary>
    public static TheoryData<string, int, string> Mistakes => new()
    {
        { "", ExitCode.WrongUsage, "has these commands: demo, init, reconcile" },
        { "imp", ExitCode.WrongUsage, "'vigo --help' shows how it is used" },
        { "import", ExitCode.WrongUsage, "'vigo import --help' shows how it is used" },
        { "import nowhere.yml", ExitCode.Failed, "nowhere.yml" },
        { "import broken.yml --stack shop", ExitCode.Failed, "broken.yml:3:1" },
        { "import unknown.yml --stack shop", ExitCode.Failed, "no key 'imagine'" },
        { "explain stacks/shop/docker-compose.yml:1", ExitCode.Failed, "stacks/shop/docker-compose.yml" },
        { "env get nowhere.env", ExitCode.Failed, "age key" },
        { "init .", ExitCode.Failed, "vigo: " },
        { "plan --repo nowhere --runtime . --state state --host vps-1", ExitCode.Failed, "vigo: " },
        { "reconcile --repo nowhere --runtime runtime --state state --host vps-1", ExitCode.Failed, "vigo: " },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_told_in_a_few_lines(string arguments, int exitCode, string what)
    {
        _temporary.Write("broken.yml", "services:\n  web: {image: nginx\n");
        _temporary.Write("unknown.yml", "services:\n  web:\n    imagine: nginx\n");

        var run = await Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((exitCode, ""), (run.ExitCode, run.StandardOutput));
        Assert.Contains(what, run.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("VIGO_DEBUG", run.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "import")]
    [InlineData("import --help", "vigo import compose.yaml --stack shop")]
    [InlineData("env --help", "rotate")]
    [InlineData("reconcile --help", "vigo reconcile")]
    public async Task Every_command_says_how_it_is_used(string arguments, string what)
    {
        var run = await Run(arguments.Split(' '));

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.StandardError));
        Assert.Contains(what, run.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_kept_and_printed_as_text_and_as_json()
    {
        var recipient = Done(await Run("env", "keygen", "key.txt")).Trim();
        _temporary.Write(".sops.yaml", $"creation_rules:\n  - path_regex: env/.*\\.env$\n    age: {recipient}\n");
        Directory.CreateDirectory(_temporary["env"]);

        Done(await Run("env", "set", "env/app.env", "HOST=exolan.be", "--age-key-file", "key.txt"));

        Assert.Equal("exolan.be\n", Done(await Run("env", "get", "env/app.env", "HOST", "--age-key-file", "key.txt")));
        Assert.Equal("exolan.be", JsonDocument.Parse(Done(await Run("env", "get", "env/app.env", "--json", "--age-key-file", "key.txt"))).RootElement.GetProperty("HOST").GetString());
        Assert.Equal(0, JsonDocument.Parse(Done(await Run("env", "check", "--json"))).RootElement.GetArrayLength());
        var readable = _temporary.Write("env/readable.env", "A=1\n");
        var check = await Run("env", "check", "--json");
        Assert.Equal(ExitCode.CheckFailed, check.ExitCode);
        Assert.Equal(Path.GetFileName(readable), Path.GetFileName(JsonDocument.Parse(check.StandardOutput).RootElement[0].GetProperty("file").GetString()));
    }

    private Task<BufferedCommandResult> Run(params string[] arguments) => packed.Vigo(_temporary.Path, arguments);

    private static string Done(BufferedCommandResult run)
    {
        Assert.True(run.ExitCode == ExitCode.Done, run.StandardError);
        return run.StandardOutput;
    }
}
