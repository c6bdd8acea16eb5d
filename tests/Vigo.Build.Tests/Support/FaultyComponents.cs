namespace Vigo.Build.Tests.Support;

/// <summary>A generator and analyzers that go wrong when the compiled code asks for it by declaring a type of a certain name.</summary>
internal static class FaultyComponents
{
    public const string CrashTheGenerator = "class CrashTheGenerator;\n";
    public const string CrashTheAnalyzer = "class CrashTheAnalyzer;\n";
    public const string BreakAPolicy = "class BreakAPolicy;\n";
    public const string RaiseAWarning = "class RaiseAWarning;\n";

    public const string RaiseAVigoWarning = "class RaiseAVigoWarning;\n";

    public const string Source =
        """
        using System;
        using System.Collections.Immutable;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CSharp;
        using Microsoft.CodeAnalysis.Diagnostics;

        [Generator(LanguageNames.CSharp)]
        public sealed class CrashingGenerator : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context) =>
                context.RegisterSourceOutput(context.CompilationProvider, (output, compilation) =>
                {
                    if (compilation.GetTypeByMetadataName("CrashTheGenerator") is not null)
                        throw new InvalidOperationException("the generator crashed");
                });
        }

        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class Policies : DiagnosticAnalyzer
        {
            private static readonly DiagnosticDescriptor Error = new("TEST001", "title", "a policy is broken", "Test", DiagnosticSeverity.Error, true);
            private static readonly DiagnosticDescriptor Warning = new("TEST002", "title", "a policy warns", "Test", DiagnosticSeverity.Warning, true);

            private static readonly DiagnosticDescriptor VigoWarning = new("VIGO1234", "title", "a built-in policy warns", "Test", DiagnosticSeverity.Warning, true);

            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Error, Warning, VigoWarning);

            public override void Initialize(AnalysisContext context)
            {
                context.EnableConcurrentExecution();
                context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
                context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }

            private static void Analyze(SymbolAnalysisContext context)
            {
                switch (context.Symbol.Name)
                {
                    case "CrashTheAnalyzer":
                        throw new InvalidOperationException("the analyzer crashed");
                    case "BreakAPolicy":
                        context.ReportDiagnostic(Diagnostic.Create(Error, context.Symbol.Locations[0]));
                        break;
                    case "RaiseAWarning":
                        context.ReportDiagnostic(Diagnostic.Create(Warning, context.Symbol.Locations[0]));
                        break;
                    case "RaiseAVigoWarning":
                        context.ReportDiagnostic(Diagnostic.Create(VigoWarning, context.Symbol.Locations[0]));
                        break;
                }
            }
        }
        """;
}
