using System.Collections;
using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Demo;

/// <summary>The real <c>dotnet build</c>, on the infra project of a repository.</summary>
internal static class InfraBuild
{
    /// <summary>What an author would type.</summary>
    public const string CommandLine = "dotnet build infra";

    // So that no compiler or build server outlives the demo, and nothing around the temporary folder has a say in the build.
    private static readonly string[] Apart =
    [
        "-nodeReuse:false",
        "-p:UseSharedCompilation=false",
        "-p:ImportDirectoryBuildProps=false",
        "-p:ImportDirectoryBuildTargets=false",
        "-p:ImportDirectoryPackagesProps=false",
        "-p:NuGetAudit=false",
        // On a build server the default is to check the files on disk, and here they are to be written.
        "-p:VigoCheck=false",
        "-tl:off",
        "-nologo",
        "-consoleLoggerParameters:NoSummary",
        "-v:quiet",
    ];

    public static async Task<BuildOutcome> Run(string repository, CancellationToken cancellation)
    {
        try
        {
            var result = await Cli.Wrap("dotnet")
                .WithArguments(["build", "infra", .. Apart])
                .WithWorkingDirectory(repository)
                .WithEnvironmentVariables(Environment())
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(cancellation);
            return new BuildOutcome(result.ExitCode == 0, result.StandardOutput + result.StandardError);
        }
        catch (Win32Exception missing)
        {
            throw new UserError($"there is no 'dotnet' on this machine: {missing.Message}", null, "install the .NET SDK 10: https://dot.net/download");
        }
    }

    // `dotnet run` leaves variables to its child that would make another build take this one's settings.
    private static Dictionary<string, string?> Environment()
    {
        var variables = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(variable => (string)variable.Key)
            .Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(name => name, string? (_) => null, StringComparer.Ordinal);
        variables["DOTNET_CLI_UI_LANGUAGE"] = "en";
        variables["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        variables["DOTNET_NOLOGO"] = "1";
        return variables;
    }
}

/// <summary>How a build ended.</summary>
/// <param name="Output">All that it printed.</param>
internal sealed record BuildOutcome(bool Succeeded, string Output);
