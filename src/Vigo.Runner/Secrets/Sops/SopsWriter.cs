using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vigo.Env;
using Vigo.Runner.Secrets.Age;

namespace Vigo.Runner.Secrets.Sops;

/// <summary>Writes encrypted files: new ones, and changed ones with as few changed lines as possible.</summary>
internal static class SopsWriter
{
    // The version of SOPS whose dotenv format this is; its files are what the tests compare ours with.
    private const string FormatVersion = "3.9.0";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string WriteNew(IReadOnlyList<EnvLine> lines, IReadOnlyList<AgeRecipient> recipients, SopsSelection selection, bool macOnlyEncrypted, DateTimeOffset now)
    {
        var dataKey = RandomNumberGenerator.GetBytes(SopsCipher.DataKeyBytes);
        var metadata = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["version"] = FormatVersion };
        for (var index = 0; index < recipients.Count; index++)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"age__list_{index}__map_");
            metadata[prefix + "enc"] = AgeFile.EncryptArmored(dataKey, [recipients[index]]);
            metadata[prefix + "recipient"] = recipients[index].Text;
        }
        Add("unencrypted_suffix", selection.UnencryptedSuffix);
        Add("encrypted_suffix", selection.EncryptedSuffix);
        Add("unencrypted_regex", selection.UnencryptedRegex);
        Add("encrypted_regex", selection.EncryptedRegex);
        if (macOnlyEncrypted) metadata["mac_only_encrypted"] = "true";
        metadata["lastmodified"] = Time(now);
        metadata["mac"] = Mac(lines, selection, macOnlyEncrypted, dataKey, metadata["lastmodified"]);

        var text = new StringBuilder();
        foreach (var line in lines) text.Append(Encrypt(line, selection, dataKey)).Append('\n');
        foreach (var (name, value) in metadata) text.Append(SopsMetadata.Prefix).Append(name).Append('=').Append(Escape(value)).Append('\n');
        return text.ToString();

        void Add(string name, string? value)
        {
            if (value is not null) metadata[name] = value;
        }
    }

    public static string WriteChanged(OpenedFile before, IReadOnlyList<EnvLine> after, DateTimeOffset now)
    {
        var metadata = before.Metadata;
        var unchanged = before.Lines.ToLookup(line => line.Line, line => line.Raw);
        var text = new StringBuilder();
        foreach (var line in after)
            text.Append(unchanged[line].FirstOrDefault() ?? Encrypt(line, metadata.Selection, before.DataKey)).Append('\n');

        var time = Time(now);
        foreach (var line in metadata.Lines)
            text.Append(line.Key).Append('=').Append(line.Key.Substring(SopsMetadata.Prefix.Length) switch
            {
                "lastmodified" => time,
                "mac" => Mac(after, metadata.Selection, metadata.MacOnlyEncrypted, before.DataKey, time),
                _ => line.RawValue,
            }).Append('\n');
        return text.ToString();
    }

    private static string Encrypt(EnvLine line, SopsSelection selection, byte[] dataKey) => line switch
    {
        EnvPair { Value: "" } pair => Name(pair.Key) + "=",
        EnvPair pair when Encrypts(selection, pair.Key) =>
            $"{Name(pair.Key)}={SopsCipher.Encrypt(dataKey, Bytes(pair.Value, pair.Key), SopsCipher.BoundTo(pair.Key), "str")}",
        EnvPair pair => $"{Name(pair.Key)}={Readable(pair)}",
        EnvComment { Text: "" } => "#",
        EnvComment comment when selection.EncryptsComments == true =>
            $"#{SopsCipher.Encrypt(dataKey, Bytes(comment.Text, "a comment"), SopsCipher.BoundToNothing, "comment")}",
        EnvComment comment => $"#{comment.Text}",
        _ => "",
    };

    private static string Mac(IReadOnlyList<EnvLine> lines, SopsSelection selection, bool onlyEncrypted, byte[] dataKey, string time)
    {
        using var mac = new SopsMac(onlyEncrypted);
        foreach (var pair in lines.OfType<EnvPair>()) mac.Add(Bytes(pair.Value, pair.Key), Encrypts(selection, pair.Key));
        return SopsCipher.Encrypt(dataKey, Encoding.ASCII.GetBytes(mac.Finish()), time, "str").ToString();
    }

    private static bool Encrypts(SopsSelection selection, string key) =>
        selection.Encrypts(key) ?? throw new SopsException(SopsFailure.Unsupported, $"whether '{key}' is to be encrypted hangs on something that Vigo does not evaluate",
            "use unencrypted_suffix, encrypted_suffix, or a simpler pattern in .sops.yaml");

    private static string Name(string key)
    {
        if (!DotenvFile.IsName(key))
            throw new SopsException(SopsFailure.InvalidKey, $"'{key}' is not a name for a variable", "use letters, digits and underscores, and no digit first");
        return key.StartsWith(SopsMetadata.Prefix, StringComparison.Ordinal)
            ? throw new SopsException(SopsFailure.InvalidKey, $"'{key}' begins like the file's own metadata", "choose a name that does not begin with sops_")
            : key;
    }

    private static byte[] Bytes(string value, string of)
    {
        if (value.Contains('\0'))
            throw new SopsException(SopsFailure.InvalidValue, $"the value of '{of}' holds a NUL character, which no environment variable can", "encode it, for instance in base64");
        try
        {
            return StrictUtf8.GetBytes(value);
        }
        catch (EncoderFallbackException)
        {
            throw new SopsException(SopsFailure.InvalidValue, $"the value of '{of}' is no UTF-8 text", "encode it, for instance in base64");
        }
    }

    // Readable values know one escape, \n for a line break, and no way to write a backslash before an n.
    private static string Readable(EnvPair pair)
    {
        Bytes(pair.Value, pair.Key);
        if (pair.Value.Contains("\\n", StringComparison.Ordinal) || pair.Value.Contains('\r') || SopsCiphertext.LooksEncrypted(pair.Value))
            throw new SopsException(SopsFailure.InvalidValue, $"the value of '{pair.Key}' cannot be written without encryption and read back the same",
                "give the key a name that is encrypted");
        return Escape(pair.Value);
    }

    private static string Escape(string value) => value.Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Time(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
