namespace Vigo.Runner.Secrets.Age;

/// <summary>Base64 read strictly: one text for each sequence of bytes, so no character can change unnoticed.</summary>
internal static class AgeBase64
{
    public static string Encode(ReadOnlySpan<byte> data) => Convert.ToBase64String(data).TrimEnd('=');

    public static byte[]? Decode(string text) =>
        text.EndsWith('=') ? null : DecodePadded(text.PadRight((text.Length + 3) / 4 * 4, '='));

    public static byte[]? DecodePadded(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var written) && Convert.ToBase64String(buffer, 0, written) == text ? buffer[..written] : null;
    }
}
