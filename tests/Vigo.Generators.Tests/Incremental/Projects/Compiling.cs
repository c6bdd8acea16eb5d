using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Vigo.Generators.EnvFiles;
using Vigo.Generators.Generation;
using Vigo.Generators.Tests.Analysis;

namespace Vigo.Generators.Tests.Incremental.Projects;

/// <summary>How a repository becomes what a compiler and an IDE work on.</summary>
internal static class Compiling
{
    public const string Root = "/repo/";

    private static readonly ConcurrentDictionary<int, CSharpCompilation> Bound = new();

    public static CSharpParseOptions ParseOptions(Repository repository) => InfraProject.CSharp14.WithPreprocessorSymbols(ImmutableArray.Create(repository.HasSymbol ? "EXTRA" : "PLAIN"));

    public static CSharpCompilationOptions Options(Repository repository) => InfraProject.Library.WithOverflowChecks(repository.IsChecked);

    /// <summary>A compilation without sources, to which the symbols of references are bound already.</summary>
    public static CSharpCompilation Empty(Repository repository) => Bound.GetOrAdd(repository.LibraryRelease, Create).WithOptions(Options(repository));

    private static CSharpCompilation Create(int libraryRelease)
    {
        var compilation = CSharpCompilation.Create("Infra", references: [.. InfraProject.References, ReferencedLibrary.Release(libraryRelease)], options: InfraProject.Library);
        Assert.Empty(compilation.GetDiagnostics());
        return compilation;
    }

    public static SyntaxTree Parse(string path, string text, CSharpParseOptions options) => CSharpSyntaxTree.ParseText(SourceText.From(text), options, Root + path);

    public static GeneratorDriver Driver(IEnumerable<AdditionalText> texts, CSharpParseOptions options) => CSharpGeneratorDriver.Create(
        [new EnvFilesGenerator().AsSourceGenerator(), new VigoGenerator().AsSourceGenerator()], texts, options, new AnalyzerRun.RootOption());
}
