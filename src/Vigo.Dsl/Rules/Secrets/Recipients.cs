namespace Vigo.Rules.Secrets;

/// <summary>VIGO2003: an env file that others can read than <c>.sops.yaml</c> says.</summary>
public static class Recipients
{
    private const string Configuration = ".sops.yaml";

    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("VIGO2003", "Recipients of an env file differ from .sops.yaml", RuleSeverity.Error, Check);

    private static IEnumerable<Finding> Check(RuleContext context) =>
        Unusable(context).Concat(Unruled(context)).Concat(EnvFileFindings.Of(context, Rule, (path, _) =>
            "a host whose key is left out cannot deploy what uses the file, and one that was taken out of .sops.yaml still reads it; "
                + $"encrypt it anew with 'vigo env rotate {path}'"));

    private static IEnumerable<Finding> Unusable(RuleContext context) =>
        from problem in context.Sops?.Problems ?? []
        select new Finding(
            new FileSubject(Configuration, problem.Line, problem.Column),
            $"{Configuration}: {problem.Message}; so nobody can tell who should read the env files; mend it as the SOPS documentation describes creation_rules",
            Rule.Severity)
        {
            Value = problem.Message,
        };

    // Without .sops.yaml, or while it cannot be read, there is nothing to differ from.
    private static IEnumerable<Finding> Unruled(RuleContext context) =>
        context.Sops is not { Problems.Count: 0 } sops ? [] :
        from file in context.EnvFiles
        where file.File.Metadata is not null && !file.JudgedBy(sops).HasRule
        select new Finding(
            new FileSubject(file.Path, 1, 1),
            $"{file.Path}: no creation rule of {Configuration} is for this file; so nobody can tell who should read it; add a rule whose path_regex matches the path",
            Rule.Severity)
        {
            Value = "no creation rule",
        };
}
