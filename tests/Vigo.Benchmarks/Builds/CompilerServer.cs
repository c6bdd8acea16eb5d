using System.Globalization;
using CliWrap;
using CliWrap.Buffered;

namespace Vigo.Benchmarks.Builds;

/// <summary>A compiler server of the benchmark's own, so that ending it ends nobody else's.</summary>
/// <param name="project">A project that is built with it.</param>
internal sealed class CompilerServer(string project) : IDisposable
{
    /// <summary>The name by which builds find it.</summary>
    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"vigo-benchmark-{Environment.ProcessId}");

    // Asked through its own pipe, the server ends by itself; asking one that never started is no error.
    public void Dispose()
    {
        var folder = Cli.Wrap("dotnet").WithArguments(["msbuild", project, "-getProperty:RoslynTargetsPath"]).ExecuteBufferedAsync().GetAwaiter().GetResult().StandardOutput.Trim();
        Cli.Wrap("dotnet").WithArguments([Path.Combine(folder, "bincore", "VBCSCompiler.dll"), "-shutdown", $"-pipename:{Name}"])
            .WithValidation(CommandResultValidation.None).ExecuteAsync().GetAwaiter().GetResult();
        File.Delete(Path.Combine(Path.GetTempPath(), Name));
    }
}
