using Vigo.Model;

namespace Vigo.Rules;

/// <summary>A finding and the rule that found it.</summary>
public sealed record RuleFinding(Rule Rule, Finding Finding);

/// <summary>Runs rules over a fleet.</summary>
public static class RuleEngine
{
    /// <summary>
    /// VIGO0009, what becomes of a rule that throws. An error, and not to be configured away: a check that did not run must not be taken for one that passed.
    /// </summary>
    public static Rule FailedRule { get; } = new("VIGO0009", "A rule failed", RuleSeverity.Error, _ => []);

    /// <summary>What the rules of the catalogue find.</summary>
    public static Sequence<RuleFinding> Run(Fleet fleet) => Run(fleet, RuleCatalogue.All);

    /// <summary>
    /// What of the work on a context is still to be done and can be done beforehand, piece by piece in any order and at once: <see cref="Run(RuleContext)"/> finds it done.
    /// </summary>
    public static IReadOnlyList<Action> Work(RuleContext context)
    {
        var work = new List<Action>();
        for (var i = 0; i < context.Stacks.Count; i++)
        {
            if (!context.KnowsFindingsIn(i))
                work.Add(Judging(context, i));
        }

        return work;
    }

    /// <summary>What the rules of the catalogue find in a context.</summary>
    public static Sequence<RuleFinding> Run(RuleContext context) => Run(context, RuleCatalogue.All);

    /// <summary>
    /// What these rules find: rule by rule in their order, and within a rule in the order of declaration; the same fleet gives the same list. A rule that
    /// throws keeps what it found so far, adds a finding of <see cref="FailedRule"/> about the whole repository, and leaves the others alone.
    /// </summary>
    public static Sequence<RuleFinding> Run(Fleet fleet, IEnumerable<Rule> rules) => Run(new RuleContext(fleet), rules);

    private static Sequence<RuleFinding> Run(RuleContext context, IEnumerable<Rule> rules)
    {
        var found = new List<RuleFinding>();
        foreach (var rule in rules)
            Run(rule, context, found);
        return found.ToSequence();
    }

    // Apart, so that a stack that is judged already costs no closure.
    private static Action Judging(RuleContext context, int position) => () => Judge(context, position);

    // A rule that throws does it again, and is reported, when all are run in their order.
    private static void Judge(RuleContext context, int position)
    {
        foreach (var rule in RuleCatalogue.All)
        {
            try
            {
                _ = rule.OfEachStack?.FindIn(context, position);
            }
            catch (Exception)
            {
                return;
            }
        }
    }

    private static void Run(Rule rule, RuleContext context, List<RuleFinding> found)
    {
        try
        {
            foreach (var finding in rule.Check(context))
                found.Add(new(rule, finding));
        }
        catch (Exception failure)
        {
            found.Add(new(FailedRule, new(
                RepositorySubject.Instance,
                $"rule {rule.Id} ({rule.Title}) stopped with {failure.GetType().Name}: {OneLine(failure.Message)}; so it is not known whether the repository keeps to it; "
                    + "this is a mistake in the rule, not in your records: please report it with this message",
                FailedRule.Severity)));
        }
    }

    private static string OneLine(string message) => string.Join(" ", message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
}
