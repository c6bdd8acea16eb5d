using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace Vigo.Runner.Secrets.Age;

/// <summary>Wraps a file key for one X25519 recipient. Specification: age, "The X25519 recipient type".</summary>
internal static class X25519Stanza
{
    public const string Type = "X25519";
    private static readonly byte[] Label = [.. "age-encryption.org/v1/X25519"u8];
    private static readonly byte[] ZeroNonce = new byte[SealedBox.NonceBytes];

    public static AgeStanza Wrap(byte[] fileKey, AgeRecipient recipient)
    {
        var ephemeral = new X25519PrivateKeyParameters(new SecureRandom());
        var share = ephemeral.GeneratePublicKey().GetEncoded();
        var key = WrappingKey(ephemeral, recipient.PublicKey, share, recipient.PublicKey);
        return new AgeStanza(Type, [AgeBase64.Encode(share)], SealedBox.Seal(key, ZeroNonce, fileKey));
    }

    /// <summary>Null when the stanza is for another identity.</summary>
    public static byte[]? Unwrap(AgeStanza stanza, AgeIdentity identity)
    {
        if (stanza.Arguments is not [var argument] || AgeBase64.Decode(argument) is not { Length: AgeRecipient.KeyBytes } share
            || stanza.Body.Length != AgeFile.FileKeyBytes + SealedBox.TagBytes)
            throw new AgeException(AgeFailure.Header, "the age header is malformed: a recipient of type X25519 is not one");
        return SealedBox.Open(WrappingKey(identity.SecretKey, share, share, identity.Recipient.PublicKey), ZeroNonce, stanza.Body);
    }

    private static byte[] WrappingKey(X25519PrivateKeyParameters secretKey, byte[] publicKey, byte[] share, byte[] recipient)
    {
        var shared = new byte[AgeRecipient.KeyBytes];
        try
        {
            secretKey.GenerateSecret(new X25519PublicKeyParameters(publicKey), shared, 0);
        }
        catch (InvalidOperationException)
        {
            throw new AgeException(AgeFailure.Header, "the age header is malformed: a share of low order would give the key away");
        }
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, [.. share, .. recipient], Label);
    }
}
