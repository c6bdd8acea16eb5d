using System.Diagnostics;
using CliWrap;
using CliWrap.Buffered;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Builds;

/// <summary>A project on disk that is built again and again.</summary>
internal sealed class BuiltProject(RepositoryFolder folder, CompilerServer server)
{
    private const string Assembly = "infra/bin/Debug/net10.0/Infra.dll";

    /// <summary>When its assembly was last made.</summary>
    public DateTime AssemblyTime => File.GetLastWriteTimeUtc(folder.PathOf(Assembly));

    /// <summary>Runs <c>dotnet build</c> as a person does, and says how long it took.</summary>
    public TimeSpan Build()
    {
        var start = Stopwatch.GetTimestamp();
        var result = Cli.Wrap("dotnet")
            .WithArguments(["build", folder.PathOf(ProjectFiles.Path), "-p:VigoCheck=false", "-p:UseSharedCompilation=true", $"-p:SharedCompilationId={server.Name}", "-nodeReuse:false", "-nologo"])
            .WithWorkingDirectory(folder.Root)
            .WithEnvironmentVariables(variables => variables.Set("CI", null).Set("DOTNET_CLI_USE_MSBUILD_SERVER", "0").Set("DOTNET_CLI_TELEMETRY_OPTOUT", "1"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync().GetAwaiter().GetResult();
        var elapsed = Stopwatch.GetElapsedTime(start);
        return result.IsSuccess ? elapsed : throw new InvalidOperationException($"a generated repository does not build:\n{result.StandardOutput}{result.StandardError}");
    }

    /// <summary>Writes another text into the literal of a stack.</summary>
    public void Edit(StackPlan stack, string written)
    {
        var text = folder.Read(stack.SourcePath);
        var start = text.IndexOf(StackSource.EditedLiteral, StringComparison.Ordinal) + StackSource.EditedLiteral.Length;
        folder.Write(stack.SourcePath, string.Concat(text.AsSpan(0, start), written, text.AsSpan(text.IndexOf('"', start))));
    }

    /// <summary>Whether a stack's file holds a text; false when there is no such file.</summary>
    public bool Generated(StackPlan stack, string text) => File.Exists(folder.PathOf(stack.ComposePath)) && folder.Read(stack.ComposePath).Contains(text, StringComparison.Ordinal);
}
