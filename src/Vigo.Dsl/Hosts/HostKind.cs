namespace Vigo;

/// <summary>What a host is for.</summary>
public enum HostKind
{
    /// <summary>People depend on it.</summary>
    Production,

    /// <summary>Tries what production will run; may follow mutable tags.</summary>
    Staging,

    /// <summary>Nobody depends on it.</summary>
    Lab,
}
