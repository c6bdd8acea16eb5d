using System.Buffers.Binary;

namespace Vigo.Runner.Secrets.Age;

/// <summary>The payload: chunks of 64 KiB, each sealed under its number, the last one marked. Specification: age, "Payload" (STREAM).</summary>
internal static class AgePayload
{
    private const int ChunkBytes = 64 * 1024;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plaintext)
    {
        using var payload = new MemoryStream();
        for (long number = 0; ; number++)
        {
            var last = plaintext.Length <= ChunkBytes;
            payload.Write(SealedBox.Seal(key, Nonce(number, last), last ? plaintext : plaintext[..ChunkBytes]));
            if (last) return payload.ToArray();
            plaintext = plaintext[ChunkBytes..];
        }
    }

    public static byte[] Open(byte[] key, ReadOnlySpan<byte> payload)
    {
        using var plaintext = new MemoryStream();
        for (long number = 0; ; number++)
        {
            var last = payload.Length <= ChunkBytes + SealedBox.TagBytes;
            var chunk = SealedBox.Open(key, Nonce(number, last), last ? payload : payload[..(ChunkBytes + SealedBox.TagBytes)]);
            if (chunk is null || (chunk.Length == 0 && number > 0)) throw new AgeException(AgeFailure.Payload, "the age payload was changed or cut off");
            plaintext.Write(chunk);
            if (last) return plaintext.ToArray();
            payload = payload[(ChunkBytes + SealedBox.TagBytes)..];
        }
    }

    private static byte[] Nonce(long number, bool last)
    {
        var nonce = new byte[SealedBox.NonceBytes];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(3), number);
        nonce[^1] = last ? (byte)1 : (byte)0;
        return nonce;
    }
}
