namespace Vigo.Env;

/// <summary>An encrypted value as SOPS writes it: <c>ENC[AES256_GCM,data:…,iv:…,tag:…,type:…]</c>, the three binary parts in base64.</summary>
/// <remarks>Format: SOPS README, "Encryption Protocol". Reading checks the form only; whether it decrypts is not known here.</remarks>
public sealed record SopsCiphertext
{
    private const string Prefix = "ENC[AES256_GCM,";
    private const string TypeName = "type:";
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
    public static bool LooksEncrypted(string text) => LooksEncrypted(text.AsSpan());

    /// <summary>Whether <paramref name="text"/> begins like an encrypted value, complete or not.</summary>
    public static bool LooksEncrypted(ReadOnlySpan<char> text) => text.StartsWith("ENC[".AsSpan(), StringComparison.Ordinal);

    /// <summary>Makes the value from its parts.</summary>
    public static SopsCiphertext Of(byte[] data, byte[] nonce, byte[] tag, string type) =>
        new(Convert.ToBase64String(data), Convert.ToBase64String(nonce), Convert.ToBase64String(tag), type);

    /// <summary>Reads a complete value; null when it is anything else, trailing characters and non-canonical base64 included.</summary>
    public static SopsCiphertext? Parse(string text) =>
        TryCut(text.AsSpan(), out var data, out var nonce, out var tag, out var type) ? new(data.ToString(), nonce.ToString(), tag.ToString(), type.ToString()) : null;

    /// <summary>Whether a text is a complete value, which <see cref="Parse"/> would read.</summary>
    public static bool IsComplete(ReadOnlySpan<char> text) => TryCut(text, out _, out _, out _, out _);

    /// <summary>The value as it stands in a file.</summary>
    public override string ToString() => $"{Prefix}data:{Data},iv:{Nonce},tag:{Tag},type:{Type}]";

    private static bool TryCut(ReadOnlySpan<char> text, out ReadOnlySpan<char> data, out ReadOnlySpan<char> nonce, out ReadOnlySpan<char> tag, out ReadOnlySpan<char> type)
    {
        data = nonce = tag = type = default;
        if (!text.StartsWith(Prefix.AsSpan(), StringComparison.Ordinal) || text[text.Length - 1] != ']') return false;
        var rest = text.Slice(Prefix.Length, text.Length - Prefix.Length - 1);
        if (!TryTake(ref rest, "data:", out data) || !TryTake(ref rest, "iv:", out nonce) || !TryTake(ref rest, "tag:", out tag)) return false;
        if (!rest.StartsWith(TypeName.AsSpan(), StringComparison.Ordinal) || rest.IndexOf(',') >= 0) return false;
        type = rest.Slice(TypeName.Length);
        return !type.IsEmpty && CanonicalBase64.BytesIn(data) > 0 && CanonicalBase64.BytesIn(nonce) > 0 && CanonicalBase64.BytesIn(tag) == TagBytes;
    }

    // A part that another one follows.
    private static bool TryTake(scoped ref ReadOnlySpan<char> rest, string name, out ReadOnlySpan<char> part)
    {
        part = default;
        var end = rest.IndexOf(',');
        if (end < 0 || !rest.StartsWith(name.AsSpan(), StringComparison.Ordinal)) return false;
        part = rest.Slice(name.Length, end - name.Length);
        rest = rest.Slice(end + 1);
        return true;
    }
}
