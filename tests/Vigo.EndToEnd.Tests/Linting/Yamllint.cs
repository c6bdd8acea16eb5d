using CliWrap;
using CliWrap.Buffered;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Linting;

/// <summary>What yamllint says of files with the rules it has by default, warnings as well as errors.</summary>
internal sealed class Yamllint : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    /// <summary>Ends the test when there is no yamllint.</summary>
    public Yamllint()
    {
        if (!Executable.IsOnPath("yamllint"))
            Requirement.EngineMissing("There is no yamllint: run .ci/install-engine.sh, or apt-get install yamllint.");
    }

    /// <summary>A file to look at.</summary>
    public void Add(string name, string text) => _folder.Write(name, text);

    /// <summary>What it finds in all of them: a line each, <c>FILE:LINE:COLUMN: [LEVEL] MESSAGE (RULE)</c>.</summary>
    public async Task<string> Findings()
    {
        var result = await Cli.Wrap("yamllint").WithArguments(["--strict", "--format", "parsable", "--config-data", "{extends: default}", "."])
            .WithWorkingDirectory(_folder.Path).WithEnvironmentVariables(variables => variables.Set("LC_ALL", "C.UTF-8")).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", result.StandardError);
        return result.StandardOutput;
    }

    public void Dispose() => _folder.Dispose();
}
