using Vigo.Env;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Secrets.Age;

namespace Vigo.Runner.Secrets;

/// <summary>The <c>.sops.yaml</c> that is in force for a file: the nearest one in its folder or above, as for SOPS.</summary>
/// <param name="Location">The path of the <c>.sops.yaml</c>.</param>
/// <param name="Config">What it says.</param>
public sealed record SopsConfigFile(string Location, SopsConfig Config)
{
    private const string Name = ".sops.yaml";

    /// <summary>Finds and reads it; null when there is none up to the root of the file system.</summary>
    /// <param name="path">A file, existing or not, or a folder.</param>
    public static SopsConfigFile? Find(string path)
    {
        var full = Path.GetFullPath(path);
        for (var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, Name);
            if (File.Exists(candidate)) return new SopsConfigFile(candidate, SopsConfig.Parse(File.ReadAllText(candidate)));
        }
        return null;
    }

    /// <summary>The rule for the file at <paramref name="path"/>; null when there is none.</summary>
    public SopsCreationRule? RuleFor(string path) =>
        Config.RuleFor(Path.GetRelativePath(Path.GetDirectoryName(Location)!, Path.GetFullPath(path)).Replace('\\', '/'));

    /// <summary>The rule to write the file at <paramref name="path"/> by, with recipients that can be used.</summary>
    /// <exception cref="UserError">There is no <c>.sops.yaml</c>, no rule for the path in it, or no usable recipient in the rule.</exception>
    public static (SopsCreationRule Rule, IReadOnlyList<AgeRecipient> Recipients) ToWrite(string path)
    {
        const string example = "creation_rules:\n      - path_regex: env/.*\\.env$\n        age: age1…";
        var config = Find(path) ?? throw new UserError("there is no .sops.yaml that says for whom to encrypt", path, $"write one at the root of the repository:\n    {example}");
        if (config.RuleFor(path) is not { } rule)
        {
            var problem = config.Config.Problems.Count > 0 ? config.Config.Problems[0] : null;
            throw new UserError(problem?.Message ?? "no creation rule is for this file", problem is null ? config.Location : $"{config.Location}:{problem.Line}:{problem.Column}",
                $"add a rule whose path_regex matches {path}, for instance\n    {example}");
        }

        var where = $"{config.Location}:{rule.Line}";
        if (rule.AgeRecipients.Count == 0) throw new UserError("the creation rule names no age recipient", where, "add  age: age1…  to it");
        try
        {
            return (rule, [.. rule.AgeRecipients.Select(AgeRecipient.Parse)]);
        }
        catch (AgeException malformed)
        {
            throw new UserError(malformed.Message, where, "Vigo encrypts for X25519 recipients; 'vigo env keygen' makes a key and prints its recipient");
        }
    }
}
