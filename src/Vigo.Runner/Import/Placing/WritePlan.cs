using Vigo.Runner.CommandLine;
using Vigo.Runner.Files;

namespace Vigo.Runner.Import.Placing;

/// <summary>All that an import writes, checked before the first of it is written. What fails in the middle leaves nothing behind.</summary>
internal static class WritePlan
{
    /// <summary>What can't be written, since something else is there.</summary>
    /// <param name="files">The files.</param>
    /// <param name="repository">The repository.</param>
    public static IReadOnlyList<UserError> Conflicts(IReadOnlyList<PlannedFile> files, string repository) =>
    [
        .. files.DistinctBy(file => file.Path, StringComparer.Ordinal).Where(file => IsTaken(file, Target(repository, file))).Select(file => new UserError($"{file.Path} is there already, and says something else", file.Path, "move it away, or take over by hand what it lacks; nothing is overwritten")),
        .. files.GroupBy(file => file.Path, StringComparer.Ordinal).Where(same => same.Distinct().Count() > 1).Select(same => new UserError($"two files of what is imported would become {same.Key}", same.Key, "rename one of them")),
    ];

    /// <summary>Writes them, each whole or not at all, and removes what a killed import has left beside them.</summary>
    /// <param name="files">The files.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="cancellation">Ends it in the middle; then those before are taken away again.</param>
    /// <exception cref="UserError">One can't be written; those before it are taken away again.</exception>
    /// <exception cref="OperationCanceledException">It was ended; nothing is left of it.</exception>
    public static void Write(IReadOnlyList<PlannedFile> files, string repository, CancellationToken cancellation = default)
    {
        var undo = new Stack<Action>();
        var cleaned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.DistinctBy(file => file.Path, StringComparer.Ordinal))
        {
            var target = Target(repository, file);
            try
            {
                cancellation.ThrowIfCancellationRequested();
                var folder = Path.GetDirectoryName(target)!;
                MakeFolder(folder, undo);
                if (cleaned.Add(folder))
                    AtomicFile.RemoveLeftovers(folder);
                Write(file, target, undo, cancellation);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or OperationCanceledException)
            {
                while (undo.TryPop(out var step))
                    step();
                if (failure is OperationCanceledException)
                    throw;
                throw new UserError($"{file.Path} can't be written, and nothing of the import is left behind: {failure.Message.TrimEnd('.')}", file.Path, "check the folder's permissions and the free space, and import again");
            }
        }
    }

    private static void Write(PlannedFile file, string target, Stack<Action> undo, CancellationToken cancellation)
    {
        if (file is PlannedText { Replaces: true } && File.Exists(target))
        {
            var before = File.ReadAllBytes(target);
            undo.Push(() => AtomicFile.Write(target, before));
        }
        else if (Exists(target))
        {
            return;
        }
        else
        {
            undo.Push(() => File.Delete(target));
        }

        switch (file)
        {
            case PlannedText text:
                AtomicFile.Write(target, text.Text, text.IsPrivate ? UnixFileMode.UserRead | UnixFileMode.UserWrite : UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
                break;
            case PlannedCopy copy:
                AtomicFile.Copy(copy.Source, target, cancellation);
                break;
            case PlannedLink link:
                File.CreateSymbolicLink(target, link.Target);
                break;
        }
    }

    private static void MakeFolder(string folder, Stack<Action> undo)
    {
        if (Directory.Exists(folder))
            return;
        MakeFolder(Path.GetDirectoryName(folder)!, undo);
        Directory.CreateDirectory(folder);
        undo.Push(() => Directory.Delete(folder));
    }

    private static bool IsTaken(PlannedFile file, string target) => file switch
    {
        _ when !Exists(target) => false,
        PlannedText { Replaces: true } => false,
        PlannedText text => !IsFile(target) || File.ReadAllText(target) != text.Text,
        PlannedCopy copy => !IsFile(target) || !HasSameContent(copy.Source, target),
        PlannedLink link => new FileInfo(target).LinkTarget != link.Target,
        _ => true,
    };

    private static bool HasSameContent(string one, string other)
    {
        if (new FileInfo(one).Length != new FileInfo(other).Length)
            return false;
        using var first = new BufferedStream(File.OpenRead(one), 64 * 1024);
        using var second = new BufferedStream(File.OpenRead(other), 64 * 1024);
        int read;
        do
        {
            if ((read = first.ReadByte()) != second.ReadByte())
                return false;
        }
        while (read >= 0);
        return true;
    }

    private static bool IsFile(string path) => File.Exists(path) && new FileInfo(path).LinkTarget is null;

    private static bool Exists(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private static string Target(string repository, PlannedFile file) => Path.Combine(Path.GetFullPath(repository), file.Path);
}
