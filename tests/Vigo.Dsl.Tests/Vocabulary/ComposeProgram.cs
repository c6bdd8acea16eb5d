using CliWrap;
using CliWrap.Buffered;
using Vigo.Testing;

namespace Vigo.Dsl.Tests.Vocabulary;

/// <summary><c>docker compose config</c>, which needs no engine.</summary>
internal static class ComposeProgram
{
    /// <summary>What Compose makes of a file of that text; the test is skipped where Compose is missing.</summary>
    public static async Task<BufferedCommandResult> Config(string yaml)
    {
        if (!Executable.IsOnPath("docker") || !(await Run(".", "version")).IsSuccess)
            Requirement.EngineMissing("There is no `docker compose` here: install Docker's client and its Compose plugin (.ci/install-engine.sh does).");
        using var folder = new TemporaryDirectory();
        folder.Write("project/stacks/app/compose.yml", yaml);
        foreach (var file in new[] { "env/app.env", "env/local.env", "env/raw.env", "stacks/app/app.labels", "stacks/app/a.env" })
            folder.Write($"project/{file}", "");
        foreach (var file in new[] { "common.yml", "a.yml", "a.override.yml", "other/compose.yml" })
            folder.Write($"project/stacks/app/{file}", "services:\n  base:\n    image: base\n");
        var result = await Run(folder["project", "stacks", "app"], "--file", "compose.yml", "--profile", "*", "config");
        return new(result.ExitCode, result.StartTime, result.ExitTime, result.StandardOutput.Replace(folder.Path, "/repo", StringComparison.Ordinal), result.StandardError);
    }

    private static Task<BufferedCommandResult> Run(string folder, params string[] arguments)
    {
        var own = new[] { "PATH", "HOME" }.Select(name => $"{name}={Environment.GetEnvironmentVariable(name)}");
        return Cli.Wrap("env").WithArguments(["-i", .. own, "KEY=1", "MOST=2", "SWITCH=true", "SPAN=30s", "docker", "compose", .. arguments]).WithWorkingDirectory(folder)
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken).Task;
    }
}
