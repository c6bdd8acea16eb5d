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

    /// <summary>Configs by key: files that services may read.</summary>
    public Map<Config> Configs { get; init; } = Map<Config>.Empty;

    /// <summary>Secrets by key: files that services may read, and nobody else.</summary>
    public Map<Secret> Secrets { get; init; } = Map<Secret>.Empty;

    /// <summary>Language models by key. Since Compose 2.38; Swarm does not take them.</summary>
    public Map<LanguageModel> Models { get; init; } = Map<LanguageModel>.Empty;

    /// <summary>Compose files of others that are part of the project. Since Compose 2.20; Swarm does not take them.</summary>
    public Sequence<Include> Include { get; init; } = Sequence<Include>.Empty;

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>
    /// Whether the file itself says the project's name, for who runs <c>docker compose</c> in its folder by hand. The runner names the project after the stack in any case.
    /// </summary>
    public bool WritesName { get; init; }

    /// <summary>The version of the file's format. Compose ignores it and warns; only old engines ask for it on a Swarm (<c>3.8</c>). Leave it out.</summary>
    public string? FormatVersion { get; init; }

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
