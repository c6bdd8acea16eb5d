using Vigo.Rules.Baselines;
using Vigo.Rules.Consistency;
using Vigo.Rules.Images;
using Vigo.Rules.Secrets;
using Vigo.Rules.Security;

namespace Vigo.Rules;

/// <summary>Every rule, in the order of their numbers.</summary>
public static class RuleCatalogue
{
    /// <summary>The rules.</summary>
    public static Sequence<Rule> All { get; } =
    [
        MutableTag.Rule,
        MalformedImage.Rule,
        ReadableEnvFile.Rule,
        DamagedEnvFile.Rule,
        Recipients.Rule,
        UndefinedVariable.Rule,
        MissingEnvFile.Rule,
        UndecidableValue.Rule,
        ControlSocket.Rule,
        PortConflict.Rule,
        UnknownStack.Rule,
    ];

    /// <summary>Every rule that a finding can be of: these, and those that look at the judging itself.</summary>
    public static Sequence<Rule> Reported { get; } = All.Concat([RuleEngine.FailedRule, BaselineRules.Broken, BaselineRules.Stale]).ToSequence();

    /// <summary>Where a rule's page is.</summary>
    public static string HelpLink(string id) => $"https://github.com/vigo-infra/vigo/blob/main/docs/rules/{id}.md";
}
