using System.Buffers.Binary;
using System.Formats.Tar;

namespace Vigo.Runner.Demo;

/// <summary>A busybox on this machine that runs in an empty container, because it needs no library: Debian's <c>busybox-static</c>, for one.</summary>
internal static class StaticProgram
{
    private const int InterpreterSegment = 3;
    private static readonly string[] Places = ["/bin/busybox", "/usr/bin/busybox", "/bin/busybox.static", "/sbin/busybox"];
    private static readonly string[] Names = ["sh", "date", "echo", "httpd", "mkdir", "sleep", "wget"];

    /// <summary>Its path; null when there is none.</summary>
    public static string? Find() => OperatingSystem.IsLinux() ? Places.FirstOrDefault(path => File.Exists(path) && IsStatic(path)) : null;

    /// <summary>A root file system with nothing but this program, under the names of the commands that the demo's containers call.</summary>
    public static MemoryStream RootFileSystem(string program)
    {
        var archive = new MemoryStream();
        using (var tar = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
        {
            using var content = File.OpenRead(program);
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "bin/busybox")
            {
                DataStream = content,
                Mode = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute,
            });
            foreach (var name in Names) tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, $"bin/{name}") { LinkName = "busybox" });
        }

        archive.Position = 0;
        return archive;
    }

    // ELF, "Program Header": a program that wants a dynamic linker names it in a segment of its own.
    private static bool IsStatic(string path)
    {
        const int header = 64;
        var bytes = File.ReadAllBytes(path).AsSpan();
        if (bytes.Length < header || !bytes.StartsWith("\u007fELF"u8) || bytes[4] != 2 || bytes[5] != 1) return false;
        var offset = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes[32..]);
        var size = BinaryPrimitives.ReadInt16LittleEndian(bytes[54..]);
        var count = BinaryPrimitives.ReadInt16LittleEndian(bytes[56..]);
        for (var number = 0; number < count; number++)
        {
            var at = offset + number * size;
            if (at + 4 > bytes.Length || BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]) == InterpreterSegment) return false;
        }

        return true;
    }
}
