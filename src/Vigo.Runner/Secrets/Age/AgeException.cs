namespace Vigo.Runner.Secrets.Age;

/// <summary>At which step reading an age file failed.</summary>
public enum AgeFailure
{
    /// <summary>The <c>-----BEGIN AGE ENCRYPTED FILE-----</c> wrapping is malformed.</summary>
    Armor,

    /// <summary>The header is malformed, or a recipient stanza in it is.</summary>
    Header,

    /// <summary>No identity opens any of the stanzas: encrypted for somebody else.</summary>
    NoMatch,

    /// <summary>The header was changed after it was written.</summary>
    HeaderMac,

    /// <summary>The payload was changed, cut off or extended.</summary>
    Payload,

    /// <summary>A key or recipient is not one.</summary>
    Key,
}

/// <summary>An age file or key that cannot be used. The message never holds key material.</summary>
public sealed class AgeException(AgeFailure failure, string message) : Exception(message)
{
    /// <summary>The step that failed.</summary>
    public AgeFailure Failure { get; } = failure;
}
