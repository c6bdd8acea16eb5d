using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Vigo.Generators.Generation;
using Vigo.Rules;

namespace Vigo.Generators.Analysis;

/// <summary>From what could not be evaluated and what rules found to diagnostics.</summary>
internal static class FleetDiagnostics
{
    /// <summary>The diagnostics, the same in whatever order the compiler was given the files.</summary>
    public static IReadOnlyList<Diagnostic> Of(Compilation compilation, AnalyzedRepository repository, CancellationToken cancellation)
    {
        var evaluated = EvaluatedCompilation.Of(compilation, repository.Inputs);
        var evaluation = FleetEvaluation.Of(evaluated, repository.Inputs, cancellation);
        var places = new Places(compilation, repository.Files);
        return [.. OfFailures(evaluation, new BrokenCode(evaluated), places), .. OfRules(evaluation, places)];
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

    private static IEnumerable<Diagnostic> OfRules(FleetEvaluation evaluation, Places places)
    {
        var said = new HashSet<(string, Location?, string)>();

        // The strictest first: a base and the overlay that inherits its mistake say the same of the same place.
        foreach (var (rule, finding) in evaluation.Findings.OrderByDescending(found => found.Finding.Severity))
        {
            var chain = Chain(finding.Subject).ToList();
            if (!said.Add((rule.Id, chain.FirstOrDefault(), finding.Message)))
                continue;
            yield return Diagnostic.Create(
                Descriptors.Of(rule.Id),
                chain.FirstOrDefault() ?? Location.None,
                Descriptors.SeverityOf(finding.Severity),
                chain.Concat(finding.Related.SelectMany(Chain)).Distinct().Skip(1),
                finding.Correction is { } correction ? NameCorrections.ToProperties(correction) : ImmutableDictionary<string, string?>.Empty,
                finding.Message);
        }

        // From where the value was made to where it is used.
        IEnumerable<Location> Chain(Subject subject) => subject switch
        {
            ModelSubject model => OneALine(evaluation.Origins.ChainOf(model).Select(places.Of).OfType<Location>()),
            FileSubject file => places.Of(file) is { } location ? [location] : [],
            _ => [],
        };
    }

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
