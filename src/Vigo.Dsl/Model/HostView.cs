namespace Vigo.Model;

/// <summary>What one host runs, overlays applied.</summary>
public sealed record HostView
{
    /// <summary>The directory name for what a host without a record runs; no host can have it, since an underscore is not allowed in host names.</summary>
    public const string UndeclaredName = "_default";

    /// <summary>The host's record; null stands for every host that has none.</summary>
    public Host? Host { get; init; }

    /// <summary>The host's name, or <see cref="UndeclaredName"/>.</summary>
    public string Name => Host?.Name ?? UndeclaredName;

    /// <summary>What the host is for.</summary>
    public HostKind Kind => Host?.Kind ?? HostKind.Production;

    /// <summary>The proxy that runs here; null when none does.</summary>
    public StackView? Proxy { get; init; }

    /// <summary>The stacks that run here, in apply order.</summary>
    public Sequence<StackView> Stacks { get; init; } = Sequence<StackView>.Empty;

    /// <summary>The proxy, when there is one, and the stacks.</summary>
    public IEnumerable<StackView> All => Proxy is null ? Stacks : Stacks.Prepend(Proxy);
}

/// <summary>A stack as it runs somewhere.</summary>
/// <param name="Stack">The record.</param>
/// <param name="SourceFile">The file that declares it: the stack's own, or the host's for an overlay.</param>
/// <param name="IsOverlay">Whether a host runs it instead of the base.</param>
/// <param name="IsProxy">Whether it is the proxy.</param>
public sealed record StackView(Stack Stack, string SourceFile, bool IsOverlay, bool IsProxy);
