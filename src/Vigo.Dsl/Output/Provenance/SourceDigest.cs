using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vigo.Output;

/// <summary>By what a source or a generated file is known to be the one that the last build saw.</summary>
public static class SourceDigest
{
    /// <summary>Of a file's text, without its byte order mark: SHA-256 of its UTF-8, as 64 lower-case hexadecimal digits.</summary>
    public static string Of(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(octet => octet.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
