namespace Vigo.Runner.Secrets.Age;

/// <summary>An age X25519 public key, <c>age1…</c>: for whom something is encrypted.</summary>
public sealed class AgeRecipient
{
    internal const int KeyBytes = 32;
    private const string Prefix = "age";

    internal AgeRecipient(byte[] publicKey)
    {
        PublicKey = publicKey;
        Text = Bech32.Encode(Prefix, publicKey);
    }

    internal byte[] PublicKey { get; }

    /// <summary>The key as it is written in files.</summary>
    public string Text { get; }

    /// <summary>Reads <c>age1…</c>.</summary>
    /// <exception cref="AgeException">It is no X25519 recipient (<see cref="AgeFailure.Key"/>).</exception>
    public static AgeRecipient Parse(string text) =>
        Bech32.Decode(Prefix, text) is { Length: KeyBytes } key
            ? new AgeRecipient(key)
            : throw new AgeException(AgeFailure.Key, $"'{text}' is not an age recipient: expected age1 and 58 more characters");

    /// <inheritdoc/>
    public override string ToString() => Text;
}
