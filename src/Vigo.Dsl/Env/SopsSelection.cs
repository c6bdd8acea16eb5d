namespace Vigo.Env;

/// <summary>Which values of a file SOPS encrypts: the suffixes and patterns of its metadata, or of a creation rule.</summary>
/// <remarks>SOPS README, "Encrypting only parts of a file". At most one of them is set; with none, the suffix <c>_unencrypted</c> applies.</remarks>
public sealed record SopsSelection
{
    /// <summary>What SOPS does when nothing is said: everything but keys that end in <c>_unencrypted</c>.</summary>
    public static readonly SopsSelection Default = new() { UnencryptedSuffix = "_unencrypted" };

    /// <summary>Keys ending in this stay readable.</summary>
    public string? UnencryptedSuffix { get; init; }

    /// <summary>Only keys ending in this are encrypted.</summary>
    public string? EncryptedSuffix { get; init; }

    /// <summary>Keys matching this stay readable.</summary>
    public string? UnencryptedRegex { get; init; }

    /// <summary>Only keys matching this are encrypted.</summary>
    public string? EncryptedRegex { get; init; }

    /// <summary>Values under a comment matching this stay readable. Known, and not evaluated by Vigo.</summary>
    public string? UnencryptedCommentRegex { get; init; }

    /// <summary>Only values under a comment matching this are encrypted. Known, and not evaluated by Vigo.</summary>
    public string? EncryptedCommentRegex { get; init; }

    /// <summary>Whether nothing at all is said.</summary>
    public bool IsEmpty => this == new SopsSelection();

    /// <summary>Whether the value of <paramref name="key"/> is meant to be encrypted; null when that hangs on something Vigo does not evaluate.</summary>
    public bool? Encrypts(string key)
    {
        if (UnencryptedCommentRegex is not null || EncryptedCommentRegex is not null) return null;
        bool? encrypts = true;
        if (UnencryptedSuffix is { Length: > 0 } plain && key.EndsWith(plain, StringComparison.Ordinal)) encrypts = false;
        if (EncryptedSuffix is { Length: > 0 } secret) encrypts = key.EndsWith(secret, StringComparison.Ordinal);
        if (UnencryptedRegex is { Length: > 0 } plainPattern) encrypts = SopsPattern.Parse(plainPattern) is { } pattern ? encrypts & !pattern.IsMatch(key) : null;
        if (EncryptedRegex is { Length: > 0 } secretPattern) encrypts = SopsPattern.Parse(secretPattern)?.IsMatch(key);
        return encrypts;
    }

    /// <summary>Whether comments are meant to be encrypted: they have no key, so no rule that names keys reaches them. Null as for <see cref="Encrypts"/>.</summary>
    public bool? EncryptsComments =>
        UnencryptedCommentRegex is not null || EncryptedCommentRegex is not null ? null
        : string.IsNullOrEmpty(EncryptedSuffix) && string.IsNullOrEmpty(EncryptedRegex);
}
