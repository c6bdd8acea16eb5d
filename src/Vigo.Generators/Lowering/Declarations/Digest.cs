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

    public static Digest operator +(Digest left, Digest right) => unchecked(new(left.High + right.High, left.Low + right.Low));

    /// <summary>Stands for this and then that, in this order.</summary>
    public Digest Then(Digest next) => unchecked(new((High * 0x9E3779B97F4A7C15) + next.High, (Low * 0xC2B2AE3D27D4EB4F) + next.Low));

    public static Digest Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static Digest Of(byte[] content)
    {
        var hash = (_sha ??= SHA256.Create()).ComputeHash(content);
        return new(BitConverter.ToUInt64(hash, 0), BitConverter.ToUInt64(hash, sizeof(ulong)));
    }
}
