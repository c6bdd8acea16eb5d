namespace Vigo.Rules.Baselines;

/// <summary>What is reported of a baseline itself. No rules of the catalogue: they look at what the others found.</summary>
public static class BaselineRules
{
    /// <summary>VIGO0010: a line that says nothing. Not to be configured away: nobody knows what it was to leave out.</summary>
    public static Rule Broken { get; } = new("VIGO0010", "A line of the baseline cannot be used", RuleSeverity.Error, _ => []);

    /// <summary>VIGO6005: an entry for something that is not there.</summary>
    public static Rule Stale { get; } = new("VIGO6005", "Baseline entry that matches nothing", RuleSeverity.Warning, _ => []);

    internal static RuleFinding Of(BaselineProblem problem) => new(Broken, new(
        new FileSubject(Baseline.Path, problem.Line, problem.Column), $"{Baseline.Path}: {problem.Message}", Broken.Severity));

    internal static RuleFinding Unmatched(BaselineLine line) => new(Stale, new(
        new FileSubject(Baseline.Path, line.Line, 1),
        $"{line.Entry.Rule} finds nothing at '{line.Entry.Path}' of {line.Entry.File}{(line.Entry.Value.Length == 0 ? "" : $" with '{line.Entry.Value}'")} that this entry would stand for: "
            + "left here it would let the same in again one day; delete the line",
        Stale.Severity));
}
