using CliWrap;
using CliWrap.Buffered;

namespace Vigo.Runner.Tests.CommandLine;

/// <summary>The built program, run as a person runs it.</summary>
internal sealed class VigoProgram(string workingDirectory)
{
    private readonly Dictionary<string, string?> environment = new()
    {
        ["SOPS_AGE_KEY"] = null,
        ["SOPS_AGE_KEY_FILE"] = null,
        ["VIGO_AGE_KEY_FILE"] = null,
        ["VIGO_DEBUG"] = null,
        ["XDG_CONFIG_HOME"] = Path.Combine(workingDirectory, "no-config"),
    };

    public VigoProgram With(string variable, string value)
    {
        environment[variable] = value;
        return this;
    }

    public Task<BufferedCommandResult> RunAsync(params string[] arguments) => RunAsync("", arguments);

    public async Task<BufferedCommandResult> RunAsync(string input, string[] arguments) =>
        await Cli.Wrap("dotnet")
            .WithArguments([Path.Combine(AppContext.BaseDirectory, "vigo.dll"), .. arguments])
            .WithWorkingDirectory(workingDirectory)
            .WithEnvironmentVariables(environment)
            .WithStandardInputPipe(PipeSource.FromString(input))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
}
