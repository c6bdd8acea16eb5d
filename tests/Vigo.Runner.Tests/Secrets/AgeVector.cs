using System.IO.Compression;
using System.Text;

namespace Vigo.Runner.Tests.Secrets;

/// <summary>One of the age test vectors (C2SP CCTV): lines of <c>name: value</c>, an empty line, an age file.</summary>
internal sealed record AgeVector(string Name, ILookup<string, string> Header, byte[] File)
{
    public string Expect => Header["expect"].Single();

    /// <summary>Whether it needs nothing but X25519: no passphrase, no post-quantum key.</summary>
    public bool IsX25519 => !Header["passphrase"].Any() && Header["identity"].All(identity => identity.StartsWith("AGE-SECRET-KEY-1", StringComparison.Ordinal));

    public static AgeVector Parse(string name, byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\n\n"u8);
        var header = Encoding.UTF8.GetString(bytes, 0, end).Split('\n').Select(line => line.Split(": ", 2)).ToLookup(pair => pair[0], pair => pair[1]);
        var file = bytes[(end + 2)..];
        return new AgeVector(name, header, header["compressed"].Contains("zlib") ? Inflate(file) : file);
    }

    private static byte[] Inflate(byte[] compressed)
    {
        using var inflated = new MemoryStream();
        using var zlib = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
        zlib.CopyTo(inflated);
        return inflated.ToArray();
    }
}
