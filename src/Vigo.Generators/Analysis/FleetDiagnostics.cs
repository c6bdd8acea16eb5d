using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Vigo.Generators.Generation;
using Vigo.Rules;
using Vigo.Rules.Baselines;

namespace Vigo.Generators.Analysis;

/// <summary>From what could not be evaluated and what rules found to diagnostics.</summary>
internal static class FleetDiagnostics
{
    // The very same text as long as the file is not edited.
    private static readonly Remembered<string, Baseline> Baselines = new(Baseline.Parse);

    /// <summary>The diagnostics, the same in whatever order the compiler was given the files.</summary>
    public static IReadOnlyList<Diagnostic> Of(Compilation compilation, AnalyzedRepository repository, CancellationToken cancellation)
    {
        var evaluated = EvaluatedCompilation.Of(compilation, repository.Inputs);
        var evaluation = FleetEvaluation.Of(evaluated, repository.Inputs, cancellation);
        var places = new Places(compilation, repository.Files);
        return [.. OfFailures(evaluation, new BrokenCode(evaluated), places), .. OfRules(evaluation, evaluation.TraceIn(evaluated, cancellation), repository.Baseline, places)];
    }

    private static IEnumerable<Diagnostic> OfFailures(FleetEvaluation evaluation, BrokenCode broken, Places places) =>
        from failure in evaluation.Failures
        let problem = failure.Problem
        where !broken.IsIn([problem.Site.File, .. failure.Files])
        select Diagnostic.Create(
            Descriptors.Of(problem.Id),
            places.Of(problem.Site) ?? Location.None,
            problem.Calls.Select(places.Of).OfType<Location>().Distinct(),
            problem.Message);

    private static IEnumerable<Diagnostic> OfRules(FleetEvaluation evaluation, FleetTrace trace, string? baseline, Places places)
    {
        var said = new HashSet<(string, Location?, string)>();
        trace.Prepare(evaluation.Findings.SelectMany(found => found.Finding.Related.Prepend(found.Finding.Subject)).OfType<ModelSubject>());

        // The strictest first: a base and the overlay that inherits its mistake say the same of the same place.
        foreach (var ((rule, finding), isKnown) in Judged(evaluation, baseline).OrderByDescending(judged => judged.Found.Finding.Severity).ThenBy(judged => judged.IsKnown))
        {
            var chain = Chain(finding.Subject).ToList();
            if (!said.Add((rule.Id, chain.FirstOrDefault(), finding.Message)))
                continue;
            yield return Reported(
                Descriptors.Of(rule.Id),
                finding,
                isKnown,
                chain.FirstOrDefault() ?? Location.None,
                Others(chain, finding));
        }

        // Most findings have one place, or two lines of one chain.
        IEnumerable<Location> Others(List<Location> chain, Finding finding) => finding.Related.Count == 0 && chain.Count <= 2
            ? chain.Count < 2 ? [] : [chain[1]]
            : chain.Concat(finding.Related.SelectMany(Chain)).Distinct().Skip(1);

        // From where the value was made to where it is used.
        IEnumerable<Location> Chain(Subject subject) => subject switch
        {
            ModelSubject model => OneALine(trace.ChainOf(model).Select(places.Of).OfType<Location>()),
            FileSubject file => places.Of(file) is { } location ? [location] : [],
            _ => [],
        };
    }

    private static IEnumerable<(RuleFinding Found, bool IsKnown)> Judged(FleetEvaluation evaluation, string? baseline) => baseline is null
        ? evaluation.Findings.Select(found => (found, false))
        : Baselining.Of(evaluation.Fleet, evaluation.Findings, Baselines.Of(baseline)).Select(judged => (judged.Found, judged.IsKnown));

    // What the baseline holds is reported as suppressed, as if by #pragma: neither shown nor counted, and still told to who asks the compiler for all it found. A suppressor of
    // its own could not do it, since none may suppress what is an error by default.
    private static Diagnostic Reported(DiagnosticDescriptor descriptor, Finding finding, bool isKnown, Location location, IEnumerable<Location> others)
    {
        var severity = Descriptors.SeverityOf(finding.Severity);
        var properties = finding.Correction is { } correction ? NameCorrections.ToProperties(correction) : ImmutableDictionary<string, string?>.Empty;
        return isKnown
            ? Diagnostic.Create(
                descriptor.Id, descriptor.Category, finding.Message, severity, descriptor.DefaultSeverity, descriptor.IsEnabledByDefault, WarningLevelOf(severity), isSuppressed: true,
                descriptor.Title, descriptor.Description, descriptor.HelpLinkUri, location, others, descriptor.CustomTags, properties)
            : Diagnostic.Create(descriptor, location, severity, others, properties, finding.Message);
    }

    // Diagnostic.Create insists on it.
    private static int WarningLevelOf(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Error ? 0 : 1;

    // What a person looks at is the line; the first expression in it is where the value passed first.
    private static IEnumerable<Location> OneALine(IEnumerable<Location> chain)
    {
        (string Path, int Line)? last = null;
        foreach (var location in chain)
        {
            var start = location.GetLineSpan();
            var line = (start.Path, start.StartLinePosition.Line);
            if (line != last)
                yield return location;
            last = line;
        }
    }
}
