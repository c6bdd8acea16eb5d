using System.IO.Compression;
using CliWrap;
using CliWrap.Buffered;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Packaging;

/// <summary>Classes that share <see cref="PackedVigo"/>: packing once costs enough.</summary>
[CollectionDefinition]
public class PackedVigoCollection : ICollectionFixture<PackedVigo>;

/// <summary>What <c>dotnet pack -c Release -o FEED</c> makes of this repository, the tool installed from it, and a package cache that holds nothing else.</summary>
public sealed class PackedVigo : IAsyncLifetime, IDisposable
{
    // Outside the repository, so that nothing of it lies above what is built here.
    private readonly TemporaryDirectory _directory = new();

    /// <summary>The folder of packages.</summary>
    public string Feed => _directory["feed"];

    /// <summary>What <c>dotnet pack</c> printed.</summary>
    public string Output { get; private set; } = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Output = await Succeed("dotnet", Repository.Root, ["pack", "-c", "Release", "-o", Feed, "-m:2", "-nodeReuse:false", "-tl:off"]);
        await Succeed("dotnet", _directory.Path, ["tool", "install", "Vigo.Runner", "--tool-path", _directory["tool"], "--source", Feed, "--version", Version], Own);
    }

    /// <summary>The paths of a package's files that its author put there, in their order.</summary>
    internal IReadOnlyList<string> FilesOf(string package)
    {
        using var archive = Open(package);
        return [.. archive.Entries.Select(entry => entry.FullName).Where(path => !IsEnvelope(path)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The ids of the packages.</summary>
    internal IReadOnlyList<string> Packages => [.. Directory.EnumerateFiles(Feed).Select(file => Path.GetFileName(file).Replace($".{Version}.nupkg", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    internal byte[] Read(string package, string path)
    {
        using var archive = Open(package);
        using var stream = archive.GetEntry(path)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Runs the installed tool.</summary>
    internal async Task<BufferedCommandResult> Vigo(string folder, params string[] arguments) => await Command(_directory["tool", "vigo"], folder, arguments, Own).ExecuteBufferedAsync();

    /// <summary>Runs <c>dotnet build infra</c>, as an author or, with <c>CI=true</c>, as a build server.</summary>
    internal async Task<BufferedCommandResult> Build(string repository, bool onBuildServer = false) =>
        await Command("dotnet", repository, ["build", "infra", "-nodeReuse:false", "-tl:off"], Own.Append(new("CI", onBuildServer ? "true" : null))).ExecuteBufferedAsync();

    /// <summary>Runs a program that must succeed.</summary>
    private static async Task<string> Succeed(string program, string folder, IReadOnlyList<string> arguments, params IEnumerable<KeyValuePair<string, string?>> variables)
    {
        var result = await Command(program, folder, arguments, variables).ExecuteBufferedAsync();
        Assert.True(result.IsSuccess, $"{program} {string.Join(' ', arguments)} failed:\n{result.StandardOutput}{result.StandardError}");
        return result.StandardOutput + result.StandardError;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    private IEnumerable<KeyValuePair<string, string?>> Own => [new("NUGET_PACKAGES", _directory["packages"])];

    private static string Version { get; } = typeof(Runner.CommandLine.EntryPoint).Assembly.GetName().Version!.ToString(3);

    private ZipArchive Open(string package) => ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.nupkg"));

    private static bool IsEnvelope(string path) => path is "_rels/.rels" or "[Content_Types].xml" || path.StartsWith("package/", StringComparison.Ordinal);

    // What runs the tests may have left its own choices in the environment.
    private static Command Command(string program, string folder, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>> variables)
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["CI"] = null,
            ["MSBUILD_EXE_PATH"] = null,
            ["MSBuildSDKsPath"] = null,
            ["MSBuildExtensionsPath"] = null,
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["DOTNET_NOLOGO"] = "1",
        };
        foreach (var (name, value) in variables)
            environment[name] = value;
        return Cli.Wrap(program).WithWorkingDirectory(folder).WithArguments(arguments).WithEnvironmentVariables(environment).WithValidation(CommandResultValidation.None);
    }
}
