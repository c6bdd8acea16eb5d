using Vigo.Model;
using Vigo.Rules;

namespace Vigo.EndToEnd.Tests.Seed;

/// <summary>A change of the seed that a rule forces, or that the seed itself asks for: what differs, and why it must.</summary>
internal sealed record ForcedChange(Difference Difference, string Reason)
{
    /// <summary>Another pin for an image whose tag moves (VIGO1001).</summary>
    public static ForcedChange MutableTag(string service, string seed, Image ours)
    {
        Assert.Equal(["VIGO1001"], RulesAgainst(Image.Parse(seed)));
        Assert.Equal(Image.Parse(seed).Repository, ours.Repository);
        return ImageOf(service, seed, ours, "VIGO1001: what the seed's tag names tomorrow is not what it names today");
    }

    /// <summary>A pin for an image that the env file gives whole, so that no commit says what runs (VIGO2013).</summary>
    public static ForcedChange ImageFromEnv(string service, string key, Image ours)
    {
        Assert.Equal(["VIGO2013"], RulesAgainst(new EnvVariable(key)));
        return ImageOf(service, SeedRepository.SeedOnly[key], ours, "VIGO2013: an image given whole by an env variable can't be judged, promoted or reverted by a commit");
    }

    /// <summary>A pin where the seed has a placeholder that its reader is to fill in.</summary>
    public static ForcedChange Placeholder(string service, string seed, Image ours)
    {
        Assert.EndsWith(":sha-REPLACE_ME", seed, StringComparison.Ordinal);
        Assert.Equal(Image.Parse(seed).Repository, ours.Repository);
        return ImageOf(service, seed, ours, "the seed asks its reader to fill in a commit");
    }

    private static ForcedChange ImageOf(string service, string seed, Image ours, string reason)
    {
        Assert.Empty(RulesAgainst(ours));
        return new(new Difference($"services/{service}/image", $"\"{seed}\"", $"\"{ours}\""), reason);
    }

    private static IEnumerable<string> RulesAgainst(Image image)
    {
        var stack = new Stack("stack") { Services = new() { ["service"] = new() { Image = image } } };
        return RuleEngine.Run(new Fleet { Stacks = [new(stack, "infra/Stack.cs")] })
            .Where(found => found.Finding.Severity >= RuleSeverity.Warning && IsAboutImages(found.Rule))
            .Select(found => found.Rule.Id);
    }

    private static bool IsAboutImages(Rule rule) => rule.Id.StartsWith("VIGO1", StringComparison.Ordinal) || rule.Id == "VIGO2013";
}
