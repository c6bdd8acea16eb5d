namespace Vigo.Env;

/// <summary>What is wrong with an env file as it stands in the repository: the one answer that the rules and <c>vigo env check</c> both give.</summary>
public static class EnvFileCheck
{
    /// <summary>Checks a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="rule">The rule of <c>.sops.yaml</c> for its path; null when there is none, and then recipients are not compared.</param>
    /// <returns>The findings, in the order of the file.</returns>
    public static IReadOnlyList<EnvFileFinding> Findings(DotenvFile file, SopsCreationRule? rule)
    {
        var metadata = Metadata(file).ToArray();

        // Of a file that is cut off nobody can tell who its recipients were.
        var recipients = metadata.Length > 0 ? [] : Recipients(file, rule);
        return [.. Lines(file).Concat(metadata).Concat(recipients).OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)];
    }

    /// <summary>Whether nothing in the file was ever encrypted.</summary>
    public static bool IsPlaintext(DotenvFile file) =>
        file.Metadata is null && !file.Entries.Any(entry => entry.Kind is DotenvValueKind.Encrypted or DotenvValueKind.Damaged);

    private static IEnumerable<EnvFileFinding> Lines(DotenvFile file)
    {
        if (IsPlaintext(file))
        {
            yield return new(EnvFileFindingKind.NotEncrypted, 1, 1, "the file is not encrypted: every value in it is readable, and stays so in the history once committed") { About = "not encrypted" };
            yield break;
        }

        var selection = file.Metadata?.Selection ?? SopsSelection.Default;
        foreach (var entry in file.Entries)
            if (entry.Kind == DotenvValueKind.Plaintext && selection.Encrypts(entry.Key) == true)
                yield return new(EnvFileFindingKind.ReadableValue, entry.Line, entry.ValueColumn, $"the value of '{entry.Key}' is not encrypted, though the file is") { About = entry.Key };
        foreach (var problem in file.Problems)
            if (problem.Kind is DotenvProblemKind.DamagedValue or DotenvProblemKind.NoEqualsSign)
                yield return new(EnvFileFindingKind.DamagedLine, problem.Line, problem.Column, problem.Message);
    }

    private static IEnumerable<EnvFileFinding> Metadata(DotenvFile file)
    {
        if (IsPlaintext(file)) yield break;
        var last = LastLine(file);
        if (file.Metadata is not { } metadata)
        {
            yield return new(EnvFileFindingKind.MetadataIncomplete, last, 1, "the sops_ lines are missing: the file has lost its end, and nothing in it can be decrypted");
            yield break;
        }

        if (metadata.AgeKeys.Count == 0)
            yield return new(EnvFileFindingKind.MetadataIncomplete, last, 1, "no age recipient is left in the sops_ lines");
        foreach (var key in metadata.AgeKeys)
            if (key.Recipient.Length == 0 || !key.EncryptedDataKey.TrimEnd().EndsWith("-----END AGE ENCRYPTED FILE-----", StringComparison.Ordinal))
                yield return new(EnvFileFindingKind.MetadataIncomplete, last, 1, $"the data key for {(key.Recipient.Length == 0 ? "a recipient without a name" : key.Recipient)} is incomplete");
        if (metadata.LastModifiedTime is null)
            yield return new(EnvFileFindingKind.MetadataIncomplete, last, 1, "sops_lastmodified is missing or is no time");
        if (string.IsNullOrEmpty(metadata.Version))
            yield return new(EnvFileFindingKind.MetadataIncomplete, last, 1, "sops_version, the last line of every SOPS file, is missing");
        if (!metadata.HasCompleteMac)
            yield return new(EnvFileFindingKind.MacMissing, last, 1, metadata.HasMacLine ? "sops_mac is incomplete" : "sops_mac is missing: nobody could tell whether values were swapped or removed");
    }

    private static IEnumerable<EnvFileFinding> Recipients(DotenvFile file, SopsCreationRule? rule)
    {
        if (rule is null || file.Metadata is not { } metadata) yield break;
        var actual = metadata.AgeKeys.Select(key => key.Recipient).ToList();
        if (actual.SequenceEqual(rule.AgeRecipients)) yield break;
        var line = metadata.Lines.FirstOrDefault(entry => entry.Key.EndsWith("__map_recipient", StringComparison.Ordinal))?.Line ?? LastLine(file);
        foreach (var missing in rule.AgeRecipients.Except(actual, StringComparer.Ordinal))
            yield return new(EnvFileFindingKind.RecipientsDiffer, line, 1, $"{missing} should be able to read it according to .sops.yaml (rule in line {rule.Line}), and is no recipient") { About = "missing " + missing };
        foreach (var extra in actual.Except(rule.AgeRecipients, StringComparer.Ordinal))
            yield return new(EnvFileFindingKind.RecipientsDiffer, line, 1, $"{extra} can read it, and is not named in .sops.yaml (rule in line {rule.Line})") { About = "extra " + extra };
    }

    private static int LastLine(DotenvFile file)
    {
        var end = file.Text.Length;
        while (end > 0 && file.Text[end - 1] == '\n')
            end--;
        var line = 1;
        for (var at = file.Text.IndexOf('\n', 0, end); at >= 0; at = file.Text.IndexOf('\n', at + 1, end - at - 1))
            line++;
        return line;
    }
}
