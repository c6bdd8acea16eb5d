namespace Vigo.Runner.Import.Companions;

/// <summary>
/// Tells data from configuration in a folder that a service may write into. What comes along is deployed again and again, so a database must not.
/// </summary>
internal static class WrittenData
{
    private const int LongestText = 1024 * 1024;
    private const int Head = 8 * 1024;

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <summary>The first file of a folder that nobody wrote by hand, relative to it: one with a zero byte near its start, or of more than a megabyte. Null for a folder without one, and for a file.</summary>
    public static string? In(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", Everything).Where(IsData).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal).FirstOrDefault()
        : null;

    private static bool IsData(string path)
    {
        var file = new FileInfo(path);
        if (file.Length > LongestText)
            return true;
        // Pipes and sockets have no length, and whoever opens one waits.
        if (file.Length == 0)
            return false;
        try
        {
            using var stream = file.OpenRead();
            var head = new byte[Head];
            return head.AsSpan(0, stream.ReadAtLeast(head, Head, throwOnEndOfStream: false)).Contains((byte)0);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }
}
