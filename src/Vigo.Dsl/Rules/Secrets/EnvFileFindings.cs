using System.Collections.Concurrent;
using Vigo.Env;

namespace Vigo.Rules.Secrets;

/// <summary>What the check of env files says, as findings of the rule that it names.</summary>
internal static class EnvFileFindings
{
    // A judgement is of one file, and kept with it.
    private static readonly Remembered<RepositoryEnvFile.Judgement, ConcurrentDictionary<string, Sequence<Finding>>> Known = new(_ => new(StringComparer.Ordinal));

    /// <param name="context">The env files.</param>
    /// <param name="rule">The rule whose findings are wanted.</param>
    /// <param name="advice">Why it matters and what to do, given the file's path and the finding.</param>
    public static IEnumerable<Finding> Of(RuleContext context, Rule rule, Func<string, EnvFileFinding, string> advice) =>
        from file in context.EnvFiles
        let judgement = file.JudgedBy(context.Sops)
        where judgement.Findings.Count > 0
        from finding in Known.Of(judgement).GetOrAdd(rule.Id, _ => Of(file, judgement, rule, advice).ToSequence())
        select finding;

    private static IEnumerable<Finding> Of(RepositoryEnvFile file, RepositoryEnvFile.Judgement judgement, Rule rule, Func<string, EnvFileFinding, string> advice) =>
        from finding in judgement.Findings
        where string.Equals(finding.Rule, rule.Id, StringComparison.Ordinal)
        select new Finding(new FileSubject(file.Path, finding.Line, finding.Column), $"{file.Path}: {finding.Message}; {advice(file.Path, finding)}", rule.Severity) { Value = finding.About };
}
