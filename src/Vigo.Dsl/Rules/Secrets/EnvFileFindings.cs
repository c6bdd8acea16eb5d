using Vigo.Env;

namespace Vigo.Rules.Secrets;

/// <summary>What the check of env files says, as findings of the rule that it names.</summary>
internal static class EnvFileFindings
{
    /// <param name="context">The env files.</param>
    /// <param name="rule">The rule whose findings are wanted.</param>
    /// <param name="advice">Why it matters and what to do, given the file's path and the finding.</param>
    public static IEnumerable<Finding> Of(RuleContext context, Rule rule, Func<string, EnvFileFinding, string> advice) =>
        from file in context.EnvFiles
        from finding in file.JudgedBy(context.Sops).Findings
        where string.Equals(finding.Rule, rule.Id, StringComparison.Ordinal)
        select new Finding(new FileSubject(file.Path, finding.Line, finding.Column), $"{file.Path}: {finding.Message}; {advice(file.Path, finding)}", rule.Severity) { Value = finding.About };
}
