using CliWrap;
using CliWrap.Buffered;
using Vigo.Testing;

namespace Vigo.Build.Tests.Support;

/// <summary>An infra project outside of this repo, built by the real <c>dotnet build</c> from files laid out like a package.</summary>
public sealed class InfraProject : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public InfraProject()
    {
        var crashing = _directory["Faulty.dll"];
        Compiler.Compile(FaultyComponents.Source, crashing);
        _directory.Write("infra/Infra.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{Sdk}/build/Vigo.props" />
              <Import Project="{Sdk}/build/Vigo.targets" />
              <ItemGroup>
                <Analyzer Remove="@(Analyzer)" />
                <Analyzer Include="{crashing}" />
              </ItemGroup>
            </Project>
            """);
        var restored = Dotnet(["restore"]).GetAwaiter().GetResult();
        Assert.True(restored.ExitCode == 0, restored.StandardOutput);
    }

    /// <summary>The repo's root.</summary>
    public string Root => _directory.Path;

    private static string Sdk => Path.Combine(AppContext.BaseDirectory, "sdk");

    /// <summary>Begins anew: no generated files, these records, and an assembly that is out of date.</summary>
    public void Start(string source)
    {
        foreach (var folder in (string[])["proxy", "stacks", "hosts", "env"])
        {
            if (Directory.Exists(At(folder)))
                Directory.Delete(At(folder), recursive: true);
        }

        Write("infra/Infra.cs", source);
        // Otherwise two tests within the clock's grain could share a timestamp, and MSBuild would skip the compiler.
        if (Directory.Exists(At("infra/obj/Debug")))
            Directory.Delete(At("infra/obj/Debug"), recursive: true);
    }

    public string At(string path) => _directory[path];

    public void Write(string path, string text) => _directory.Write(path, text);

    public Task<BufferedCommandResult> Build(params string[] arguments) => Build(new Dictionary<string, string?>(), arguments);

    public Task<BufferedCommandResult> Build(IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        Dotnet(["build", "--no-restore", "-nodeReuse:false", .. arguments], environment);

    public Task<BufferedCommandResult> Dotnet(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        Cli.Wrap("dotnet")
            .WithArguments(arguments)
            .WithWorkingDirectory(At("infra"))
            .WithValidation(CommandResultValidation.None)
            .WithEnvironmentVariables(new Dictionary<string, string?>(environment ?? new Dictionary<string, string?>())
            {
                // These tests run in CI too, where the default would be to check.
                ["CI"] = environment?.GetValueOrDefault("CI"),
                ["ContinuousIntegrationBuild"] = null,
                ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            })
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

    public void Dispose() => _directory.Dispose();
}
