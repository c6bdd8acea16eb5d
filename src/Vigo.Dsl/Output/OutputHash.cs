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
        // Line by line: the lines of a large repository together would be more than the collector likes to move.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            Add(OfTexts.Of(file.Value));
            Add(" ");
            Add(file.Key);
            Add("\n");
        }

        return Hexadecimal(hash.GetHashAndReset());

        void Add(string text)
        {
            var bytes = Room(text);
            hash.AppendData(bytes, 0, Encoding.UTF8.GetBytes(text, 0, text.Length, bytes, 0));
        }
    }

    private static string HashOf(string text)
    {
        var bytes = Room(text);
        using var sha = SHA256.Create();
        return Hexadecimal(sha.ComputeHash(bytes, 0, Encoding.UTF8.GetBytes(text, 0, text.Length, bytes, 0)));
    }

    private static byte[] Room(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        return _ofThread is { } room && room.Length >= most ? room : _ofThread = new byte[most];
    }

    private static string Hexadecimal(byte[] octets)
    {
        const string Digits = "0123456789abcdef";
        var digits = new StringBuilder(2 * octets.Length);
        foreach (var octet in octets)
            digits.Append(Digits[octet >> 4]).Append(Digits[octet & 15]);
        return digits.ToString();
    }
}
