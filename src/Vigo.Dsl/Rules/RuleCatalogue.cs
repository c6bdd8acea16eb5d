namespace Vigo.Rules;

/// <summary>Every rule, in the order of their numbers.</summary>
public static class RuleCatalogue
{
    /// <summary>The rules.</summary>
    public static Sequence<Rule> All { get; } = [];

    /// <summary>Where a rule's page is.</summary>
    public static string HelpLink(string id) => $"https://github.com/vigo-infra/vigo/blob/main/docs/rules/{id}.md";
}
