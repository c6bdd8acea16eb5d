using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Peers;

/// <summary>Programs that check the Compose files which Vigo makes.</summary>
internal static class Linters
{
    /// <summary>dclint over all files in one process.</summary>
    public static Peer? Dclint(RepositoryFolder vigo) => PeerProcess.VersionOf(PeerTools.Dclint, "--version") is not { } version ? null : new(
        $"dclint {version}", "checks files one by one",
        () => PeerProcess.Run(vigo.Root, PeerTools.Dclint, ["--recursive", "--quiet", "stacks", "hosts"], mayObject: true),
        () => { });

    /// <summary>Compose's own check: a process for each file, since it takes one project at a time.</summary>
    public static Peer? ComposeConfig(GeneratedRepository repository, RepositoryFolder vigo) => PeerProcess.VersionOf("docker", "compose", "version", "--short") is not { } version ? null : new(
        $"docker compose {version} config", "checks files one by one, a process each",
        () => repository.Stacks.Aggregate(TimeSpan.Zero, (sum, stack) => sum + PeerProcess.Run(
            vigo.Root, "docker", ["compose", "--env-file", "env/global.env", "--env-file", stack.EnvPath, "--file", stack.ComposePath, "config", "--quiet"])),
        () => { });
}
