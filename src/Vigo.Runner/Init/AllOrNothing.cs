using Vigo.Runner.Files;
using Vigo.Runner.Templates;

namespace Vigo.Runner.Init;

/// <summary>Puts files into a folder so that all of them are there, or none.</summary>
internal static class AllOrNothing
{
    /// <summary>Writes <paramref name="files"/> beside the place they belong to, then moves them there.</summary>
    /// <param name="folder">An absolute path. Nothing of what the files bring may be there.</param>
    /// <param name="files">What it gets.</param>
    /// <exception cref="IOException">It could not be; nothing is left.</exception>
    /// <exception cref="UnauthorizedAccessException">It could not be; nothing is left.</exception>
    public static void Write(string folder, IReadOnlyList<SourceFile> files)
    {
        var isNew = !Directory.Exists(folder);
        // On the same disk, so that moving is renaming.
        var parent = isNew ? Path.GetDirectoryName(folder)! : folder;
        Directory.CreateDirectory(parent);
        var staging = Path.Combine(parent, $".vigo-init-{Guid.NewGuid():N}");
        var moved = new List<string>();
        try
        {
            foreach (var file in files)
                AtomicFile.Write(Path.Combine(staging, file.Path), file.Text);
            if (isNew)
            {
                Directory.Move(staging, folder);
                return;
            }

            foreach (var entry in Directory.EnumerateFileSystemEntries(staging).ToList())
            {
                var target = Path.Combine(folder, Path.GetFileName(entry));
                Directory.Move(entry, target);
                moved.Add(target);
            }

            Directory.Delete(staging);
        }
        catch
        {
            foreach (var path in moved.Append(staging))
                Remove(path);
            throw;
        }
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        else
            File.Delete(path);
    }
}
