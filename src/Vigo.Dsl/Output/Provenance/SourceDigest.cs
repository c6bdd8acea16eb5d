using System.Globalization;
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
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(content)).Select(octet => octet.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
