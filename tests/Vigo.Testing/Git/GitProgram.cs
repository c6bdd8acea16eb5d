using System.Collections.ObjectModel;
using CliWrap;
using CliWrap.Buffered;

namespace Vigo.Testing.Git;

/// <summary>The real git, deaf to the configuration of whoever runs the tests.</summary>
internal static class GitProgram
{
    private static readonly ReadOnlyDictionary<string, string?> Environment = new(new Dictionary<string, string?>
    {
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["GIT_AUTHOR_NAME"] = "An Author",
        ["GIT_AUTHOR_EMAIL"] = "author@example.com",
        ["GIT_COMMITTER_NAME"] = "An Author",
        ["GIT_COMMITTER_EMAIL"] = "author@example.com",
    });

    /// <summary>Runs git in a folder and returns its standard output without the last line end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds the command and its error output.</exception>
    public static async Task<string> Run(string directory, string? sshCommand, params IEnumerable<string> arguments)
    {
        var result = await Cli.Wrap("git")
            .WithWorkingDirectory(directory)
            .WithEnvironmentVariables(new Dictionary<string, string?>(Environment) { ["GIT_SSH_COMMAND"] = sshCommand })
            .WithArguments(arguments)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        return result.IsSuccess
            ? result.StandardOutput.TrimEnd('\n')
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: exit code {result.ExitCode}\n{result.StandardError}");
    }
}
