namespace Vigo.Env;

/// <summary>What can be said of a value in a dotenv file without decrypting it.</summary>
public enum DotenvValueKind
{
    /// <summary>Nothing after the equals sign. SOPS leaves empty values as they are, since there is nothing to hide.</summary>
    Empty,

    /// <summary>Readable by whoever reads the file.</summary>
    Plaintext,

    /// <summary>A complete <c>ENC[AES256_GCM,…]</c> value.</summary>
    Encrypted,

    /// <summary>Begins like an encrypted value and is not a complete one: cut off, or edited by hand.</summary>
    Damaged,
}
