namespace Vigo.Env;

/// <summary>Base64 as it is written from bytes, and in no other of the ways in which it can be read.</summary>
/// <remarks>RFC 4648, sections 3.5 and 4: padded, no white space, and no bit set among those that are left over at the end.</remarks>
internal static class CanonicalBase64
{
    private const int GroupLength = 4;
    private const int GroupBytes = 3;

    /// <summary>How many bytes a text stands for; null when it is not canonical: two texts that decode to the same bytes would let a file change unnoticed.</summary>
    public static int? BytesIn(ReadOnlySpan<char> text)
    {
        if (text.Length % GroupLength != 0)
            return null;
        var digits = text.TrimEnd('=');
        var padding = text.Length - digits.Length;
        if (padding > 2)
            return null;
        foreach (var character in digits)
        {
            if (ValueOf(character) is null)
                return null;
        }

        // Each sign of padding leaves two bits of the last digit over.
        var leftOver = (1 << (2 * padding)) - 1;
        if (padding > 0 && (ValueOf(digits[digits.Length - 1]) & leftOver) != 0)
            return null;
        return (text.Length / GroupLength * GroupBytes) - padding;
    }

    private static int? ValueOf(char digit) => digit switch
    {
        >= 'A' and <= 'Z' => digit - 'A',
        >= 'a' and <= 'z' => digit - 'a' + 26,
        >= '0' and <= '9' => digit - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => null,
    };
}
