using Vigo.Env;
using Vigo.Model;

namespace Vigo.Rules;

/// <summary>What rules look at: the declarations, and what each host makes of them.</summary>
public sealed class RuleContext
{
    private static readonly Remembered<string, SopsConfig> Configurations = new(SopsConfig.Parse);

    // The same list for as long as the paths are the same: each stack asks whether they are.
    private static readonly Remembered<object, Sequence<string>, Sequence<string>> Paths = new((_, paths) => paths);
    private static readonly object ThePaths = new();

    private readonly Lazy<Sequence<RepositoryEnvFile>> _envFiles;
    private readonly Lazy<Dictionary<string, RepositoryEnvFile>> _envFilesByPath;
    private readonly Lazy<Dictionary<(string Host, string Path), RepositoryEnvFile>> _overrides;
    private readonly Lazy<SopsConfig?> _sops;
    private readonly Lazy<Sequence<string>> _envPaths;
    private readonly StackFindings?[] _findings;

    /// <summary>The context of a fleet.</summary>
    public RuleContext(Fleet fleet)
    {
        Fleet = fleet;
        Hosts = HostViews.Of(fleet);
        Stacks = DeployedStack.In(Hosts);
        _findings = new StackFindings?[Stacks.Count];
        _envFiles = new(() => fleet.EnvFiles.Select(RepositoryEnvFile.Of).ToSequence());
        _envFilesByPath = new(() => EnvFiles.ToDictionary(file => file.Path, StringComparer.Ordinal));
        _overrides = new(() => EnvFiles.Where(file => file.Overridden is not null).ToDictionary(file => file.Overridden!.Value));
        _envPaths = new(() => Paths.Of(ThePaths, EnvFiles.Select(file => file.Path).ToSequence()));
        _sops = new(() => fleet.SopsConfiguration is { } text ? Configurations.Of(text) : null);
    }

    /// <summary>What the repository declares.</summary>
    public Fleet Fleet { get; }

    /// <summary>What each host runs; the first is a host without a record.</summary>
    public Sequence<HostView> Hosts { get; }

    /// <summary>Each stack that runs anywhere, base or overlay, once.</summary>
    public Sequence<DeployedStack> Stacks { get; }

    /// <summary>The repository's env files, read without any key.</summary>
    public Sequence<RepositoryEnvFile> EnvFiles => _envFiles.Value;

    /// <summary>The paths of the repository's env files.</summary>
    internal Sequence<string> EnvPaths => _envPaths.Value;

    /// <summary>The env file at a path from the repository's root; null when there is none.</summary>
    public RepositoryEnvFile? EnvFileAt(string path) => _envFilesByPath.Value.TryGetValue(path, out var file) ? file : null;

    /// <summary>The host's own env file that stands over the one at a path from the repository's root; null when the host has none.</summary>
    internal RepositoryEnvFile? OverrideAt(HostView host, string path) => host.Host is not null && _overrides.Value.TryGetValue((host.Name, path), out var file) ? file : null;

    /// <summary>Whether something is kept of the findings in the stack at a position; then it need not be looked for again.</summary>
    internal bool KnowsFindingsIn(int position) => (_findings[position] ??= StackFindings.Find(this, Stacks[position])) is not null;

    /// <summary>What is kept of the findings in the stack at a position.</summary>
    internal StackFindings FindingsIn(int position) => _findings[position] ??= StackFindings.Of(this, Stacks[position]);

    /// <summary>What <c>.sops.yaml</c> says; null when there is none.</summary>
    public SopsConfig? Sops => _sops.Value;
}
