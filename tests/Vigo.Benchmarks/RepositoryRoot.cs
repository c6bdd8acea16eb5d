namespace Vigo.Benchmarks;

/// <summary>The repository that this program was built in.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Vigo.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("the benchmarks run from the repository only: there is no Vigo.sln above them");
        return folder.FullName;
    }
}
