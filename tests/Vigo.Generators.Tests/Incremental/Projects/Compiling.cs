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

    public static CSharpParseOptions ParseOptions(Repository repository) => InfraProject.CSharp14.WithPreprocessorSymbols(ImmutableArray.Create(repository.HasSymbol ? "EXTRA" : "PLAIN"));

    public static CSharpCompilationOptions Options(Repository repository) => InfraProject.Library.WithOverflowChecks(repository.IsChecked);

    public static IEnumerable<MetadataReference> References(Repository repository) => [.. InfraProject.References, ReferencedLibrary.Release(repository.LibraryRelease)];

    public static SyntaxTree Parse(string path, string text, CSharpParseOptions options) => CSharpSyntaxTree.ParseText(SourceText.From(text), options, Root + path);

    public static GeneratorDriver Driver(IEnumerable<AdditionalText> texts, CSharpParseOptions options) => CSharpGeneratorDriver.Create(
        [new EnvFilesGenerator().AsSourceGenerator(), new VigoGenerator().AsSourceGenerator()], texts, options, new AnalyzerRun.RootOption());
}
