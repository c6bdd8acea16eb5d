using System.Security.Cryptography;
using System.Text;

namespace Vigo.Generators.Lowering;

/// <summary>A short stand-in for a text: equal for equal texts, and for no others that anyone will meet. Sums of them do not depend on order.</summary>
/// <param name="High">Half of it.</param>
/// <param name="Low">The other half.</param>
internal readonly record struct Digest(ulong High, ulong Low)
{
    [ThreadStatic]
    private static SHA256? _sha;

    private const int Most = 64 * 1024;

    [ThreadStatic]
    private static byte[]? _bytes;

    public static Digest operator +(Digest left, Digest right) => unchecked(new(left.High + right.High, left.Low + right.Low));

    /// <summary>Stands for this and then that, in this order.</summary>
    public Digest Then(Digest next) => unchecked(new((High * 0x9E3779B97F4A7C15) + next.High, (Low * 0xC2B2AE3D27D4EB4F) + next.Low));

    public static Digest Of(string text) => Of(text, 0, text.Length);

    /// <summary>Stands for a part of a text.</summary>
    public static Digest Of(string text, int start, int length)
    {
        var bytes = Room(length);
        return Of(bytes, Encoding.UTF8.GetBytes(text, start, length, bytes, 0));
    }

    /// <summary>Stands for the first characters of these.</summary>
    public static Digest Of(char[] text, int length)
    {
        var bytes = Room(length);
        return Of(bytes, Encoding.UTF8.GetBytes(text, 0, length, bytes, 0));
    }

    public static Digest Of(byte[] content) => Of(content, content.Length);

    private static Digest Of(byte[] content, int length)
    {
        var hash = (_sha ??= SHA256.Create()).ComputeHash(content, 0, length);
        return new(BitConverter.ToUInt64(hash, 0), BitConverter.ToUInt64(hash, sizeof(ulong)));
    }

    // Each thread's own, for what most texts need; a longer one has room of its own.
    private static byte[] Room(int characters)
    {
        var most = Encoding.UTF8.GetMaxByteCount(characters);
        return most > Most ? new byte[most] : _bytes ??= new byte[Most];
    }
}
