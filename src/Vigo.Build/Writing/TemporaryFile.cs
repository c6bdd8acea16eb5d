namespace Vigo.Build.Writing;

/// <summary>
/// Names for the files that exist only while a set is being put in place. They lie in the folder of the file they stand
/// for, because only within one file system is a rename atomic.
/// </summary>
internal static class TemporaryFile
{
    private const string Suffix = ".vigo-tmp";

    public static string NameFor(string path) =>
        Path.Combine(Path.GetDirectoryName(path), $".{Path.GetFileName(path)}.{Guid.NewGuid():N}{Suffix}");

    /// <summary>Whether this is one that a killed build left behind.</summary>
    public static bool IsOne(string path) =>
        Path.GetFileName(path).StartsWith(".", StringComparison.Ordinal) && path.EndsWith(Suffix, StringComparison.Ordinal);
}
