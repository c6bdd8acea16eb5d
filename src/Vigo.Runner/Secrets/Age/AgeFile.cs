using System.Security.Cryptography;
using System.Text;

namespace Vigo.Runner.Secrets.Age;

/// <summary>
/// Reads and writes files in the age format (age-encryption.org/v1) for X25519 recipients, binary and armored.
/// Passphrases are not supported: a host has nobody to type one.
/// </summary>
public static class AgeFile
{
    internal const int FileKeyBytes = 16;
    private const int NonceBytes = 16;

    /// <summary>Encrypts for every one of the recipients, and writes it armored, ending in a line break.</summary>
    public static string EncryptArmored(ReadOnlySpan<byte> plaintext, IReadOnlyList<AgeRecipient> recipients) => AgeArmor.Wrap(Encrypt(plaintext, recipients));

    /// <summary>Encrypts for every one of the recipients.</summary>
    /// <exception cref="ArgumentException">There is no recipient.</exception>
    public static byte[] Encrypt(ReadOnlySpan<byte> plaintext, IReadOnlyList<AgeRecipient> recipients)
    {
        if (recipients.Count == 0) throw new ArgumentException("an age file needs at least one recipient", nameof(recipients));
        var fileKey = RandomNumberGenerator.GetBytes(FileKeyBytes);
        var header = Encoding.ASCII.GetBytes(AgeHeader.Write(recipients.Select(recipient => X25519Stanza.Wrap(fileKey, recipient))));
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        return
        [
            .. header,
            .. Encoding.ASCII.GetBytes($" {AgeBase64.Encode(HeaderMac(fileKey, header))}\n"),
            .. nonce,
            .. AgePayload.Seal(PayloadKey(fileKey, nonce), plaintext),
        ];
    }

    /// <summary>Decrypts an armored file with whichever identity opens it. White space around the armor does not matter.</summary>
    /// <exception cref="AgeException">It is malformed, changed, cut off, or for somebody else.</exception>
    public static byte[] DecryptArmored(ReadOnlySpan<byte> file, IReadOnlyList<AgeIdentity> identities) => Decrypt(AgeArmor.Unwrap(file), identities);

    /// <summary>Decrypts a binary file with whichever identity opens it.</summary>
    /// <exception cref="AgeException">It is malformed, changed, cut off, or for somebody else.</exception>
    public static byte[] Decrypt(ReadOnlySpan<byte> file, IReadOnlyList<AgeIdentity> identities)
    {
        var header = AgeHeader.Parse(file);
        var fileKey = FileKey(header, identities);
        if (!CryptographicOperations.FixedTimeEquals(HeaderMac(fileKey, header.Authenticated), header.Mac))
            throw new AgeException(AgeFailure.HeaderMac, "the age header was changed after it was written");
        var rest = file[header.Length..];
        if (rest.Length < NonceBytes) throw new AgeException(AgeFailure.Header, "the age file is cut off before its payload");
        return AgePayload.Open(PayloadKey(fileKey, rest[..NonceBytes].ToArray()), rest[NonceBytes..]);
    }

    private static byte[] FileKey(AgeHeader header, IReadOnlyList<AgeIdentity> identities)
    {
        if (header.Stanzas.Any(stanza => stanza.Type == "scrypt") && header.Stanzas.Count > 1)
            throw new AgeException(AgeFailure.Header, "the age header is malformed: a passphrase may not stand beside other recipients");
        foreach (var stanza in header.Stanzas.Where(stanza => stanza.Type == X25519Stanza.Type))
            foreach (var identity in identities)
                if (X25519Stanza.Unwrap(stanza, identity) is { } fileKey)
                    return fileKey;
        throw new AgeException(AgeFailure.NoMatch, "none of the keys at hand is a recipient");
    }

    private static byte[] HeaderMac(byte[] fileKey, byte[] header) =>
        HMACSHA256.HashData(HKDF.DeriveKey(HashAlgorithmName.SHA256, fileKey, 32, [], [.. "header"u8]), header);

    private static byte[] PayloadKey(byte[] fileKey, byte[] nonce) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, fileKey, 32, nonce, [.. "payload"u8]);
}
