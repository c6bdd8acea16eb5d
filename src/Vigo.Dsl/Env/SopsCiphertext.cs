namespace Vigo.Env;

/// <summary>An encrypted value as SOPS writes it: <c>ENC[AES256_GCM,data:…,iv:…,tag:…,type:…]</c>, the three binary parts in base64.</summary>
/// <remarks>Format: SOPS README, "Encryption Protocol". Reading checks the form only; whether it decrypts is not known here.</remarks>
public sealed record SopsCiphertext
{
    private const string Prefix = "ENC[AES256_GCM,";
    private const int TagBytes = 16;

    private SopsCiphertext(string data, string nonce, string tag, string type) => (Data, Nonce, Tag, Type) = (data, nonce, tag, type);

    /// <summary>The encrypted bytes, base64.</summary>
    public string Data { get; }

    /// <summary>The nonce (SOPS calls it <c>iv</c>), base64; 32 bytes in what SOPS and Vigo write.</summary>
    public string Nonce { get; }

    /// <summary>The authentication tag, base64 of 16 bytes.</summary>
    public string Tag { get; }

    /// <summary>What the plaintext is: <c>str</c>, <c>int</c>, <c>float</c>, <c>bool</c>, <c>bytes</c> or <c>comment</c>.</summary>
    public string Type { get; }

    /// <summary>Whether <paramref name="text"/> begins like an encrypted value, complete or not.</summary>
    public static bool LooksEncrypted(string text) => text.StartsWith("ENC[", StringComparison.Ordinal);

    /// <summary>Makes the value from its parts.</summary>
    public static SopsCiphertext Of(byte[] data, byte[] nonce, byte[] tag, string type) =>
        new(Convert.ToBase64String(data), Convert.ToBase64String(nonce), Convert.ToBase64String(tag), type);

    /// <summary>Reads a complete value; null when it is anything else, trailing characters and non-canonical base64 included.</summary>
    public static SopsCiphertext? Parse(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || !text.EndsWith("]", StringComparison.Ordinal)) return null;
        var parts = text.Substring(Prefix.Length, text.Length - Prefix.Length - 1).Split(',');
        if (parts.Length != 4) return null;
        var data = Part(parts[0], "data:");
        var nonce = Part(parts[1], "iv:");
        var tag = Part(parts[2], "tag:");
        var type = Part(parts[3], "type:");
        if (data is null || nonce is null || tag is null || string.IsNullOrEmpty(type)) return null;
        if (Bytes(data) is not { Length: > 0 } || Bytes(nonce) is not { Length: > 0 } || Bytes(tag) is not { Length: TagBytes }) return null;
        return new SopsCiphertext(data, nonce, tag, type!);
    }

    /// <summary>The value as it stands in a file.</summary>
    public override string ToString() => $"{Prefix}data:{Data},iv:{Nonce},tag:{Tag},type:{Type}]";

    private static string? Part(string text, string name) =>
        text.StartsWith(name, StringComparison.Ordinal) ? text.Substring(name.Length) : null;

    // Base64 leaves bits unused at its end: two texts that decode to the same bytes would let a file change unnoticed.
    private static byte[]? Bytes(string base64)
    {
        try
        {
            var bytes = Convert.FromBase64String(base64);
            return Convert.ToBase64String(bytes) == base64 ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
