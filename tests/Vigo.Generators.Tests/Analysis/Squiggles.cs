using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Vigo.Generators.Analysis;
using Vigo.Generators.EnvFiles;

namespace Vigo.Generators.Tests.Analysis;

/// <summary>
/// Compiles an infra project and holds its diagnostics against the marks in its files: <c>{|VIGO1001:…|}</c> where one is expected, and
/// nowhere another, the compiler's errors included. Also that <c>#pragma warning disable</c> silences each that may be silenced.
/// </summary>
internal sealed class Squiggles : CSharpAnalyzerTest<VigoAnalyzer, DefaultVerifier>
{
    private Squiggles(IEnumerable<(string Path, string Text)> files)
    {
        ReferenceAssemblies = InfraProject.NoPackages;
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        TestState.AdditionalReferences.AddRange(InfraProject.References);
        TestState.AnalyzerConfigFiles.Add(InfraProject.Options);
        InfraProject.AddTo(TestState, files);
    }

    public static Task Match(params (string Path, string Text)[] files) => new Squiggles(files).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>The same for one file.</summary>
    public static Task Match(string source) => Match(("infra/Infra.cs", source));

    /// <summary>Also what diagnostics say besides their place; <c>{|#0:…|}</c> marks the places that they name.</summary>
    public static Task Match(IEnumerable<DiagnosticResult> expected, params (string Path, string Text)[] files)
    {
        var test = new Squiggles(files);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(EnvFilesGenerator)];

    protected override ParseOptions CreateParseOptions() => InfraProject.CSharp14;

    protected override CompilationOptions CreateCompilationOptions() => InfraProject.Library;
}
