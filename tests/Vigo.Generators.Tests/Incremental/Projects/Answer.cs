using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Vigo.Generators.Analysis;
using Vigo.Generators.Tests.Analysis;

namespace Vigo.Generators.Tests.Incremental.Projects;

/// <summary>Everything that Vigo says of a repository: what is generated, the manifest with it, and each diagnostic to the column.</summary>
/// <param name="Lines">Generated sources line by line, then the diagnostics in ordinal order.</param>
internal sealed record Answer(IReadOnlyList<string> Lines)
{
    public static async Task<Answer> Of(GeneratorDriverRunResult generated, Compilation compilation, IEnumerable<AdditionalText> texts, CancellationToken cancellation) =>
        new([.. Generated(generated), .. await Diagnostics(compilation, texts, cancellation)]);

    public static IEnumerable<string> Generated(GeneratorDriverRunResult run) => run.Results.SelectMany(result => result.GeneratedSources
        .OrderBy(source => source.HintName, StringComparer.Ordinal)
        .SelectMany(source => source.SourceText.Lines.Select(line => $"{source.HintName}: {line}"))
        .Concat(result.Diagnostics.Select(Text).Order(StringComparer.Ordinal))
        .Concat(result.Exception is { } exception ? [$"the generator crashed: {exception}"] : []));

    public static async Task<IEnumerable<string>> Diagnostics(Compilation compilation, IEnumerable<AdditionalText> texts, CancellationToken cancellation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. texts], new AnalyzerRun.RootOption()), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var found = await new CompilationWithAnalyzers(compilation, [new VigoAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellation);
        return found.Select(Text).Order(StringComparer.Ordinal);
    }

    /// <summary>Lines that only one of two answers has, marked by whose they are; empty when the answers are the same.</summary>
    public IReadOnlyList<string> DifferencesFrom(Answer expected)
    {
        if (Lines.SequenceEqual(expected.Lines, StringComparer.Ordinal))
            return [];
        var differences = expected.Lines.Except(Lines, StringComparer.Ordinal).Select(line => "from scratch: " + line)
            .Concat(Lines.Except(expected.Lines, StringComparer.Ordinal).Select(line => "incremental:  " + line)).ToList();
        return differences is [] ? ["the same lines in another order or number"] : differences;
    }

    private static string Text(Diagnostic diagnostic)
    {
        var places = new[] { diagnostic.Location }.Concat(diagnostic.AdditionalLocations).Select(place => $"{place.GetLineSpan()} {place.SourceSpan}");
        var properties = diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $" {property.Key}={property.Value}");
        return $"{diagnostic.Id} {diagnostic.Severity}{(diagnostic.IsSuppressed ? " suppressed" : "")}: {diagnostic.GetMessage()} at {string.Join(" <- ", places)}{string.Concat(properties)}";
    }
}
