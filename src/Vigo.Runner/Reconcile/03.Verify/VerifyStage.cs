using System.Collections.Immutable;
using System.Text;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Reconcile;

/// <summary>Finds out what this host should run, and refuses a commit that was not meant for it before anything is touched.</summary>
internal static class VerifyStage
{
    public static DesiredHost Run(Checkout checkout, PassOptions options, Narrator narrator)
    {
        var host = Find(checkout, options, narrator);
        if (host.Engine == EngineKind.Swarm) throw new UserError(
            "this host is declared with 'engine: swarm', and this vigo brings projects up with docker compose alone",
            host.Source,
            "what runs keeps running. Declare the host with the compose engine, or update vigo");
        CheckBranch(host, options, narrator);
        CheckSelection(host, options);

        var projects = new List<ProjectSettings>();
        if (host.Proxy is { } proxy && options.WithProxy) projects.Add(proxy);
        projects.AddRange(host.Stacks.Where(stack => options.Only?.Contains(stack.Name) ?? true));
        return new DesiredHost(host, [.. projects], HasAnyStack(checkout));
    }

    private static HostFile Find(Checkout checkout, PassOptions options, Narrator narrator)
    {
        const string profile = "hosts/_default/host.yml";
        var own = $"hosts/{options.Host}/host.yml";
        if (checkout.Files.TryGetValue(own, out var declared)) return Read(own, declared, narrator);
        if (checkout.Files.TryGetValue(profile, out var shared))
        {
            // Told each time: a misspelt name, or a renamed machine, would show in no other way.
            narrator.Say("verify", $"there is no {own}: this host runs what {profile} says (VIGO_HOST names it otherwise)");
            return Read(profile, shared, narrator);
        }

        return UndeclaredHost.From(checkout.Files);
    }

    private static HostFile Read(string path, RepositoryFile file, Narrator narrator) => HostFileReader.Read(path, Encoding.UTF8.GetString(file.Content), narrator.Warn);

    private static void CheckBranch(HostFile host, PassOptions options, Narrator narrator)
    {
        if (host.Branch is null || host.Branch == options.Branch) return;
        if (!options.BranchIsExplicit) throw new UserError(
            $"this host follows branch '{options.Branch}', and its record says '{host.Branch}'",
            host.Source,
            $"what runs keeps running. Set REMOTE_BRANCH={host.Branch} for this host (systemctl edit gitops-pull.service), or correct the record");
        narrator.Warn($"{host.Source} expects branch '{host.Branch}'; REMOTE_BRANCH={options.Branch} decides");
    }

    private static void CheckSelection(HostFile host, PassOptions options)
    {
        var unknown = options.Only?.Where(name => host.Stacks.All(stack => stack.Name != name)).ToList();
        if (unknown is { Count: > 0 }) throw new UserError(
            $"STACKS_ONLY names what this host does not run: {string.Join(", ", unknown)}",
            host.Source,
            $"this host runs: {string.Join(", ", host.Stacks.Select(stack => stack.Name))}");
    }

    private static bool HasAnyStack(Checkout checkout) =>
        checkout.Files.Keys.Any(path => path.StartsWith("stacks/", StringComparison.Ordinal) && path.EndsWith('/' + ComposeText.FileName, StringComparison.Ordinal));
}

/// <summary>What this host should run.</summary>
/// <param name="Projects">The projects in this pass's hands, in the order they are applied: the proxy, then the stacks.</param>
/// <param name="RepositoryHasStacks">Whether the commit holds any stack at all.</param>
internal sealed record DesiredHost(HostFile Host, ImmutableArray<ProjectSettings> Projects, bool RepositoryHasStacks);
