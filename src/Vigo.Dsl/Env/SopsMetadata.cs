using System.Globalization;

namespace Vigo.Env;

/// <summary>A recipient that can open a file, and the file's data key encrypted for it.</summary>
/// <param name="Recipient">The age public key, <c>age1…</c>; empty when the line that names it is missing.</param>
/// <param name="EncryptedDataKey">An armored age file holding the data key, with real line breaks; empty when that line is missing.</param>
public sealed record SopsAgeKey(string Recipient, string EncryptedDataKey);

/// <summary>The <c>sops_*</c> lines of a dotenv file.</summary>
/// <remarks>SOPS flattens its metadata into lines named <c>sops_NAME</c>, <c>sops_age__list_0__map_enc</c> and so on, sorted by name.</remarks>
public sealed class SopsMetadata
{
    /// <summary>What the name of each metadata line begins with.</summary>
    public const string Prefix = "sops_";

    private static readonly string[] KindsOfKey = ["pgp", "kms", "gcp_kms", "azure_kv", "hc_vault", "key_groups"];

    internal SopsMetadata(IReadOnlyList<DotenvEntry> lines)
    {
        Lines = lines;
        AgeKeys = ReadAgeKeys();
        var said = new SopsSelection
        {
            UnencryptedSuffix = Value("unencrypted_suffix"),
            EncryptedSuffix = Value("encrypted_suffix"),
            UnencryptedRegex = Value("unencrypted_regex"),
            EncryptedRegex = Value("encrypted_regex"),
            UnencryptedCommentRegex = Value("unencrypted_comment_regex"),
            EncryptedCommentRegex = Value("encrypted_comment_regex"),
        };
        Selection = said.IsEmpty ? SopsSelection.Default : said;
    }

    /// <summary>The lines it was read from, in the order of the file.</summary>
    public IReadOnlyList<DotenvEntry> Lines { get; }

    /// <summary>The version of SOPS whose format the file follows; null when the line is missing.</summary>
    public string? Version => Value("version");

    /// <summary>When a value last changed, as written; null when the line is missing. The MAC is bound to exactly this text.</summary>
    public string? LastModified => Value("lastmodified");

    /// <summary>When a value last changed, in UTC; null when it is missing or no RFC 3339 time.</summary>
    public DateTimeOffset? LastModifiedTime =>
        DateTimeOffset.TryParse(LastModified, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    /// <summary>The message authentication code, itself encrypted; null when it is missing or damaged.</summary>
    public SopsCiphertext? Mac => Value("mac") is { } mac ? SopsCiphertext.Parse(mac) : null;

    /// <summary>Whether there is a MAC line, complete or not.</summary>
    public bool HasMacLine => Line("mac") is not null;

    /// <summary>Whether there is a MAC line, and it is complete.</summary>
    public bool HasCompleteMac => Line("mac") is { Kind: DotenvValueKind.Encrypted };

    /// <summary>Whether the MAC covers encrypted values only, and not those left readable.</summary>
    public bool MacOnlyEncrypted => Value("mac_only_encrypted") == "true";

    /// <summary>The age recipients, in the order of their numbers.</summary>
    public IReadOnlyList<SopsAgeKey> AgeKeys { get; }

    /// <summary>Kinds of key in the file that Vigo does not use: <c>pgp</c>, <c>kms</c>, <c>key_groups</c>, … Harmless beside age keys, <c>key_groups</c> excepted.</summary>
    public IReadOnlyList<string> OtherKeyKinds => Array.FindAll(KindsOfKey, HasKeyOf);

    /// <summary>Which values are meant to be encrypted.</summary>
    public SopsSelection Selection { get; }

    private string? Value(string name) => Line(name)?.RawValue.Replace("\\n", "\n");

    // A handful of lines: to look through them costs less than to put them into a table. Of two with one name the later wins.
    private DotenvEntry? Line(string name)
    {
        for (var i = Lines.Count - 1; i >= 0; i--)
        {
            if (Lines[i].Key.Length == Prefix.Length + name.Length && Lines[i].Key.EndsWith(name, StringComparison.Ordinal)) return Lines[i];
        }
        return null;
    }

    private bool HasKeyOf(string kind)
    {
        var lead = Prefix + kind + "__";
        foreach (var line in Lines)
        {
            if (line.Key.StartsWith(lead, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private SopsAgeKey[] ReadAgeKeys()
    {
        const string start = "age__list_";
        var numbers = new SortedSet<int>();
        foreach (var line in Lines)
        {
            if (!line.Key.StartsWith(Prefix + start, StringComparison.Ordinal)) continue;
            var rest = line.Key.AsSpan(Prefix.Length + start.Length);
            var digits = rest.Slice(0, rest.Length - rest.TrimStart("0123456789".AsSpan()).Length);
            if (int.TryParse(digits.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) numbers.Add(number);
        }
        return [.. numbers.Select(number => new SopsAgeKey(Value($"{start}{number}__map_recipient") ?? "", Value($"{start}{number}__map_enc") ?? ""))];
    }
}
