using System.Diagnostics;

namespace Vigo.Build.Writing;

/// <summary>
/// Lets one build of a project write at a time, so that a Debug and a Release build can't mix their sets. The operating
/// system lets go of it when the process dies.
/// </summary>
internal static class WriteLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <exception cref="OutputException">Another build held the lock all the while.</exception>
    public static IDisposable Take(string path) => Take(path, Patience);

    internal static IDisposable Take(string path, TimeSpan patience)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path));
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (waiting.Elapsed >= patience)
            {
                throw new OutputException(new Finding(
                    Rules.NotWritten,
                    path,
                    $"Another build has been writing the generated files for {patience.TotalSeconds:0} s ({exception.Message}). Nothing was written. Let it finish, or end it, and build again."));
            }
            catch (IOException)
            {
                Thread.Sleep(Interval);
            }
        }
    }
}
