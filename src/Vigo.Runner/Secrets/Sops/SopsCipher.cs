using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;
using Vigo.Env;

namespace Vigo.Runner.Secrets.Sops;

/// <summary>
/// SOPS's encryption of single values: AES-256-GCM under the file's data key, with a nonce of 32 bytes (.NET's AesGcm refuses more than 12),
/// bound to what the value belongs to by additional data.
/// </summary>
internal static class SopsCipher
{
    public const int DataKeyBytes = 32;
    private const int NonceBytes = 32;
    private const int TagBytes = 16;

    /// <summary>The additional data of a variable's value: it can be decrypted under its own name only.</summary>
    public static string BoundTo(string key) => key + ":";

    /// <summary>The additional data of comments, which have no name.</summary>
    public const string BoundToNothing = ":";

    public static SopsCiphertext Encrypt(byte[] dataKey, byte[] plaintext, string boundTo, string type)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var sealedBytes = Run(forEncryption: true, dataKey, nonce, boundTo, plaintext);
        return SopsCiphertext.Of(sealedBytes[..^TagBytes], nonce, sealedBytes[^TagBytes..], type);
    }

    /// <summary>Null when the value was changed, belongs to something else, or was encrypted under another data key.</summary>
    public static byte[]? Decrypt(byte[] dataKey, SopsCiphertext ciphertext, string boundTo)
    {
        try
        {
            return Run(forEncryption: false, dataKey, Convert.FromBase64String(ciphertext.Nonce), boundTo,
                [.. Convert.FromBase64String(ciphertext.Data), .. Convert.FromBase64String(ciphertext.Tag)]);
        }
        catch (InvalidCipherTextException)
        {
            return null;
        }
    }

    private static byte[] Run(bool forEncryption, byte[] key, byte[] nonce, string boundTo, byte[] input)
    {
        var cipher = new GcmBlockCipher(AesUtilities.CreateEngine());
        cipher.Init(forEncryption, new AeadParameters(new KeyParameter(key), TagBytes * 8, nonce, Encoding.UTF8.GetBytes(boundTo)));
        var output = new byte[cipher.GetOutputSize(input.Length)];
        var written = cipher.ProcessBytes(input, output);
        written += cipher.DoFinal(output.AsSpan(written));
        return output[..written];
    }
}
