using System.Formats.Tar;
using System.Text;
using CliWrap;

namespace Vigo.Testing.Engine;

/// <summary>Puts test images on an engine. No registry is asked: what has the name is the image.</summary>
public static class TestImages
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    // Every one that a script, a healthcheck or a test calls by name; each is a link to busybox.
    private static readonly string[] Tools = ["sh", "cat", "echo", "env", "ls", "nc", "sleep", "test", "true", "false", "wget", "touch", "stat"];

    /// <summary>Makes the image under a name, taking the name over if it was another's, and returns the image id (<c>sha256:…</c>).</summary>
    /// <param name="engine">The engine that gets it.</param>
    /// <param name="reference">Any name, a public one too: <c>traefik:v3.1</c>, <c>127.0.0.1:5000/web:branch-main</c>.</param>
    /// <param name="image">What is in it.</param>
    public static Task<string> Make(this RunningEngine engine, string reference, TestImage image)
    {
        string[] changes =
        [
            """ENTRYPOINT ["/bin/start"]""",
            "ENV PATH=/bin",
            .. image.Port is { } port ? (string[])[$"EXPOSE {port}"] : [],
        ];
        var archive = PipeSource.FromBytes(Archive(image));
        return engine.Docker(archive, ["import", .. changes.SelectMany(change => new[] { "--change", change }), "-", reference]);
    }

    private static byte[] Archive(TestImage image)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Pax, leaveOpen: true))
        {
            Add(tar, "bin/busybox", File.ReadAllBytes(Busybox()), Executable);
            foreach (var tool in Tools.Except(image.Programs.Keys))
                tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, $"bin/{tool}") { LinkName = "busybox" });
            foreach (var (name, source) in image.Programs)
                Add(tar, $"bin/{name}", Encoding.UTF8.GetBytes(source), Executable);
            Add(tar, "www/cgi-bin/environ", "#!/bin/sh\nprintf 'Content-Type: application/octet-stream\\r\\n\\r\\n'\nexec cat /proc/1/environ\n"u8.ToArray(), Executable);
            foreach (var (path, body) in image.Pages)
                Add(tar, $"www/{path}", Encoding.UTF8.GetBytes(body), Readable);
        }

        return bytes.ToArray();
    }

    private static void Add(TarWriter tar, string path, byte[] content, UnixFileMode mode)
    {
        using var data = new MemoryStream(content);
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path) { Mode = mode, DataStream = data });
    }

    private static string Busybox()
    {
        string[] places = ["/bin/busybox", "/usr/bin/busybox"];
        var found = places.FirstOrDefault(File.Exists);
        if (found is null)
            Requirement.EngineMissing("No busybox on this machine to make test images from: install busybox-static, or run .ci/install-engine.sh.");
        return found;
    }
}
