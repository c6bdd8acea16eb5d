using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Vigo.Generators.Generation;

namespace Vigo.Generators.Analysis;

/// <summary>Reports what could not be evaluated and what the rules object to, on the expression at fault.</summary>
/// <remarks>
/// An IDE shows only diagnostics that an analyzer reports for the file it is asked about, and runs nothing at the end of a compilation. So the
/// whole is evaluated once per compilation, at the first file, and each file then reports what lies in it. What lies in none is said by builds
/// alone, at the end.
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
            if (!Vocabulary.IsKnownTo(start.Compilation))
                return;
            var repository = AnalyzedRepository.Of(start.Options, start.CancellationToken);
            start.RegisterSemanticModelAction(action =>
                Report(FleetAnalysis.Of(action.SemanticModel.Compilation, repository, action.CancellationToken).In(action.SemanticModel.SyntaxTree), action.ReportDiagnostic));
            start.RegisterAdditionalFileAction(action =>
                Report(FleetAnalysis.Of(action.Compilation, repository, action.CancellationToken).In(repository.PathOf(action.AdditionalFile.Path)), action.ReportDiagnostic));
            start.RegisterCompilationEndAction(action =>
                Report(FleetAnalysis.Of(action.Compilation, repository, action.CancellationToken).Nowhere, action.ReportDiagnostic));
        });
    }

    private static void Report(IEnumerable<Diagnostic> diagnostics, Action<Diagnostic> report)
    {
        foreach (var diagnostic in diagnostics)
            report(diagnostic);
    }
}
