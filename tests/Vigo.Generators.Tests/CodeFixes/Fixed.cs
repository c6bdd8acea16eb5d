using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Vigo.Generators.Analysis;
using Vigo.Generators.Tests.Analysis;

namespace Vigo.Generators.Tests.CodeFixes;

/// <summary>Applies a code fix to an infra project, alone and over the whole; what is left is marked in the fixed text.</summary>
internal sealed class Fixed<TFix> : CSharpCodeFixTest<VigoAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private const string SourcePath = "infra/Infra.cs";

    private Fixed(string source, string fixedSource, IReadOnlyList<(string Path, string Text)> others)
    {
        ReferenceAssemblies = InfraProject.NoPackages;
        TestState.AdditionalReferences.AddRange(InfraProject.References);
        TestState.AnalyzerConfigFiles.Add(InfraProject.Options);
        InfraProject.AddTo(TestState, [(SourcePath, source), .. others]);
        InfraProject.AddTo(FixedState, [(SourcePath, fixedSource), .. others]);
    }

    public static Task Match(string source, string fixedSource, params (string Path, string Text)[] others) =>
        new Fixed<TFix>(source, fixedSource, others).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>The fix is not offered.</summary>
    public static Task IsNotOffered(string source, params (string Path, string Text)[] others) => Match(source, source, others);

    protected override ParseOptions CreateParseOptions() => InfraProject.CSharp14;

    protected override CompilationOptions CreateCompilationOptions() => InfraProject.Library;
}
