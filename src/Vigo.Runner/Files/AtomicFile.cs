using System.Text;

namespace Vigo.Runner.Files;

/// <summary>Writes files so that a reader, or a machine that dies meanwhile, sees the old content or the new one and nothing between.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes <paramref name="text"/> as UTF-8 without a byte order mark: to a temporary file in the same folder, flushed to disk, then renamed.
    /// The folder is made when it is missing.
    /// </summary>
    /// <param name="path">The file to replace or make. A symbolic link is followed.</param>
    /// <param name="text">The whole content.</param>
    /// <param name="mode">The mode of a new file; an existing one keeps the mode it has.</param>
    public static void Write(string path, string text, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead) =>
        Write(path, Utf8.GetBytes(text), mode);

    /// <summary>Writes bytes in the same way.</summary>
    /// <param name="path">The file to replace or make. A symbolic link is followed.</param>
    /// <param name="content">The whole content.</param>
    /// <param name="mode">The mode of a new file; an existing one keeps the mode it has.</param>
    public static void Write(string path, byte[] content, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead) =>
        Replace(path, mode, stream => stream.Write(content));

    /// <summary>Copies a file, its mode with it, in the same way.</summary>
    /// <param name="source">The file to copy.</param>
    /// <param name="path">The file to replace or make. A symbolic link is followed.</param>
    /// <param name="cancellation">Ends it in the middle; then nothing of the copy is left.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static void Copy(string source, string path, CancellationToken cancellation = default)
    {
        using var from = File.OpenRead(source);
        Replace(path, OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(source), stream =>
        {
            var buffer = new byte[128 * 1024];
            for (int count; (count = from.Read(buffer)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                stream.Write(buffer, 0, count);
            }
        });
    }

    /// <summary>Removes the temporary files that killed programs have left in a folder.</summary>
    public static void RemoveLeftovers(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, ".*.tmp").Where(file => IsTemporary(Path.GetFileName(file))).ToList())
            File.Delete(file);
    }

    private static void Replace(string path, UnixFileMode mode, Action<FileStream> write)
    {
        var target = Path.GetFullPath(new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName);
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            // Whoever else may read the file later, nobody reads a half of it.
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(temporary, options))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, File.Exists(target) ? File.GetUnixFileMode(target) : mode);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // .NAME.<32 hexadecimal digits>.tmp
    private static bool IsTemporary(string name) =>
        name.Split('.') is ["", _, .., var identity, "tmp"] && Guid.TryParseExact(identity, "N", out _);
}
