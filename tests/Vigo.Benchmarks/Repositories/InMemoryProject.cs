using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Vigo.Generators.EnvFiles;

namespace Vigo.Benchmarks.Repositories;

/// <summary>A generated repository as a project that was never on disk, at <c>/repo</c>.</summary>
internal static class InMemoryProject
{
    public const string Root = "/repo/";

    public static CSharpParseOptions CSharp14 { get; } = new(LanguageVersion.CSharp14);

    // Built concurrently, as the compiler does by default.
    private static CSharpCompilationOptions Library { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: true);

    private static MetadataReference[] References { get; } = [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Stack).Assembly.Location)];

    // What an SDK and the package's props add to every infra project.
    private static SourceFile Usings { get; } = new(
        "infra/obj/Infra.GlobalUsings.g.cs",
        "global using global::System;\nglobal using global::System.Collections.Generic;\nglobal using global::System.Linq;\nglobal using global::Vigo;\n");

    /// <summary>The author's C#, parsed anew at every call.</summary>
    public static IEnumerable<SyntaxTree> Parse(GeneratedRepository repository) =>
        repository.Sources.Prepend(Usings).Select(file => Tree(file.Text, Root + file.Path));

    /// <summary>The members made of env files, as their generator would add them.</summary>
    public static IEnumerable<SyntaxTree> EnvFiles(IEnumerable<SourceFile> others) =>
        EnvFilesSource.Of(others.Select(file => (file.Path, file.Text))).Select(source => Tree(source.Text, source.HintName));

    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create("Infra", trees, References, Library);

    public static ImmutableArray<AdditionalText> AdditionalTexts(IEnumerable<SourceFile> others) =>
        [.. others.Select(file => new InMemoryText(Root + file.Path, file.Text))];

    private static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text), CSharp14, path);
}
