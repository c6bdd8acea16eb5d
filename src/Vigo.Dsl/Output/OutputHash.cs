using System.Security.Cryptography;
using System.Text;

namespace Vigo.Output;

/// <summary>The hash by which the build task knows that it reads the set of files that the generator wrote, whole.</summary>
public static class OutputHash
{
    private static readonly Remembered<string, string> OfTexts = new(HashOf);

    // Of the longest file so far: hundreds are hashed one after the other.
    [ThreadStatic]
    private static byte[]? _ofThread;

    /// <summary>
    /// SHA-256 as 64 lower-case hexadecimal digits over a line for each file, in ordinal order of their paths: the SHA-256 of its text in UTF-8, a space, the path, a line feed.
    /// So a file that did not change costs nothing again, and no text can move between files unseen.
    /// </summary>
    /// <param name="files">Path and text of each file, in any order.</param>
    public static string Of(IEnumerable<KeyValuePair<string, string>> files)
    {
        var lines = new StringBuilder();
        foreach (var file in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            lines.Append(OfTexts.Of(file.Value)).Append(' ').Append(file.Key).Append('\n');
        return HashOf(lines.ToString());
    }

    private static string HashOf(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_ofThread is null || _ofThread.Length < most)
            _ofThread = new byte[most];
        var length = Encoding.UTF8.GetBytes(text, 0, text.Length, _ofThread, 0);
        using var sha = SHA256.Create();
        const string Digits = "0123456789abcdef";
        var digits = new StringBuilder(64);
        foreach (var octet in sha.ComputeHash(_ofThread, 0, length))
            digits.Append(Digits[octet >> 4]).Append(Digits[octet & 15]);
        return digits.ToString();
    }
}
