namespace Vigo.Testing;

/// <summary>Where this repository's files lie while its tests run.</summary>
public static class Repository
{
    // Deterministic builds write this in place of the repository's path into every source location.
    private const string MappedRoot = "/_/";

    /// <summary>The absolute path of the folder that holds <c>Vigo.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The file on disk that a caller's source path, as the compiler wrote it, stands for.</summary>
    public static string SourceFile(string callerFilePath) =>
        callerFilePath.StartsWith(MappedRoot, StringComparison.Ordinal) ? Path.Combine(Root, callerFilePath[MappedRoot.Length..]) : callerFilePath;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Vigo.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No Vigo.sln in {AppContext.BaseDirectory} or above it: run the tests from where they were built.");
    }
}
