using Vigo.Env;

namespace Vigo.Rules.Secrets;

/// <summary>VIGO2001: secrets that whoever sees the repository can read.</summary>
public static class ReadableEnvFile
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("VIGO2001", "Env file not encrypted, or only partly", RuleSeverity.Error, Check);

    private static IEnumerable<Finding> Check(RuleContext context) => EnvFileFindings.Of(context, Rule, (path, finding) =>
        finding.Kind == EnvFileFindingKind.NotEncrypted
            ? $"encrypt it with 'vigo env encrypt {path}', and change the secrets if they were ever committed"
            : $"whoever sees the repository can read it; take the line out, set it with 'vigo env set {path} KEY=VALUE', and change the secret if it was ever committed");
}
