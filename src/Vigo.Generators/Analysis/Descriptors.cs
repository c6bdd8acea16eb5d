using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;
using Vigo.Rules;
using Vigo.Rules.Baselines;

namespace Vigo.Generators.Analysis;

/// <summary>The diagnostics that Vigo reports.</summary>
internal static class Descriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = Evaluation()
        .Concat(RuleCatalogue.Reported.Select(OfRule))
        .ToImmutableDictionary(descriptor => descriptor.Id);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. ById.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    public static DiagnosticDescriptor Of(string id) => ById[id];

    public static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    // A value that could not be evaluated is never a suggestion.
    private static IEnumerable<DiagnosticDescriptor> Evaluation() =>
    [
        Fixed(Problem.NotEvaluated, "C# that Vigo does not evaluate"),
        Fixed(Problem.WrongValue, "The value is not what the declaration needs"),
        Fixed(Problem.Unbounded, "Evaluation does not end"),
        Fixed(Problem.Thrown, "An exception ends the evaluation"),
        Fixed(Problem.Declaration, "A declaration that can't be one"),
    ];

    private static DiagnosticDescriptor Fixed(string id, string title) => new(
        id, title, "{0}", "Vigo.Evaluation", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RuleCatalogue.HelpLink(id),
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    private static DiagnosticDescriptor OfRule(Rule rule) => new(
        rule.Id, rule.Title, "{0}", "Vigo.Rules", SeverityOf(rule.Severity), isEnabledByDefault: rule.Severity != RuleSeverity.Off,
        helpLinkUri: RuleCatalogue.HelpLink(rule.Id),
        customTags: TagsOf(rule));

    private static string[] TagsOf(Rule rule) => ReferenceEquals(rule, RuleEngine.FailedRule) ? [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.CompilationEnd]
        : ReferenceEquals(rule, BaselineRules.Broken) ? [WellKnownDiagnosticTags.NotConfigurable]
        : [];
}
