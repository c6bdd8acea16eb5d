namespace Vigo;

/// <summary>When the engine starts a container again by itself.</summary>
/// <remarks>Compose Specification, "restart".</remarks>
public enum Restart
{
    /// <summary>Never: <c>no</c>.</summary>
    No,

    /// <summary>Whenever it ends, and at boot: <c>always</c>.</summary>
    Always,

    /// <summary>When it ends with an error: <c>on-failure</c>.</summary>
    OnFailure,

    /// <summary>Whenever it ends, unless somebody stopped it: <c>unless-stopped</c>.</summary>
    UnlessStopped,
}
