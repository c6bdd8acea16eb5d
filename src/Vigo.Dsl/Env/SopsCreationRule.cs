namespace Vigo.Env;

/// <summary>One entry of <c>creation_rules</c> in <c>.sops.yaml</c>: for whom the files on a path are encrypted.</summary>
/// <param name="PathRegex">The pattern of the paths it is for, as written; null when it is for every path.</param>
/// <param name="AgeRecipients">The age public keys, in the order written.</param>
/// <param name="Selection">Which values are encrypted.</param>
/// <param name="MacOnlyEncrypted">Whether the MAC leaves readable values out.</param>
/// <param name="OtherKeyKinds">Kinds of key the rule also names and Vigo cannot encrypt for: <c>pgp</c>, <c>kms</c>, …</param>
/// <param name="Line">The line in <c>.sops.yaml</c>, counted from 1.</param>
public sealed record SopsCreationRule(
    string? PathRegex,
    IReadOnlyList<string> AgeRecipients,
    SopsSelection Selection,
    bool MacOnlyEncrypted,
    IReadOnlyList<string> OtherKeyKinds,
    int Line)
{
    /// <summary>
    /// Whether the rule is for the file at <paramref name="path"/>: relative to the folder of <c>.sops.yaml</c>, with forward slashes.
    /// Null when the pattern is one that Vigo does not understand.
    /// </summary>
    public bool? AppliesTo(string path) => PathRegex is null ? true : SopsPattern.Parse(PathRegex)?.IsMatch(path);
}
