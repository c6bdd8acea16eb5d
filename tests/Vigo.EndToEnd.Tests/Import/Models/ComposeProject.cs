using CliWrap;
using CliWrap.Buffered;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import.Models;

/// <summary>A project folder with every file that a random model can name, in which Compose reads one.</summary>
internal sealed class ComposeProject : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public ComposeProject()
    {
        foreach (var file in new[] { "env/app.env", "env/global.env", "env/other.env", "stacks/model/included/.env", "stacks/model/granted.txt", "stacks/model/a b.txt" })
            _folder.Write(file, "");
        foreach (var file in new[] { "app.labels", "other.labels" })
            _folder.Write($"stacks/model/{file}", "");
        _folder.Write("stacks/model/included/base.yml", "services:\n  base:\n    image: base\n");
        _folder.Write("stacks/model/included/a.yml", "services:\n  included-a:\n    image: a\n");
        _folder.Write("stacks/model/included/b c.yml", "services:\n  included-b:\n    image: b\n");
    }

    /// <summary>The version of the Compose that is installed; the test is skipped where there is none.</summary>
    public static async Task<Version> RequireVersion()
    {
        var result = Executable.IsOnPath("docker") ? await Run(".", "version", "--short") : null;
        if (result is not { IsSuccess: true })
            Requirement.EngineMissing("There is no `docker compose` here: install Docker's client and its Compose plugin (.ci/install-engine.sh does).");
        return Version.Parse(string.Concat(result!.StandardOutput.Trim().TrimStart('v').TakeWhile(character => char.IsAsciiDigit(character) || character == '.')));
    }

    /// <summary>What Compose has against a text; null when it takes it.</summary>
    public async Task<string?> Complaint(string yaml)
    {
        _folder.Write("stacks/model/compose.yml", yaml);
        var result = await Run(_folder["stacks", "model"], "--file", "compose.yml", "--profile", "*", "config", "--quiet");
        return result.IsSuccess ? null : result.StandardError;
    }

    public void Dispose() => _folder.Dispose();

    private static Task<BufferedCommandResult> Run(string folder, params string[] arguments)
    {
        var own = new[] { "PATH", "HOME" }.Select(name => $"{name}={Environment.GetEnvironmentVariable(name)}");
        return Cli.Wrap("env").WithArguments(["-i", .. own, .. Variables.OnHost, "docker", "compose", .. arguments]).WithWorkingDirectory(folder)
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken).Task;
    }
}
