using Vigo.Env;
using Vigo.Model;

namespace Vigo.Rules;

/// <summary>What rules look at: the declarations, and what each host makes of them.</summary>
public sealed class RuleContext
{
    private readonly Lazy<Sequence<RepositoryEnvFile>> _envFiles;
    private readonly Lazy<Dictionary<string, RepositoryEnvFile>> _envFilesByPath;
    private readonly Lazy<SopsConfig?> _sops;

    /// <summary>The context of a fleet.</summary>
    public RuleContext(Fleet fleet)
    {
        Fleet = fleet;
        Hosts = HostViews.Of(fleet);
        Stacks = DeployedStack.In(Hosts);
        _envFiles = new(() => fleet.EnvFiles.Select(file => new RepositoryEnvFile(file.Path, DotenvFile.Parse(file.Text))).ToSequence());
        _envFilesByPath = new(() => EnvFiles.ToDictionary(file => file.Path, StringComparer.Ordinal));
        _sops = new(() => fleet.SopsConfiguration is { } text ? SopsConfig.Parse(text) : null);
    }

    /// <summary>What the repository declares.</summary>
    public Fleet Fleet { get; }

    /// <summary>What each host runs; the first is a host without a record.</summary>
    public Sequence<HostView> Hosts { get; }

    /// <summary>Each stack that runs anywhere, base or overlay, once.</summary>
    public Sequence<DeployedStack> Stacks { get; }

    /// <summary>The repository's env files, read without any key.</summary>
    public Sequence<RepositoryEnvFile> EnvFiles => _envFiles.Value;

    /// <summary>The env file at a path from the repository's root; null when there is none.</summary>
    public RepositoryEnvFile? EnvFileAt(string path) => _envFilesByPath.Value.TryGetValue(path, out var file) ? file : null;

    /// <summary>What <c>.sops.yaml</c> says; null when there is none.</summary>
    public SopsConfig? Sops => _sops.Value;
}

/// <summary>An env file of the repository, read.</summary>
/// <param name="Path">From the repository's root, with forward slashes.</param>
/// <param name="File">What stands in it.</param>
public sealed record RepositoryEnvFile(string Path, DotenvFile File);
