using Vigo.Model;

namespace Vigo;

/// <summary>A stack: services deployed together as one Compose project of the same name.</summary>
/// <param name="Name">The project's name: lower-case letters, digits, hyphens and underscores, starting with a letter or digit.</param>
/// <example><code>[Stack] public static Stack Stack => new("exolan") { Services = new() { ["web"] = new() { … } } };</code></example>
/// <exception cref="ArgumentException">The name is not one that a Compose project can have.</exception>
public sealed record Stack(string Name)
{
    /// <summary>The project's name, and its folder's: lower-case letters, digits, hyphens and underscores, starting with a letter or digit.</summary>
    public string Name { get; init => field = Checks.ProjectName(value); } = Checks.ProjectName(Name);

    /// <summary>The services by name.</summary>
    public Map<Service> Services { get; init; } = Map<Service>.Empty;

    /// <summary>Networks by key. The key <c>default</c> is the network of every service that names none.</summary>
    public Map<Network> Networks { get; init; } = Map<Network>.Empty;

    /// <summary>Named volumes by key.</summary>
    public Map<Volume> Volumes { get; init; } = Map<Volume>.Empty;

    /// <summary>
    /// Env files whose keys stand in the compose file, beside those that its services are given. A key in a later file wins.
    /// </summary>
    public Sequence<EnvFile> EnvFiles { get; init; } = Sequence<EnvFile>.Empty;

    /// <summary>Stacks that are applied before this one, by name.</summary>
    public Sequence<string> After { get; init; } = Sequence<string>.Empty;

    /// <summary>Whether a failed release stays as it is, to be mended by the next: for what migrates its own data.</summary>
    public bool ForwardOnly { get; init; }

    /// <summary>The same stack with one service changed: the usual overlay.</summary>
    /// <param name="service">The service's name.</param>
    /// <param name="change">What the service becomes.</param>
    /// <exception cref="ArgumentException">The stack has no service of that name.</exception>
    public Stack With([Sets] string service, [Sets(nameof(Services))] Func<Service, Service> change)
    {
        if (!Services.TryGetValue(service, out var current))
            throw new ArgumentException($"stack '{Name}' has no service '{service}'; it has: {string.Join(", ", Services.Keys)}");
        return this with { Services = Services.Set(service, change(current)) };
    }
}
