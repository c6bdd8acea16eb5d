using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Vigo.Generators.Analysis;
using Vigo.Generators.EnvFiles;

namespace Vigo.Generators.Tests.Analysis;

/// <summary>The analyzer over compilations that the testing packages can't make: broken ones, and one several times.</summary>
internal static class AnalyzerRun
{
    /// <summary>Every diagnostic above a hidden one, the compiler's and a crash of the analyzer's included, in the order of places.</summary>
    public static Task<IReadOnlyList<Diagnostic>> Of(params (string Path, string Text)[] files) => Of(Compile([InfraProject.Usings, .. files]));

    public static async Task<IReadOnlyList<Diagnostic>> Of(Compilation compilation, params AdditionalText[] texts)
    {
        var all = await Over(compilation, texts).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. all.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info || diagnostic.Id.StartsWith("VIGO", StringComparison.Ordinal)).OrderBy(Text, StringComparer.Ordinal)];
    }

    public static CompilationWithAnalyzers Over(Compilation compilation, params AdditionalText[] texts) =>
        new(compilation, [new VigoAnalyzer()], new AnalyzerOptions([.. texts], new RootOption()));

    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files, bool hasVocabulary = true)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, InfraProject.CSharp14, file.Path.StartsWith('/') ? file.Path : "/repo/" + file.Path));
        if (hasVocabulary)
            trees = trees.Concat(EnvFilesSource.Of([]).Select(source => CSharpSyntaxTree.ParseText(source.Text, InfraProject.CSharp14, source.HintName)));
        return CSharpCompilation.Create("Infra", trees, hasVocabulary ? InfraProject.References : InfraProject.References.SkipLast(1), InfraProject.Library);
    }

    public static string Text(Diagnostic diagnostic) => string.Join(" <- ", new[] { diagnostic.ToString() }.Concat(diagnostic.AdditionalLocations.Select(place => place.GetLineSpan().ToString())));

    internal sealed class RootOption : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = "/repo";
                return key == "build_property.VigoRoot";
            }
        }
    }
}
