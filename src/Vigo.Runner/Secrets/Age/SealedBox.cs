using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace Vigo.Runner.Secrets.Age;

/// <summary>ChaCha20-Poly1305 (RFC 8439) over whole byte arrays: the 16 bytes of its tag follow the ciphertext.</summary>
internal static class SealedBox
{
    public const int TagBytes = 16;
    public const int NonceBytes = 12;

    public static byte[] Seal(byte[] key, byte[] nonce, ReadOnlySpan<byte> plaintext) => Run(forEncryption: true, key, nonce, plaintext);

    /// <summary>Null when the box was sealed with another key or nonce, or was changed.</summary>
    public static byte[]? Open(byte[] key, byte[] nonce, ReadOnlySpan<byte> box)
    {
        if (box.Length < TagBytes) return null;
        try
        {
            return Run(forEncryption: false, key, nonce, box);
        }
        catch (InvalidCipherTextException)
        {
            return null;
        }
    }

    private static byte[] Run(bool forEncryption, byte[] key, byte[] nonce, ReadOnlySpan<byte> input)
    {
        var cipher = new ChaCha20Poly1305();
        cipher.Init(forEncryption, new AeadParameters(new KeyParameter(key), TagBytes * 8, nonce));
        var output = new byte[cipher.GetOutputSize(input.Length)];
        var written = cipher.ProcessBytes(input, output);
        written += cipher.DoFinal(output.AsSpan(written));
        return output[..written];
    }
}
