using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Generation;

namespace Vigo.Generators.Analysis;

/// <summary>Reports what could not be evaluated and what the rules object to, on the expression at fault.</summary>
/// <remarks>
/// An IDE shows only diagnostics that an analyzer reports for the file it is asked about, and runs nothing at the end of a compilation. So the
/// whole is evaluated once per compilation, at the first file, and each file then reports what lies in it.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1030:Do not invoke Compilation.GetSemanticModel() method within a diagnostic analyzer", Justification = "Evaluation follows references into other files")]
public sealed class VigoAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName("Vigo.StackAttribute") is null)
                return;
            start.RegisterSemanticModelAction(action =>
            {
                foreach (var diagnostic in AnalysisOf(action.SemanticModel.Compilation, action.Options, action.CancellationToken).In(action.SemanticModel.SyntaxTree))
                {
                    if (!IsSaidByCompiler(diagnostic, action.SemanticModel, action.CancellationToken))
                        action.ReportDiagnostic(diagnostic);
                }
            });
            start.RegisterAdditionalFileAction(action =>
            {
                var path = RepositoryPaths.Relative(RootOf(action.Options), action.AdditionalFile.Path);
                foreach (var diagnostic in AnalysisOf(action.Compilation, action.Options, action.CancellationToken).In(path))
                    action.ReportDiagnostic(diagnostic);
            });
        });
    }

    // What does not compile does not evaluate either, and the compiler says it better.
    private static bool IsSaidByCompiler(Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation) =>
        string.Equals(diagnostic.Id, Problem.NotEvaluated, StringComparison.Ordinal)
        && model.GetDiagnostics(diagnostic.Location.SourceSpan, cancellation).Any(said => said.Severity == DiagnosticSeverity.Error);

    private static FleetAnalysis AnalysisOf(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return FleetAnalysis.Once(compilation, found => Analyze(found, options));
    }

    // Not to be cancelled: what one file's request gave up, every other file would find broken.
    private static FleetAnalysis Analyze(Compilation compilation, AnalyzerOptions options)
    {
        var root = RootOf(options);
        var files = options.AdditionalFiles.GroupBy(file => RepositoryPaths.Relative(root, file.Path), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return FleetAnalysis.Of(compilation, RepositoryInputs.Of(root, options.AdditionalFiles, CancellationToken.None), files, CancellationToken.None);
    }

    private static string RootOf(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(RepositoryPaths.RootOption, out var root) ? root : "";
}
