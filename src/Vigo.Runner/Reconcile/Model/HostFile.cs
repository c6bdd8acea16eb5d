using System.Collections.Immutable;
using System.Globalization;

namespace Vigo.Runner.Reconcile;

/// <summary>What the repository says about one host: the content of its <c>host.yml</c>.</summary>
/// <param name="Source">The file it was read from, or what stood in for it.</param>
/// <param name="Branch">The branch the author expects the host to follow; null when none is named.</param>
/// <param name="HealthTimeout">The time that a stack has to become healthy.</param>
/// <param name="Rollback">Whether failed stacks go back to their last good release.</param>
/// <param name="Proxy">The proxy; null when the host runs none.</param>
/// <param name="Stacks">The stacks in the order they are applied.</param>
/// <param name="Retirements">What the author said about stacks that are gone.</param>
internal sealed record HostFile(
    string Source,
    string? Branch,
    EngineKind Engine,
    TimeSpan HealthTimeout,
    bool Rollback,
    ProjectSettings? Proxy,
    ImmutableArray<ProjectSettings> Stacks,
    ImmutableArray<StackRetirement> Retirements)
{
    public static readonly TimeSpan DefaultHealthTimeout = TimeSpan.FromSeconds(120);

    /// <summary>What decides, beside a project's content, whether it counts as good here: on other terms a release that failed is worth another try.</summary>
    public string TermsOf(ProjectSettings project) => string.Create(
        CultureInfo.InvariantCulture,
        $"health-timeout: {HealthTimeout.TotalSeconds}, forward-only: {project.ForwardOnly}, one-shot: [{string.Join(", ", project.OneShot)}], mutable: [{string.Join(", ", project.Mutable)}]");
}

internal enum EngineKind
{
    Compose,
    Swarm,
}

/// <summary>How a host runs one Compose project.</summary>
/// <param name="EnvFiles">Its env files by their path in the repository, later ones winning.</param>
/// <param name="Mutable">The services whose image tag moves.</param>
/// <param name="OneShot">The services that are done when they exit with 0.</param>
/// <param name="ForwardOnly">Whether it stays at a release that failed.</param>
internal sealed record ProjectSettings(
    string Name,
    ImmutableArray<string> EnvFiles,
    ImmutableArray<string> Mutable,
    ImmutableArray<string> OneShot,
    bool ForwardOnly)
{
    /// <summary>The name of the proxy's Compose project; no stack can have it.</summary>
    public const string ProxyName = Vigo.Model.StackNames.Proxy;

    public bool IsProxy => Name == ProxyName;

    /// <summary>Its folder in the repository, and below the runtime folder.</summary>
    public string Folder => IsProxy ? "proxy" : $"stacks/{Name}";
}

/// <summary>A stack that the author has ended, and whether its data goes with it.</summary>
internal sealed record StackRetirement(string Stack, bool DeleteVolumes);
