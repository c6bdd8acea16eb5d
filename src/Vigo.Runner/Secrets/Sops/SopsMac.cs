using System.Security.Cryptography;

namespace Vigo.Runner.Secrets.Sops;

/// <summary>
/// The MAC over a whole file: SHA-512 over the plaintext of all values in the order of the file, without names, separators or comments,
/// written in upper-case hexadecimal. Names are covered because each value is bound to its own.
/// </summary>
internal sealed class SopsMac : IDisposable
{
    // What SOPS hashes first when the MAC covers encrypted values only, so that the two kinds can never be equal: SHA-256 of "sops".
    private static readonly byte[] OnlyEncryptedMark = SHA256.HashData("sops"u8);

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
    private readonly bool onlyEncrypted;

    public SopsMac(bool onlyEncrypted)
    {
        this.onlyEncrypted = onlyEncrypted;
        if (onlyEncrypted) hash.AppendData(OnlyEncryptedMark);
    }

    public void Add(byte[] value, bool encrypted)
    {
        if (encrypted || !onlyEncrypted) hash.AppendData(value);
    }

    public string Finish() => Convert.ToHexString(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();
}
