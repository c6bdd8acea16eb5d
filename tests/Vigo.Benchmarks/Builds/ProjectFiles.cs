using Vigo.Benchmarks.Repositories;
using Vigo.Generators.EnvFiles;

namespace Vigo.Benchmarks.Builds;

/// <summary>The same C# as two projects: one that Vigo evaluates, and one that merely compiles against its vocabulary.</summary>
internal static class ProjectFiles
{
    /// <summary>The project, from the repository's root.</summary>
    public const string Path = "infra/Infra.csproj";

    private static string Sdk { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "sdk");

    // Suggestions of the generated repository are not what is measured: a warning that is printed costs time.
    private static SourceFile Severities { get; } = new(".editorconfig", "root = true\n\n[*.cs]\ndotnet_diagnostic.VIGO2013.severity = suggestion\n");

    /// <summary>With the generators, the analyzer and the build task, as every infra project has them.</summary>
    public static IEnumerable<SourceFile> WithVigo(GeneratedRepository repository) =>
    [
        .. repository.Sources,
        .. repository.Others,
        Severities,
        new(Path,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{Sdk}/build/Vigo.props" />
              <Import Project="{Sdk}/build/Vigo.targets" />
            </Project>

            """),
    ];

    /// <summary>Without any of them. The members made of env files are ordinary source here, or nothing would compile.</summary>
    public static IEnumerable<SourceFile> WithoutVigo(GeneratedRepository repository) =>
    [
        .. repository.Sources,
        .. repository.Others,
        Severities,
        .. EnvFilesSource.Of(repository.Others.Select(file => (file.Path, file.Text))).Select(source => new SourceFile("infra/" + source.HintName, source.Text)),
        new(Path,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <IsPackable>false</IsPackable>
              </PropertyGroup>
              <ItemGroup>
                <Using Include="Vigo" />
                <Reference Include="{Sdk}/lib/net10.0/Vigo.Dsl.dll" />
              </ItemGroup>
            </Project>

            """),
    ];
}
