namespace Vigo.EndToEnd.Tests.Seed;

/// <summary>A change of the seed that a rule forces: what differs, and why it must.</summary>
internal sealed record ForcedChange(Difference Difference, string Reason)
{
    /// <summary>Another pin for an image whose tag moves (VIGO1001).</summary>
    public static ForcedChange MutableTag(string service, string seed, Image ours)
    {
        Assert.True(Image.Parse(seed).IsMutable, $"{seed} is not mutable: nothing forces another pin");
        Assert.False(ours.IsMutable);
        Assert.Equal(Image.Parse(seed).Repository, ours.Repository);
        return ImageOf(service, seed, ours, "VIGO1001: what the seed's tag names tomorrow is not what it names today");
    }

    /// <summary>A pin for an image that the env file gave whole, so that no commit says what runs (VIGO2013, and VIGO1001 in spirit).</summary>
    public static ForcedChange ImageFromEnv(string service, string value, Image ours) =>
        ImageOf(service, value, ours, "VIGO2013: an image given whole by an env variable can't be judged, promoted or reverted by a commit");

    /// <summary>A pin where the seed has a placeholder to be filled in (VIGO1003).</summary>
    public static ForcedChange Placeholder(string service, string seed, Image ours)
    {
        Assert.EndsWith(":sha-REPLACE_ME", seed, StringComparison.Ordinal);
        Assert.Equal(Image.Parse(seed).Repository, ours.Repository);
        return ImageOf(service, seed, ours, "VIGO1003: REPLACE_ME is no commit");
    }

    private static ForcedChange ImageOf(string service, string seed, Image ours, string reason) =>
        new(new Difference($"services/{service}/image", $"\"{seed}\"", $"\"{ours}\""), reason);
}
