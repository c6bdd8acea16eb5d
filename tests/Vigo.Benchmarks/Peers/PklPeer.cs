using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Peers;

/// <summary>Pkl: evaluates the same stacks to the same Compose files. It checks types, and no rule.</summary>
internal static class PklPeer
{
    public static Peer? Of(GeneratedRepository repository, RepositoryFolder vigo, RepositoryFolder folder)
    {
        if (PeerProcess.VersionOf(PeerTools.Pkl, "--version") is not { } version)
            return null;
        foreach (var file in PklSource.Of(repository))
            folder.Write(file.Path, file.Text);
        string[] modules = [.. PklSource.Modules(repository).Select(file => file.Path)];
        return new(
            string.Join(' ', version.Split(' ').Take(2)), "evaluates and renders",
            () => PeerProcess.Run(folder.Root, PeerTools.Pkl, ["eval", "-o", "out/%{moduleDir}/%{moduleName}.yml", .. modules]),
            () => Verify(repository, vigo, folder));
    }

    private static void Verify(GeneratedRepository repository, RepositoryFolder vigo, RepositoryFolder folder)
    {
        foreach (var stack in repository.Stacks)
        {
            SameDocument.Demand(stack.Name, vigo.Read(stack.ComposePath), folder.Read($"out/Stacks/{stack.Name}.yml"));
            if (stack.IsOverlaidOnStaging)
                SameDocument.Demand(stack.Name, vigo.Read($"hosts/{HostSource.Staging}/{stack.ComposePath}"), folder.Read($"out/Hosts/{HostSource.Staging}/{stack.Name}.yml"));
        }
    }
}
