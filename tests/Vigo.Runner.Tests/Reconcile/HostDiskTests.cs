using System.Text;
using Vigo.Runner.Reconcile;
using Vigo.Testing;

namespace Vigo.Runner.Tests.Reconcile;

public sealed class HostDiskTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_same_content_is_not_written_again()
    {
        var path = _directory["file"];
        Assert.True(Write(path, "one"));
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);

        Assert.False(Write(path, "one"));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
        Assert.True(Write(path, "two"));
        Assert.Equal("two", File.ReadAllText(path));
    }

    [Fact]
    public void A_wrong_mode_is_put_right_without_writing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes");
        if (OperatingSystem.IsWindows()) return;
        var path = _directory["file"];
        Write(path, "one");
        File.SetUnixFileMode(path, HostDisk.Readable);

        Assert.False(Write(path, "one"));
        Assert.Equal(HostDisk.Private, File.GetUnixFileMode(path));
    }

    [Fact]
    public void What_could_not_be_written_leaves_the_old_content_and_nothing_beside_it()
    {
        var path = _directory["folder"];
        Directory.CreateDirectory(Path.Combine(path, "in the way"));

        Assert.ThrowsAny<Exception>(() => Write(path, "one"));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_directory.Path));
    }

    [Fact]
    public void Half_written_files_of_killed_passes_are_removed()
    {
        _directory.Write($"{HostDisk.TemporaryPrefix}1-app.env", "PASSWORD=half");
        _directory.Write("app.env", "whole");

        HostDisk.RemoveLeftovers(_directory.Path);

        Assert.Equal(["app.env"], Directory.EnumerateFiles(_directory.Path).Select(Path.GetFileName));
    }

    private static bool Write(string path, string content) => HostDisk.Write(path, Encoding.UTF8.GetBytes(content), HostDisk.Private);
}
