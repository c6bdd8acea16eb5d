using Vigo.Model;

namespace Vigo;

/// <summary>A right that a build may ask for.</summary>
/// <remarks>Compose Build Specification, "entitlements". The builder must grant it, too.</remarks>
/// <example><code>Entitlements = [BuildEntitlement.HostNetwork]</code></example>
public sealed record BuildEntitlement : IWritten
{
    private BuildEntitlement(string name) => Name = name;

    /// <summary>The right as Compose writes it: <c>network.host</c>.</summary>
    public string Name { get; }

    /// <summary>The network of the machine that builds.</summary>
    public static BuildEntitlement HostNetwork { get; } = new("network.host");

    /// <summary>Commands without a sandbox.</summary>
    public static BuildEntitlement Insecure { get; } = new("security.insecure");

    Written IWritten.Written => Written.Of(Name, nameof(Name));

    /// <summary>The right's name.</summary>
    public override string ToString() => Name;

    /// <summary>A right by its name, of a builder that is newer than this list.</summary>
    public static implicit operator BuildEntitlement([Sets(nameof(Name))] string name) => new(name);
}
