using System.Security.Cryptography;
using System.Text;

namespace Vigo.Output;

/// <summary>The hash by which the build task knows that it reads the set of files that the generator wrote, whole.</summary>
public static class OutputHash
{
    private static readonly Remembered<string, string> OfTexts = new(text => Hash(Encoding.UTF8.GetBytes(text)));

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
        return Hash(Encoding.UTF8.GetBytes(lines.ToString()));
    }

    private static string Hash(byte[] content)
    {
        using var sha = SHA256.Create();
        var digits = new StringBuilder();
        foreach (var octet in sha.ComputeHash(content))
            digits.Append(octet.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        return digits.ToString();
    }
}
