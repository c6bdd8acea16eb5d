using System.CommandLine;
using Vigo.Runner.CommandLine;
using Vigo.Testing;

namespace Vigo.Runner.Tests.CommandLine;

public sealed class EntryPointTests
{
    private static async Task<(int Code, string Output, string Error)> Run(Action work, params string[] args)
    {
        var command = new Command("work", "Works.").WithExamples("vigo work --hard");
        command.SetAction(_ => work());
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await EntryPoint.RunAsync(new RootCommand("Test.") { command }, args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    [Fact]
    public async Task A_command_that_ends_is_done() => Assert.Equal((ExitCode.Done, "", ""), await Run(() => { }, "work"));

    [Theory]
    [InlineData("play")]
    [InlineData("work", "--loud")]
    [InlineData]
    public async Task Wrong_usage_says_how_to_get_help_on_standard_error(params string[] args)
    {
        var (code, output, error) = await Run(() => Assert.Fail("must not run"), args);

        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Equal("", output);
        Assert.StartsWith("vigo: ", error, StringComparison.Ordinal);
        Assert.Contains("--help' shows how it is used", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_error_is_three_lines_and_its_exit_code()
    {
        var (code, output, error) = await Run(() => throw new UserError("it broke", "env/a.env:3", "mend it", ExitCode.CheckFailed), "work");

        Assert.Equal((ExitCode.CheckFailed, ""), (code, output));
        Assert.Equal("vigo: it broke\n  at env/a.env:3\n  mend it\n", error);
    }

    [Fact]
    public async Task A_crash_is_one_line_and_how_to_learn_more()
    {
        var (code, _, error) = await Run(() => throw new InvalidOperationException("two\nlines"), "work");

        Assert.Equal(ExitCode.Failed, code);
        Assert.Equal("vigo: two lines\n  set VIGO_DEBUG=1 for the stack trace\n", error);
    }

    [Fact]
    public async Task An_interrupted_command_ends_without_a_stack_trace() =>
        Assert.Equal((ExitCode.Failed, "", "vigo: interrupted\n"), await Run(() => throw new OperationCanceledException(), "work"));

    [Fact]
    public async Task Help_ends_with_the_example() =>
        Assert.EndsWith("Example:\n  vigo work --hard\n\n", (await Run(() => { }, "work", "--help")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task The_program_says_its_version_and_lists_its_commands()
    {
        using var directory = new TemporaryDirectory();
        var vigo = new VigoProgram(directory.Path);

        Assert.Matches(@"^\d+\.\d+\.\d+", (await vigo.RunAsync("--version")).StandardOutput);
        Assert.Contains("env ", (await vigo.RunAsync("--help")).StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_debugging_person_gets_the_stack_trace()
    {
        using var directory = new TemporaryDirectory();

        var result = await new VigoProgram(directory.Path).With("VIGO_DEBUG", "1").RunAsync("env", "get", "missing.env");

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("   at Vigo.Runner.", result.StandardError, StringComparison.Ordinal);
    }
}
