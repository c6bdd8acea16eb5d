using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace Vigo.Runner.Secrets.Age;

/// <summary>An age X25519 secret key, <c>AGE-SECRET-KEY-1…</c>. It never shows itself through <see cref="ToString"/>.</summary>
public sealed class AgeIdentity
{
    private const string Prefix = "AGE-SECRET-KEY-";

    internal AgeIdentity(X25519PrivateKeyParameters secretKey)
    {
        SecretKey = secretKey;
        Recipient = new AgeRecipient(secretKey.GeneratePublicKey().GetEncoded());
    }

    internal X25519PrivateKeyParameters SecretKey { get; }

    /// <summary>The public key that belongs to it.</summary>
    public AgeRecipient Recipient { get; }

    /// <summary>Makes a new key from the system's randomness.</summary>
    public static AgeIdentity Generate() => new(new X25519PrivateKeyParameters(new SecureRandom()));

    /// <summary>Reads <c>AGE-SECRET-KEY-1…</c>.</summary>
    /// <exception cref="AgeException">It is no X25519 identity (<see cref="AgeFailure.Key"/>).</exception>
    public static AgeIdentity Parse(string text) =>
        Bech32.Decode(Prefix, text) is { Length: AgeRecipient.KeyBytes } key
            ? new AgeIdentity(new X25519PrivateKeyParameters(key))
            : throw new AgeException(AgeFailure.Key, "this is not an age secret key: expected AGE-SECRET-KEY-1 and 58 more characters");

    /// <summary>Reads a key file: one key a line, comments with <c>#</c>, blank lines.</summary>
    /// <exception cref="AgeException">A line is neither of these (<see cref="AgeFailure.Key"/>); the message names the line and does not quote it.</exception>
    public static IReadOnlyList<AgeIdentity> ParseFile(string text)
    {
        var identities = new List<AgeIdentity>();
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            try
            {
                identities.Add(Parse(line));
            }
            catch (AgeException malformed)
            {
                throw new AgeException(malformed.Failure, $"line {number}: {malformed.Message}");
            }
        }
        return identities;
    }

    /// <summary>The secret key as it is written in key files. Only ever for writing one.</summary>
    public string Reveal() => Bech32.Encode(Prefix, SecretKey.GetEncoded());

    /// <inheritdoc/>
    public override string ToString() => $"identity of {Recipient}";
}
