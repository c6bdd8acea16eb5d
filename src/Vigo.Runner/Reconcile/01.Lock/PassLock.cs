using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// Only one pass works on a host at a time. The lock is the operating system's, so it dies with its holder; programs that the
/// holder started keep it until they end too, and a pass never meets a <c>docker compose</c> that a killed one left behind.
/// </summary>
internal sealed class PassLock : IDisposable
{
    private readonly FileStream _file;

    private PassLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; null when another pass has it, and then <paramref name="holder"/> says which.</summary>
    public static PassLock? TryTake(string stateFolder, out string? holder)
    {
        holder = null;
        var path = Path.Combine(stateFolder, "lock");
        var file = Open(stateFolder, path);
        if (!Posix.TryLock(file.SafeFileHandle))
        {
            file.Dispose();
            holder = WhoHolds(path);
            return null;
        }

        Posix.InheritByChildren(file.SafeFileHandle);
        return new PassLock(file);
    }

    public void Dispose() => _file.Dispose();

    private static FileStream Open(string stateFolder, string path)
    {
        try
        {
            HostDisk.CreatePrivateFolder(stateFolder);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserError(
                $"the state folder cannot be used: {failure.Message}",
                stateFolder,
                "run as root, or name a folder of your own with --state or VIGO_STATE");
        }
    }

    // Asked of the kernel and not written into the file: a pass with nothing to do writes nothing.
    private static string WhoHolds(string path)
    {
        var holders = ProcessTable.Holding(new HashSet<string>(StringComparer.Ordinal) { Path.GetFullPath(path) })
            .Select(found => found.Process).Where(process => process.Id != Environment.ProcessId).Distinct().ToList();
        return holders.Count == 0
            ? "another pass is at work"
            : $"another pass is at work: {string.Join(", ", holders.Select(process => $"{process.Name} (process {process.Id})"))}";
    }
}
