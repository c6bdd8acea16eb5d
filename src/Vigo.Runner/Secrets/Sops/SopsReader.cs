using System.Security.Cryptography;
using System.Text;
using Vigo.Env;
using Vigo.Runner.Secrets.Age;

namespace Vigo.Runner.Secrets.Sops;

/// <summary>Opens an encrypted file: refuses what is incomplete, finds the data key, decrypts every line, then checks them all together.</summary>
internal static class SopsReader
{
    private const string RestoreIt = "restore the file from git (git checkout -- FILE), or set its values again with vigo env set";

    /// <summary>The words of the build, so that both are known for the same finding.</summary>
    private const string LostEnd = "the file has lost its end";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static OpenedFile Open(string text, IReadOnlyList<AgeIdentity> identities)
    {
        var file = DotenvFile.Parse(text);
        RefuseIncomplete(file);
        var metadata = file.Metadata!;
        RefuseUnsupported(file, metadata);
        var dataKey = DataKey(metadata, identities);

        using var mac = new SopsMac(metadata.MacOnlyEncrypted);
        var entries = file.Entries.ToDictionary(entry => entry.Line);
        var comments = file.Comments.ToDictionary(comment => comment.Line);
        var metadataLines = metadata.Lines.Select(entry => entry.Line).ToHashSet();
        var lines = new List<OpenedLine>();
        var number = 0;
        foreach (var raw in text.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (metadataLines.Contains(number)) continue;
            EnvLine line = entries.TryGetValue(number, out var entry) ? Pair(entry, file, dataKey, mac)
                : comments.TryGetValue(number, out var comment) ? Comment(comment, metadata, dataKey)
                : new EnvBlank();
            lines.Add(new OpenedLine(line, raw));
        }
        // What stands after the last line break is not a line.
        if (lines is [.., { Line: EnvBlank }]) lines.RemoveAt(lines.Count - 1);

        CheckMac(metadata, dataKey, mac.Finish());
        return new OpenedFile(metadata, dataKey, lines);
    }

    private static void RefuseIncomplete(DotenvFile file)
    {
        var findings = EnvFileCheck.Findings(file, rule: null);
        // A file cut in half shows several findings; the most telling one comes first.
        EnvFileFindingKind[] order =
            [EnvFileFindingKind.NotEncrypted, EnvFileFindingKind.MetadataIncomplete, EnvFileFindingKind.MacMissing, EnvFileFindingKind.ReadableValue, EnvFileFindingKind.DamagedLine];
        if (findings.OrderBy(finding => Array.IndexOf(order, finding.Kind)).FirstOrDefault() is not { } first) return;
        throw first.Kind switch
        {
            EnvFileFindingKind.NotEncrypted => new SopsException(SopsFailure.NotEncrypted, "the file is not encrypted",
                "set its values with vigo env set in a new file, and change the secrets if the plaintext was ever committed"),
            EnvFileFindingKind.MetadataIncomplete => new SopsException(SopsFailure.Incomplete, LostItsEnd(file) && !first.Message.Contains(LostEnd, StringComparison.Ordinal) ? $"{LostEnd}: {first.Message}" : first.Message, RestoreIt, first.Line),
            EnvFileFindingKind.MacMissing => new SopsException(SopsFailure.MacMissing, first.Message, RestoreIt, first.Line),
            EnvFileFindingKind.ReadableValue => new SopsException(SopsFailure.ReadableValue, first.Message,
                "take the line out, set the value with vigo env set, and change the secret if it was ever committed", first.Line),
            _ => new SopsException(SopsFailure.DamagedLine, first.Message, RestoreIt, first.Line),
        };
    }

    // sops_version is the last line of every file that SOPS or Vigo writes.
    private static bool LostItsEnd(DotenvFile file) => string.IsNullOrEmpty(file.Metadata?.Version);

    private static void RefuseUnsupported(DotenvFile file, SopsMetadata metadata)
    {
        if (metadata.OtherKeyKinds.Contains("key_groups"))
            throw new SopsException(SopsFailure.Unsupported, "the file splits its data key among key groups", "encrypt it for age recipients without key_groups");
        foreach (var entry in file.Entries)
            if (metadata.Selection.Encrypts(entry.Key) is null)
                throw new SopsException(SopsFailure.Unsupported, "which values of the file are encrypted hangs on comments, or on a pattern that Vigo does not evaluate",
                    "encrypt it with unencrypted_suffix, encrypted_suffix, or a simpler pattern", entry.Line);
    }

