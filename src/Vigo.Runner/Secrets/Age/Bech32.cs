using System.Text;

namespace Vigo.Runner.Secrets.Age;

/// <summary>Bech32 (BIP 173), the spelling of age keys, without its limit of 90 characters.</summary>
internal static class Bech32
{
    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int ChecksumLength = 6;

    /// <summary>Encodes bytes; the result is in the letter case of <paramref name="prefix"/>.</summary>
    public static string Encode(string prefix, ReadOnlySpan<byte> data)
    {
        var lower = prefix.ToLowerInvariant();
        var values = Regroup(data, 8, 5, pad: true)!;
        var checksum = Checksum([.. Expand(lower), .. values, 0, 0, 0, 0, 0, 0]) ^ 1;
        var text = new StringBuilder(lower).Append('1');
        foreach (var value in values) text.Append(Alphabet[value]);
        for (var index = 0; index < ChecksumLength; index++) text.Append(Alphabet[(int)(checksum >> (5 * (5 - index))) & 31]);
        return prefix == lower ? text.ToString() : text.ToString().ToUpperInvariant();
    }

    /// <summary>Decodes a text with exactly this prefix in its letter case; null when it is malformed in any way.</summary>
    public static byte[]? Decode(string prefix, string text)
    {
        var upper = prefix != prefix.ToLowerInvariant();
        if (text != (upper ? text.ToUpperInvariant() : text.ToLowerInvariant())) return null;
        if (!text.StartsWith(prefix + "1", StringComparison.Ordinal)) return null;
        var values = text[(prefix.Length + 1)..].ToLowerInvariant().Select(character => Alphabet.IndexOf(character, StringComparison.Ordinal)).ToList();
        if (values.Count < ChecksumLength || values.Contains(-1)) return null;
        var all = values.ConvertAll(value => (byte)value);
        return Checksum([.. Expand(prefix.ToLowerInvariant()), .. all]) == 1
            ? Regroup(all.Take(all.Count - ChecksumLength).ToArray(), 5, 8, pad: false)
            : null;
    }

    private static IEnumerable<byte> Expand(string prefix) =>
        [.. prefix.Select(character => (byte)(character >> 5)), 0, .. prefix.Select(character => (byte)(character & 31))];

    private static uint Checksum(IEnumerable<byte> values)
    {
        ReadOnlySpan<uint> generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
        var checksum = 1u;
        foreach (var value in values)
        {
            var top = checksum >> 25;
            checksum = ((checksum & 0x1ffffff) << 5) ^ value;
            for (var bit = 0; bit < generator.Length; bit++)
                if (((top >> bit) & 1) == 1) checksum ^= generator[bit];
        }
        return checksum;
    }

    private static byte[]? Regroup(ReadOnlySpan<byte> from, int fromBits, int toBits, bool pad)
    {
        var result = new List<byte>();
        var (pending, bits) = (0, 0);
        foreach (var value in from)
        {
            pending = ((pending << fromBits) | value) & 0xffff;
            bits += fromBits;
            while (bits >= toBits)
            {
                bits -= toBits;
                result.Add((byte)((pending >> bits) & ((1 << toBits) - 1)));
            }
        }
        var rest = pending & ((1 << bits) - 1);
        if (pad && bits > 0) result.Add((byte)(rest << (toBits - bits)));
        return pad || (bits < fromBits && rest == 0) ? [.. result] : null;
    }
}
