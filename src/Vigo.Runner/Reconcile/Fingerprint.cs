using System.Security.Cryptography;
using System.Text;

namespace Vigo.Runner.Reconcile;

/// <summary>Fingerprints under a key that only this host has, so that nobody can test a guessed secret against one.</summary>
internal sealed class Fingerprint
{
    private const int KeyLength = 32;
    private readonly byte[] _key;

    private Fingerprint(byte[] key) => _key = key;

    /// <summary>Reads the host's key, making one the first time.</summary>
    public static Fingerprint Of(string stateFolder)
    {
        var path = PathIn(stateFolder);
        if (Read(path) is { } known) return new Fingerprint(known);
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        HostDisk.Write(path, key, HostDisk.Private);
        return new Fingerprint(key);
    }

    /// <summary>Reads the host's key; without one, takes a key for this process alone.</summary>
    public static Fingerprint Peek(string stateFolder) => new(Read(PathIn(stateFolder)) ?? RandomNumberGenerator.GetBytes(KeyLength));

    /// <summary>The fingerprint of a sequence of texts; where one ends and the next begins counts.</summary>
    public string Of(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The fingerprint of bytes that are no secret: the same on every host.</summary>
    public static string OfPublic(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static byte[]? Read(string path) => File.Exists(path) && File.ReadAllBytes(path) is { Length: KeyLength } key ? key : null;

    private static string PathIn(string stateFolder) => Path.Combine(stateFolder, "fingerprint.key");
}