    private static byte[] DataKey(SopsMetadata metadata, IReadOnlyList<AgeIdentity> identities)
    {
        AgeException? damaged = null;
        foreach (var key in metadata.AgeKeys)
        {
            try
            {
                var dataKey = AgeFile.DecryptArmored(Encoding.UTF8.GetBytes(key.EncryptedDataKey), identities);
                if (dataKey.Length == SopsCipher.DataKeyBytes) return dataKey;
                damaged = new AgeException(AgeFailure.Payload, "it has the wrong length");
            }
            catch (AgeException other) when (other.Failure == AgeFailure.NoMatch)
            {
                // For another recipient: the next one may be ours.
            }
            catch (AgeException malformed)
            {
                damaged = malformed;
            }
        }
        if (damaged is not null)
            throw new SopsException(SopsFailure.DataKeyDamaged, $"the data key of the file is damaged: {damaged.Message}", RestoreIt);
        var recipients = string.Join(", ", metadata.AgeKeys.Select(key => key.Recipient));
        var atHand = identities.Count == 0 ? "there is no key at hand" : $"the keys at hand are {string.Join(", ", identities.Select(identity => identity.Recipient.Text))}";
        throw new SopsException(SopsFailure.NoKey, $"no key at hand can decrypt the file: it is for {recipients}, and {atHand}",
            "point SOPS_AGE_KEY_FILE at the right key, or add this key's recipient to .sops.yaml and run vigo env rotate where the right key is");
    }

    private static EnvPair Pair(DotenvEntry entry, DotenvFile file, byte[] dataKey, SopsMac mac)
    {
        var encrypted = file.Metadata!.Selection.Encrypts(entry.Key) == true;
        if (!encrypted && entry.Kind is DotenvValueKind.Encrypted or DotenvValueKind.Damaged)
            throw new SopsException(SopsFailure.ValueChanged, $"the value of '{entry.Key}' is encrypted, and the metadata says it is not", RestoreIt, entry.Line);
        if (entry.Kind == DotenvValueKind.Empty) return new EnvPair(entry.Key, "");
        if (!encrypted)
        {
            var readable = entry.RawValue.Replace("\\n", "\n", StringComparison.Ordinal);
            mac.Add(Encoding.UTF8.GetBytes(readable), encrypted: false);
            return new EnvPair(entry.Key, readable);
        }

        var ciphertext = SopsCiphertext.Parse(entry.RawValue)!;
        var bytes = SopsCipher.Decrypt(dataKey, ciphertext, SopsCipher.BoundTo(entry.Key)) ?? throw Changed(entry, ciphertext, file, dataKey);
        var value = Text(bytes, $"the value of '{entry.Key}'", entry.Line);
        switch (ciphertext.Type)
        {
            case "str" or "bytes" or "int" or "int64" or "float":
                mac.Add(bytes, encrypted: true);
                return new EnvPair(entry.Key, value);
            case "bool" when bool.TryParse(value, out var truth):
                // SOPS hashes True and False, and prints true and false.
                mac.Add(Encoding.UTF8.GetBytes(truth ? "True" : "False"), encrypted: true);
                return new EnvPair(entry.Key, truth ? "true" : "false");
            default:
                throw new SopsException(SopsFailure.Unsupported, $"the value of '{entry.Key}' is marked as '{ciphertext.Type}', which is no type of a variable", RestoreIt, entry.Line);
        }
    }

    private static SopsException Changed(DotenvEntry entry, SopsCiphertext ciphertext, DotenvFile file, byte[] dataKey) =>
        file.Keys.FirstOrDefault(key => SopsCipher.Decrypt(dataKey, ciphertext, SopsCipher.BoundTo(key)) is not null) is { } owner
            ? new SopsException(SopsFailure.ValueMoved, $"the value that stands under '{entry.Key}' is that of '{owner}'", RestoreIt, entry.Line)
            : new SopsException(SopsFailure.ValueChanged, $"the value of '{entry.Key}' was changed after it was encrypted, or comes from another file or key", RestoreIt, entry.Line);

    private static EnvComment Comment(DotenvComment comment, SopsMetadata metadata, byte[] dataKey)
    {
        // Older SOPS versions left comments readable.
        if (comment.Kind != DotenvValueKind.Encrypted || metadata.Selection.EncryptsComments != true) return new EnvComment(comment.RawText);
        var ciphertext = SopsCiphertext.Parse(comment.RawText)!;
        var bytes = ciphertext.Type == "comment" ? SopsCipher.Decrypt(dataKey, ciphertext, SopsCipher.BoundToNothing) : null;
        return bytes is null
            ? throw new SopsException(SopsFailure.ValueChanged, "the comment was changed after it was encrypted", RestoreIt, comment.Line)
            : new EnvComment(Text(bytes, "the comment", comment.Line));
    }

    private static string Text(byte[] bytes, string what, int line)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new SopsException(SopsFailure.NotText, $"{what} is no UTF-8 text", "encode it, for instance in base64, and set it again with vigo env set", line);
        }
    }

    private static void CheckMac(SopsMetadata metadata, byte[] dataKey, string actual)
    {
        var line = metadata.Lines.First(entry => entry.Key == SopsMetadata.Prefix + "mac").Line;
        var expected = (metadata.Mac!.Type == "str" ? SopsCipher.Decrypt(dataKey, metadata.Mac, metadata.LastModified!) : null)
            ?? throw new SopsException(SopsFailure.MacDamaged, "the MAC, or the time it is bound to (sops_lastmodified), was changed", RestoreIt, line);
        if (!CryptographicOperations.FixedTimeEquals(expected, Encoding.ASCII.GetBytes(actual)))
            throw new SopsException(SopsFailure.MacMismatch,
                "the MAC does not match: a value was removed, added, reordered or taken from an older version of the file", RestoreIt, line);
    }
}
