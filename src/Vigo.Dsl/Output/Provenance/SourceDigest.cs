using System.Security.Cryptography;
using System.Text;

namespace Vigo.Output;

/// <summary>By what a source or a generated file is known to be the one that the last build saw.</summary>
public static class SourceDigest
{
    /// <summary>
    /// Of a file's text, without its byte order mark: SHA-256 of its UTF-8, as 64 lower-case hexadecimal digits. Of an env file only the names count:
    /// what they stand for comes into no generated file, and a secret that is replaced changes nothing.
    /// </summary>
    /// <param name="path">The file's path, by which env files are known.</param>
    /// <param name="text">Its text.</param>
    public static string Of(string path, string text)
    {
        using var sha = SHA256.Create();
        var content = path.EndsWith(".env", StringComparison.Ordinal) ? string.Join("\n", text.Split('\n').Select(line => line.Split('=')[0])) : text;
        return Hexadecimal(sha.ComputeHash(Encoding.UTF8.GetBytes(content)));
    }

    private static string Hexadecimal(byte[] octets)
    {
        const string Digits = "0123456789abcdef";
        var text = new char[2 * octets.Length];
        for (var i = 0; i < octets.Length; i++)
            (text[2 * i], text[(2 * i) + 1]) = (Digits[octets[i] >> 4], Digits[octets[i] & 0xF]);
        return new(text);
    }
}
