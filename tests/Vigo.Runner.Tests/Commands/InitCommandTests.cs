using CliWrap.Buffered;
using Vigo.Runner.Tests.CommandLine;
using Vigo.Testing;

namespace Vigo.Runner.Tests.Commands;

/// <summary>What <c>vigo init</c> writes, and when it writes nothing. That the result builds is shown in <c>Vigo.EndToEnd.Tests/Packaging</c>.</summary>
public sealed class InitCommandTests : IDisposable
{
    private static readonly string Version = typeof(Runner.CommandLine.EntryPoint).Assembly.GetName().Version!.ToString(3);
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task The_files_of_a_new_repository_are_these()
    {
        var run = await Init("team");

        Assert.True(run.IsSuccess, run.StandardError);
        Assert.Equal("", run.StandardOutput);
        Snapshot.Match(string.Concat(FilesIn("team").Select(file => $"--- {file}\n{File.ReadAllText(_directory["team", file])}")).Replace(Version, "VERSION", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_of_packages_is_named_and_gives_Vigo_alone()
    {
        _directory.Write($"a & b/Vigo.{Version}.nupkg", "");

        var run = await Init("team", "--source", "a & b");

        Assert.True(run.IsSuccess, run.StandardError);
        var written = System.Xml.Linq.XDocument.Load(_directory["team", "nuget.config"]);
        var sources = written.Root!.Element("packageSources")!.Elements("add").ToDictionary(add => add.Attribute("key")!.Value, add => add.Attribute("value")!.Value);
        Assert.Equal(_directory["a & b"], sources["vigo"]);
        Assert.Equal(["*"], Patterns("nuget.org"));
        Assert.Equal(["Vigo", "Vigo.*"], Patterns("vigo"));

        IEnumerable<string> Patterns(string source) =>
            written.Root.Element("packageSourceMapping")!.Elements("packageSource").Single(element => element.Attribute("key")!.Value == source).Elements("package").Select(package => package.Attribute("pattern")!.Value);
    }

    [Fact]
    public async Task A_folder_that_holds_anything_is_left_alone()
    {
        _directory.Write("team/notes.txt", "mine");

        Refused(await Init("team"), "team/notes.txt");

        Assert.Equal(["notes.txt"], FilesIn("team"));
    }

    [Fact]
    public async Task A_folder_that_holds_only_git_gets_the_files()
    {
        _directory.Write("team/.git/HEAD", "ref: refs/heads/main\n");

        var run = await Init("team");

        Assert.True(run.IsSuccess, run.StandardError);
        Assert.DoesNotContain("git init", run.StandardError, StringComparison.Ordinal);
        Assert.Contains("infra/Tags.cs", FilesIn("team"));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_directory["team"]), entry => Path.GetFileName(entry).StartsWith(".vigo-init", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_that_name_is_left_alone()
    {
        _directory.Write("team", "mine");

        Refused(await Init("team"), "team");
    }

    [Fact]
    public async Task A_source_that_is_not_there_makes_nothing()
    {
        Refused(await Init("team", "--source", "feed"), "feed");

        Assert.False(Directory.Exists(_directory["team"]));
    }

    [Theory]
    [InlineData("Vigo.Runner.0.1.0.nupkg", "holds no package Vigo")]
    [InlineData("Vigo.9.9.9.nupkg", "holds Vigo 9.9.9")]
    public async Task A_source_without_this_version_makes_nothing(string package, string said)
    {
        _directory.Write($"feed/{package}", "");

        var run = await Init("team", "--source", "feed");

        Refused(run, "feed");
        Assert.Contains(said, run.StandardError, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_directory["team"]));
    }

    [Fact]
    public async Task Where_a_file_is_in_the_path_nothing_is_left()
    {
        _directory.Write("file", "mine");

        Refused(await Init("file/team"), "file/team");

        Assert.Equal(["file"], Directory.EnumerateFileSystemEntries(_directory.Path).Select(Path.GetFileName));
    }

    public void Dispose() => _directory.Dispose();

    private Task<BufferedCommandResult> Init(params string[] arguments) => new VigoProgram(_directory.Path).RunAsync(["init", .. arguments]);

    private IReadOnlyList<string> FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(_directory[folder], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_directory[folder], file)).Order(StringComparer.Ordinal)];

    private static void Refused(BufferedCommandResult run, string place)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"  at {place}\n", run.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("   at Vigo.", run.StandardError, StringComparison.Ordinal);
    }
}
