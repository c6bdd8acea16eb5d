using System.Collections.Immutable;
using System.Text;
using Vigo.Runner.Reconcile;
using Vigo.Testing;

namespace Vigo.Runner.Tests.Reconcile;

public sealed class RuntimeFolderTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private RuntimeFolder Folder => new(_directory["stack"]);

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Preparing_changes_nothing_that_is_in_use_and_placing_changes_all()
    {
        Place([], Regular("a", "1"), Regular("conf/b", "1"));

        using (var prepared = Folder.Prepare(Files(Regular("a", "2"), Regular("conf/c", "2"))))
        {
            Assert.Equal(("1", "1"), (Read("a"), Read("conf/b")));
            Assert.Equal(["a", "conf/c"], prepared.Place(["a", "conf/b"]));
        }

        Assert.Equal(["a=2", "conf/c=2"], All());
    }

    [Fact]
    public void What_was_prepared_and_not_placed_leaves_no_trace()
    {
        Place([], Regular("a", "1"));

        Folder.Prepare(Files(Regular("a", "2"))).Dispose();

        Assert.Equal(["a=1"], All());
    }

    [Fact]
    public void A_release_that_cannot_be_prepared_whole_leaves_everything_as_it_was()
    {
        Place([], Regular("a", "1"), Regular("b", "1"));

        Assert.ThrowsAny<IOException>(() => Folder.Prepare(Files(Regular("a", "2"), Regular("b/below a file", "2"))));

        Assert.Equal(["a=1", "b=1"], All());
    }

    [Fact]
    public void Only_what_vigo_wrote_is_removed()
    {
        Place([], Regular("conf/ours", "1"));
        _directory.Write("stack/conf/theirs", "data");

        Place(["conf/ours"]);

        Assert.Equal(["conf/theirs=data"], All());
    }

    [Fact]
    public void A_removal_that_was_cut_short_is_finished()
    {
        Place([], Regular("conf/deep/a", "1"), Regular("b", "1"));
        Directory.Delete(_directory["stack", "conf", "deep"], recursive: true);

        Place(["conf/deep/a"], Regular("b", "1"));

        Assert.Equal(["b=1"], All());
        Assert.False(Directory.Exists(_directory["stack", "conf"]));
    }

    [Fact]
    public void Files_that_stand_already_keep_their_times()
    {
        Place([], Regular("a", "1"));
        File.SetLastWriteTimeUtc(_directory["stack", "a"], DateTime.UnixEpoch);

        Assert.Empty(Place(["a"], Regular("a", "1")));

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(_directory["stack", "a"]));
    }

    [Fact]
    public void Links_to_files_and_folders_are_placed_and_replaced_as_links()
    {
        Place([], Regular("conf/a", "1"), Regular("other/a", "2"), Link("file", "conf/a"), Link("folder", "conf"));
        Assert.Equal(("1", "1"), (Read("file"), Read("folder/a")));

        Assert.Equal(["file", "folder"], Place([], Regular("conf/a", "1"), Regular("other/a", "2"), Link("file", "other/a"), Link("folder", "other")));
        Assert.Equal(("2", "2"), (Read("file"), Read("folder/a")));
        Assert.Empty(Place([], Link("file", "other/a"), Link("folder", "other")));
    }

    [Fact]
    public void An_executable_file_is_executable_for_whoever_runs_in_the_container()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes");
        if (OperatingSystem.IsWindows()) return;

        Place([], ("run.sh", new RepositoryFile(RepositoryFileKind.Executable, "#!/bin/sh"u8.ToArray())), Regular("a", "1"));

        Assert.Equal((HostDisk.Executable, HostDisk.Readable), (File.GetUnixFileMode(_directory["stack", "run.sh"]), File.GetUnixFileMode(_directory["stack", "a"])));
    }

    [Fact]
    public void An_empty_folder_that_the_engine_made_in_place_of_a_file_gives_way()
    {
        Directory.CreateDirectory(_directory["stack", "nginx.conf"]);

        Place([], Regular("nginx.conf", "1"));

        Assert.Equal(["nginx.conf=1"], All());
    }

    [Fact]
    public void A_kept_release_is_the_one_that_was_saved()
    {
        var settings = new ProjectSettings("web", ["env/app.env"], ["web"], ["migrate"], ForwardOnly: true);
        var files = Files(Regular("stacks/web/docker-compose.yml", "services: {}"), Regular("stacks/web/conf/a", "1"), Link("stacks/web/link", "conf"), Regular("env/app.env", "ENC"));
        var release = new Release(
            new ProjectSource("h1", "c0ffee", settings, files), Files(Regular("docker-compose.yml", "")), [], new ContentManifest("id", ImmutableSortedDictionary<string, string>.Empty, ImmutableSortedDictionary<string, string>.Empty));
        var store = new ReleaseStore(_directory.Path);

        store.Save(release);
        store.Save(release);
        var kept = store.Find("web", "id")!;

        Assert.Equal(("h1", "c0ffee", "web", true), (kept.Host, kept.Commit, kept.Settings.Name, kept.Settings.ForwardOnly));
        Assert.Equal(["env/app.env"], kept.Settings.EnvFiles);
        Assert.Equal(files.Select(file => (file.Key, file.Value.Kind, Encoding.UTF8.GetString(file.Value.Content))), kept.Files.Select(file => (file.Key, file.Value.Kind, Encoding.UTF8.GetString(file.Value.Content))));
        Assert.Null(store.Find("web", "another"));
        store.Prune("web", new HashSet<string>());
        Assert.Null(store.Find("web", "id"));
    }

    private IReadOnlyList<string> Place(string[] before, params (string, RepositoryFile)[] files)
    {
        using var prepared = Folder.Prepare(Files(files));
        return prepared.Place(before);
    }

    private string Read(string path) => File.ReadAllText(_directory["stack", path]);

    private IEnumerable<string> All() => Directory.EnumerateFiles(Folder.Path, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder.Path, path)).Order(StringComparer.Ordinal).Select(path => $"{path}={Read(path)}");

    private static ImmutableSortedDictionary<string, RepositoryFile> Files(params (string Path, RepositoryFile File)[] files) =>
        files.ToImmutableSortedDictionary(file => file.Path, file => file.File, StringComparer.Ordinal);

    private static (string, RepositoryFile) Regular(string path, string content) => (path, new RepositoryFile(RepositoryFileKind.Regular, Encoding.UTF8.GetBytes(content)));

    private static (string, RepositoryFile) Link(string path, string target) => (path, new RepositoryFile(RepositoryFileKind.SymbolicLink, Encoding.UTF8.GetBytes(target)));
}
