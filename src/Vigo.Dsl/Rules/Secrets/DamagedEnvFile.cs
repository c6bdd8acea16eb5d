namespace Vigo.Rules.Secrets;

/// <summary>VIGO2002: an encrypted file that cannot be decrypted, or not be trusted.</summary>
public static class DamagedEnvFile
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("VIGO2002", "Encrypted env file damaged: metadata missing, truncated or without MAC", RuleSeverity.Error, Check);

    private static IEnumerable<Finding> Check(RuleContext context) => EnvFileFindings.Of(context, Rule, (path, _) =>
        $"hosts refuse it, and the stacks that use it are not deployed; restore it with 'git checkout HEAD -- {path}', or set its values again with 'vigo env set'");
}
