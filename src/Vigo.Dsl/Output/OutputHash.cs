using System.Security.Cryptography;
using System.Text;

namespace Vigo.Output;

/// <summary>The hash by which the build task knows that it reads the set of files that the generator wrote, whole.</summary>
public static class OutputHash
{
    /// <summary>
    /// SHA-256 over the files in ordinal order of their paths, as 64 lower-case hexadecimal digits. Path and text go in as
    /// UTF-8, each after its length in bytes, so that text can't move between files unseen.
    /// </summary>
    /// <param name="files">Path and text of each file, in any order.</param>
    public static string Of(IEnumerable<KeyValuePair<string, string>> files)
    {
        using var sha = SHA256.Create();
        foreach (var file in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            Add(sha, file.Key);
            Add(sha, file.Value);
        }

        sha.TransformFinalBlock([], 0, 0);
        return string.Concat(sha.Hash.Select(octet => octet.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static void Add(SHA256 sha, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        byte[] length = [(byte)content.Length, (byte)(content.Length >> 8), (byte)(content.Length >> 16), (byte)(content.Length >> 24)];
        sha.TransformBlock(length, 0, length.Length, null, 0);
        sha.TransformBlock(content, 0, content.Length, null, 0);
    }
}
