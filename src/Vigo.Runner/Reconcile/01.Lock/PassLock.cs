using System.ComponentModel;
using System.Diagnostics;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// Only one pass works on a host at a time. The lock is the operating system's, so it dies with its holder; programs that the
/// holder started keep it until they end too, and a pass never meets a <c>docker compose</c> that a killed one left behind.
/// </summary>
internal sealed class PassLock : IDisposable
{
    /// <summary>The error numbers with which Linux and macOS say that a file is locked.</summary>
    private static readonly int[] WouldBlock = [11, 35];

    private readonly FileStream _file;

    private PassLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; null when another pass has it, and then <paramref name="holder"/> says which.</summary>
    public static PassLock? TryTake(string stateFolder, out LockHolder? holder)
    {
        holder = null;
        var path = Path.Combine(stateFolder, "lock");
        try
        {
            HostDisk.CreatePrivateFolder(stateFolder);
            // Sharing nothing is, on Unix, an advisory lock on the whole file.
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            Posix.InheritByChildren(file.SafeFileHandle);
            return new PassLock(file);
        }
        catch (IOException held) when (WouldBlock.Contains(held.HResult))
        {
            holder = WhoHolds(path);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserError(
                $"the state folder cannot be used: {failure.Message}",
                stateFolder,
                "run as root, or name a folder of your own with --state or VIGO_STATE");
        }
    }

    public void Dispose() => _file.Dispose();

    // Asked of the kernel and not written into the file: a pass with nothing to do writes nothing.
    private static LockHolder WhoHolds(string path)
    {
        var holders = ProcessTable.Holding(new HashSet<string>(StringComparer.Ordinal) { Path.GetFullPath(path) })
            .Select(found => found.Process).Where(process => process.Id != Environment.ProcessId).Distinct().ToList();
        return holders.Count == 0
            ? new LockHolder("another pass is at work", null)
            : new LockHolder($"another pass is at work: {string.Join(", ", holders.Select(process => $"{process.Name} (process {process.Id})"))}", holders.Select(StartOf).Min());
    }

    private static DateTimeOffset? StartOf(HostProcess process)
    {
        try
        {
            using var found = Process.GetProcessById(process.Id);
            return found.StartTime;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}

/// <summary>Who has the lock.</summary>
/// <param name="What">For a person.</param>
/// <param name="Since">When the longest-running process that has it was started; null when nobody can tell.</param>
internal sealed record LockHolder(string What, DateTimeOffset? Since);
