using System.Globalization;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;

namespace Vigo.EndToEnd.Tests.Workflows;

/// <summary>The author's <c>dotnet build infra</c>: the real one, against the <c>sdk/</c> folder that lies beside <c>vigo</c>.</summary>
internal static partial class InfraBuild
{
    public static readonly string Sdk = Path.Combine(AppContext.BaseDirectory, "sdk");

    // What runs the tests may have left its own choices in the environment; continuous integration sets CI, which would make every build a check.
    private static readonly Dictionary<string, string?> Environment = new(StringComparer.Ordinal)
    {
        ["VigoSdk"] = Sdk,
        ["CI"] = null,
        ["MSBUILD_EXE_PATH"] = null,
        ["MSBuildSDKsPath"] = null,
        ["MSBuildExtensionsPath"] = null,
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_NOLOGO"] = "1",
    };

    /// <summary>Builds and writes the generated files.</summary>
    public static Task<BuildRun> Write(string repository, params string[] arguments) => Run(repository, ["-p:VigoCheck=false", .. arguments]);

    /// <summary>Builds as continuous integration does: nothing is written, and what should have been is an error.</summary>
    public static Task<BuildRun> Check(string repository) => Run(repository, "-p:VigoCheck=true");

    private static async Task<BuildRun> Run(string repository, params string[] arguments)
    {
        var result = await Cli.Wrap("dotnet")
            .WithWorkingDirectory(repository)
            .WithArguments(["build", "infra", .. arguments, "-nodeReuse:false", "-verbosity:minimal", "-tl:off", "-clp:NoSummary"])
            .WithEnvironmentVariables(Environment)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        return new BuildRun(result.ExitCode, result.StandardOutput + result.StandardError, repository);
    }

    /// <summary>How a build ended.</summary>
    internal sealed record BuildRun(int ExitCode, string Output, string Repository)
    {
        /// <summary>Each error once, in the order of the build: <c>infra/Tags.cs(6,59): error VIGO1001: …</c>.</summary>
        public IReadOnlyList<string> Errors =>
            [.. Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(Plain).Distinct(StringComparer.Ordinal)];

        public BuildRun Succeeds()
        {
            Assert.True(ExitCode == 0, $"the build failed:\n{Output}");
            return this;
        }

        public BuildRun Fails()
        {
            Assert.True(ExitCode == 1, string.Create(CultureInfo.InvariantCulture, $"expected the build to fail, and it ended with {ExitCode}:\n{Output}"));
            Assert.NotEmpty(Errors);
            Assert.DoesNotContain("   at Vigo.", Output, StringComparison.Ordinal);
            return this;
        }

        // A line ends with the page of its rule, and with the project that was built.
        private string Plain(string line) => Ending().Replace(line, "").Trim().Replace(Repository + "/", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"( \(https://[^)]+\))? \[[^\]]+\.csproj\]\s*$")]
    private static partial Regex Ending();
}
