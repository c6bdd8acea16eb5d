using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Secrets;

/// <summary>Shows plaintext in the person's editor, in a private folder of memory-backed storage that is overwritten and removed afterwards.</summary>
public static class PlaintextEditor
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens the editor on <paramref name="content"/> and waits for it.</summary>
    /// <param name="name">The name the file has in the editor.</param>
    /// <param name="content">What it holds at first.</param>
    /// <param name="accept">Called with what the editor left; false opens the editor again on the same text.</param>
    /// <param name="cancellation">Stops the editor and cleans up.</param>
    /// <exception cref="UserError">There is no memory-backed folder, or the editor failed.</exception>
    public static async Task EditAsync(string name, string content, Func<string, bool> accept, CancellationToken cancellation)
    {
        var folder = Path.Combine(MemoryBackedFolder(), $"vigo-edit-{Guid.NewGuid():N}");
        if (!OperatingSystem.IsWindows()) Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        var file = Path.Combine(folder, name);
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
            using (var stream = new FileStream(file, options)) stream.Write(Encoding.UTF8.GetBytes(content));
            do await RunEditorAsync(file, cancellation);
            while (!accept(File.ReadAllText(file)));
        }
        finally
        {
            Shred(folder);
        }
    }

    private static string MemoryBackedFolder()
    {
        string?[] candidates = [Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR"), "/dev/shm"];
        return candidates.FirstOrDefault(IsMemoryBacked)
            ?? throw new UserError("there is no memory-backed folder to edit in (XDG_RUNTIME_DIR or /dev/shm), and plaintext must not touch a disk", null,
                "set single values with 'vigo env set FILE KEY', which reads the value from standard input");

        static bool IsMemoryBacked(string? folder) =>
            Directory.Exists(folder) && DriveInfo.GetDrives().Where(drive => IsIn(folder, drive.Name)).MaxBy(drive => drive.Name.Length) is { DriveFormat: "tmpfs" or "ramfs" };

        static bool IsIn(string folder, string drive) => (folder.TrimEnd('/') + "/").StartsWith(drive.TrimEnd('/') + "/", StringComparison.Ordinal);
    }

    private static async Task RunEditorAsync(string file, CancellationToken cancellation)
    {
        string[] variables = ["SOPS_EDITOR", "VISUAL", "EDITOR"];
        var editor = variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) ?? "vi";
        // Through the shell, as git does, since people set EDITOR="code --wait".
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"{editor} \"$@\"", editor, file]) { UseShellExecute = false };
        start.Environment.Remove(AgeKeys.KeyVariable);
        using var process = Process.Start(start)
            ?? throw new UserError($"the editor '{editor}' did not start", null, "set EDITOR to an editor that is installed");
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        if (process.ExitCode != 0) throw new UserError($"the editor '{editor}' ended with exit code {process.ExitCode}; nothing was changed", null, "set EDITOR to an editor that is installed");
    }

    // Editors leave backups and swap files beside the file.
    private static void Shred(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
            stream.Write(RandomNumberGenerator.GetBytes((int)Math.Min(stream.Length, 1 << 20)));
            stream.Flush(flushToDisk: true);
        }
        Directory.Delete(folder, recursive: true);
    }
}
