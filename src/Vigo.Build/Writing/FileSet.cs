using Vigo.Build.Comparing;

namespace Vigo.Build.Writing;

/// <summary>Puts a set of changes on disk: all of them, or, as far as a file system allows, none.</summary>
internal static class FileSet
{
    /// <exception cref="OutputException">A change could not be made; those made before it were taken back.</exception>
    public static void Apply(string root, IReadOnlyList<Change> changes)
    {
        RefuseReadOnly(root, changes);

        var undo = new UndoLog();
        Change? current = null;
        try
        {
            // Everything that needs space comes first: once the first file is renamed, a full disk is no longer in the way.
            var staged = new List<string?>();
            foreach (var change in changes)
            {
                current = change;
                staged.Add(Stage(OnDisk.Path(root, change.Path), change, undo));
            }

            for (var index = 0; index < changes.Count; index++)
            {
                current = changes[index];
                Commit(OnDisk.Path(root, current.Path), current, staged[index], undo);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var leftovers = undo.Undo();
            throw new OutputException(new Finding(
                Rules.NotWritten,
                current?.Path,
                $"The file can't be written: {exception.Message} {Outcome(leftovers)} Make the folder writable, or free space, and build again."));
        }

        undo.Done();
        RemoveEmptyFolders(root, changes.OfType<Delete>());
    }

    private static void RefuseReadOnly(string root, IReadOnlyList<Change> changes)
    {
        foreach (var change in changes.Where(change => change is not Create))
        {
            if (new FileInfo(OnDisk.Path(root, change.Path)) is { Exists: true, IsReadOnly: true })
            {
                throw new OutputException(new Finding(
                    Rules.NotWritten,
                    change.Path,
                    "The file is read-only. Nothing was written. Make it writable and build again."));
            }
        }
    }

    private static string? Stage(string path, Change change, UndoLog undo)
    {
        var content = change switch
        {
            Create create => create.Content,
            Replace replace => replace.Content,
            _ => null,
        };
        if (content is null)
            return null;

        undo.CreateFolder(Path.GetDirectoryName(path));
        var temporary = TemporaryFile.NameFor(path);
        undo.DeleteAtEnd(temporary);
        File.WriteAllBytes(temporary, content);
        return temporary;
    }

    private static void Commit(string path, Change change, string? temporary, UndoLog undo)
    {
        var old = TemporaryFile.NameFor(path);
        switch (change)
        {
            case Create:
                File.Move(temporary!, path);
                undo.OnUndo(() => File.Delete(path));
                break;
            case Replace:
                undo.DeleteAtEnd(old);
                File.Replace(temporary!, path, old);
                undo.OnUndo(() => File.Replace(old, path, null));
                break;
            case Delete:
                undo.DeleteAtEnd(old);
                File.Move(path, old);
                undo.OnUndo(() => File.Move(old, path));
                break;
        }
    }

    private static string Outcome(IReadOnlyList<string> leftovers) =>
        leftovers.Count == 0
            ? "Every other file was left, or put back, as it was."
            : $"These could not be put back: {string.Join("; ", leftovers)}.";

    private static void RemoveEmptyFolders(string root, IEnumerable<Delete> deletions)
    {
        var folders = deletions.SelectMany(deletion => OutputPath.FoldersOf(deletion.Path)).Distinct(StringComparer.Ordinal);
        foreach (var folder in folders.OrderByDescending(folder => folder.Length))
        {
            var path = new DirectoryInfo(OnDisk.Path(root, folder));
            if (path.Exists && !path.EnumerateFileSystemInfos().Any())
                path.Delete();
        }
    }
}
