using System.Collections;
using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;

namespace Vigo.Runner.Reconcile;

/// <summary>Starts <c>docker compose</c> as found on <c>PATH</c>.</summary>
internal sealed class ComposeProcess(string engineAddress) : ICompose
{
    /// <summary>
    /// All that reaches the process of our own environment. Compose prefers environment variables over env files, so any other
    /// variable could change what a project means from one shell to the next.
    /// </summary>
    private static readonly string[] Kept = ["PATH", "HOME", "DOCKER_CONFIG", "DOCKER_CERT_PATH", "DOCKER_TLS_VERIFY", "DOCKER_API_VERSION", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy", "TMPDIR", "LANG"];

    public async Task<ComposeAnswer> Run(ComposeProject project, IReadOnlyList<string> arguments, TimeSpan atMost, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(atMost);
        try
        {
            var result = await Cli.Wrap("docker")
                .WithArguments([.. Prefix(project), .. arguments])
                .WithWorkingDirectory(project.Folder)
                .WithEnvironmentVariables(Environment())
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(ending.Token);
            if (result.ExitCode != 0 && LooksMissing(result.StandardError)) throw new ComposeMissing(result.StandardError.Trim());
            return new ComposeAnswer(result.ExitCode, result.StandardOutput, result.StandardError);
        }
        catch (Win32Exception missing)
        {
            throw new ComposeMissing(missing.Message, missing);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"'docker compose {arguments[0]}' had not ended after {atMost.TotalSeconds:0} s");
        }
    }

    private static IEnumerable<string> Prefix(ComposeProject project)
    {
        yield return "compose";
        yield return "--ansi";
        yield return "never";
        yield return "--progress";
        yield return "plain";
        yield return "-p";
        yield return project.Name;
        if (project.File is null) yield break;
        yield return "-f";
        yield return project.File;
        // Naming any env file keeps Compose from reading a '.env' that happens to lie beside the compose file.
        foreach (var file in project.EnvFiles.DefaultIfEmpty("/dev/null"))
        {
            yield return "--env-file";
            yield return file;
        }
    }

    private Dictionary<string, string?> Environment()
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
            if (!Kept.Contains((string)variable.Key, StringComparer.Ordinal))
                environment[(string)variable.Key] = null;
        environment["DOCKER_HOST"] = engineAddress;
        return environment;
    }

    private static bool LooksMissing(string error) =>
        error.Contains("'compose' is not a docker command", StringComparison.Ordinal)
        || error.Contains("unknown shorthand flag: 'p' in -p", StringComparison.Ordinal)
        || error.Contains("unknown flag: --ansi", StringComparison.Ordinal);
}
