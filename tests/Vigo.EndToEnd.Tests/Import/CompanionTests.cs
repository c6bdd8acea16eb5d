using System.Diagnostics;
using System.Net.Sockets;
using CliWrap;
using CliWrap.Buffered;
using Vigo.EndToEnd.Tests.Bench;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>What services mount or are built from comes along; what can't is told with its line.</summary>
public sealed class CompanionTests : IDisposable
{
    private readonly ImportedFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Whole_folders_and_single_files_with_their_modes()
    {
        _project.Write(
            "compose.yaml",
            """
            services:
              web:
                build: {context: app, dockerfile: ../docker/Dockerfile}
                volumes: ["./site:/site:ro", {type: bind, source: conf/nginx.conf, target: /nginx.conf}, "data:/data", "/etc/localtime:/etc/localtime"]
                configs: [c]
                secrets: [s]
            volumes:
              data: {driver_opts: {type: none, o: bind, device: ./disk}}
            configs: {c: {file: ./c.ini}}
            secrets: {s: {file: ./s.txt}}

            """);
        foreach (var file in new[] { "app/main.py", "app/sub/deep.py", "docker/Dockerfile", "site/index.html", "conf/nginx.conf", "conf/other.conf", "disk/a", "c.ini", "s.txt", "unused.txt", "app/.git/config" })
            _project.Write(file, $"{file}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_project.Write("app/run.sh", "#!/bin/sh\n"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var said = await _project.Import();

        Assert.Equal(
            ["app/main.py", "app/run.sh", "app/sub/deep.py", "c.ini", "conf/nginx.conf", "disk/a", "docker/Dockerfile", "s.txt", "site/index.html"],
            Companions());
        Assert.Equal("app/sub/deep.py\n", _project.Repository.Read("stacks/shop/app/sub/deep.py"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(_project.Repository.Path, "stacks/shop/app/run.sh")));
        Assert.Contains("compose.yaml:10:21: the secret in", said, StringComparison.Ordinal);
        Assert.Contains("and 9 companion files", said, StringComparison.Ordinal);
        await _project.AssertSame("compose.yaml");
    }

    [Fact]
    public async Task A_folder_of_data_stays_where_it_is_and_is_told_and_one_of_configuration_comes()
    {
        _project.Write(
            "compose.yaml",
            """
            services:
              vault:
                image: vaultwarden/server:1.32.0
                volumes: ["./data:/data", "./conf:/etc/vault", "./site:/site:ro", {type: bind, source: ./media, target: /media}, {type: bind, source: ./pictures, target: /pictures, read_only: true}]

            """);
        _project.Write("data/db.sqlite3", "SQLite format 3\0");
        _project.Write("data/key.pem", "-----BEGIN PRIVATE KEY-----\n");
        _project.Write("conf/sub/vault.ini", "[vault]\n");
        _project.Write("media/film.txt", new string('x', 1024 * 1024 + 1));
        foreach (var picture in new[] { "site/logo.png", "pictures/cat.png" })
            _project.Write(picture, "PNG\0");

        var said = await _project.Import();

        Assert.Equal(["conf/sub/vault.ini", "pictures/cat.png", "site/logo.png"], Companions());
        Assert.Contains("data is not copied: a service may write there, and db.sqlite3 is no text", said, StringComparison.Ordinal);
        Assert.Contains("media is not copied: a service may write there, and film.txt is no text", said, StringComparison.Ordinal);
        await _project.AssertSame("compose.yaml");
    }

    [Fact]
    public async Task A_path_that_leaves_the_folder_or_is_not_there_stays_and_is_told_with_its_line()
    {
        var compose = _project.Write("compose.yaml", "services:\n  web:\n    image: nginx:1.27\n    volumes:\n      - ../shared:/shared\n      - ./missing:/missing\n      - ${WHERE}:/where\n");

        var said = await _project.Import();

        Assert.Contains($"{compose}:5:9: ../shared lies outside the folder", said, StringComparison.Ordinal);
        Assert.Contains($"{compose}:6:9: there is no {_project.Path}/missing", said, StringComparison.Ordinal);
        Assert.Contains($"{compose}:7:9: what ${{WHERE}} is depends on a variable", said, StringComparison.Ordinal);
        Assert.Contains("- ../shared:/shared", _project.Repository.Generate()["stacks/shop/docker-compose.yml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_a_variable_names_is_found_by_its_value()
    {
        _project.Write(".env", "SITE=./public\n");
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:1.27', volumes: ['${SITE}:/site', '${LOGS:-./logs}:/logs']}\n");
        _project.Write("public/index.html", "x");
        _project.Write("logs/.keep", "");

        await _project.Import();

        Assert.Equal(["logs/.keep", "public/index.html"], Companions());
        await _project.AssertSame("compose.yaml");
    }

    [Fact]
    public async Task The_folder_itself_comes_without_what_the_import_has_read()
    {
        _project.Write(".env", "TAG=1\n");
        _project.Write("compose.yaml", "services:\n  web: {build: ., image: 'web:${TAG}'}\n");
        _project.Write("compose.override.yaml", "services:\n  web: {restart: always}\n");
        _project.Write("Dockerfile", "FROM scratch\n");
        _project.Write("src/main.c", "int main() { return 0; }\n");

        var said = await _project.Import();

        Assert.Equal(["Dockerfile", "src/main.c"], Companions());
        Assert.Contains(".env lies in a folder that is copied, and is not copied with it", said, StringComparison.Ordinal);
        await _project.AssertSame("compose.yaml", "compose.override.yaml");
    }

    [Theory]
    [InlineData(".")]
    [InlineData("compose.yaml")]
    [InlineData("./compose.yaml")]
    public async Task The_folder_in_which_the_person_stands_is_a_folder_as_any(string path)
    {
        _project.Write("compose.yaml", "services:\n  web: {build: ., image: 'web:1.27.2', volumes: ['.:/app', './site:/site']}\n");
        _project.Write("Dockerfile", "FROM scratch\n");
        _project.Write("site/index.html", "x");

        // The folder is that of the whole process: hence one of its own.
        var run = await Cli.Wrap(BuiltVigo.Program).WithWorkingDirectory(_project.Path).WithArguments(["import", path, "--out", _project.Repository.Path])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        Assert.True(run.ExitCode == 0, run.StandardError);
        Assert.Equal(["Dockerfile", "site/index.html"], Companions());
        await _project.AssertSame("compose.yaml");
    }

    [Fact]
    public async Task Links_stay_links_and_lead_nowhere_else()
    {
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:1.27', volumes: ['./site:/site']}\n");
        _project.Write("site/index.html", "x");
        File.CreateSymbolicLink(Path.Combine(_project.Path, "site/home.html"), "index.html");
        File.CreateSymbolicLink(Path.Combine(_project.Path, "site/passwd"), "/etc/passwd");
        Directory.CreateSymbolicLink(Path.Combine(_project.Path, "site/up"), "../..");

        var said = await _project.Import();

        Assert.Equal("index.html", new FileInfo(Path.Combine(_project.Repository.Path, "stacks/shop/site/home.html")).LinkTarget);
        Assert.Equal(["site/home.html", "site/index.html"], Companions());
        Assert.Contains("passwd is not copied: it is a link that leads out of its folder, to /etc/passwd", said, StringComparison.Ordinal);
        Assert.Contains("up is not copied: it is a link that leads out of its folder", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Env_files_that_only_lie_in_a_folder_stay_there_and_are_told_and_one_that_is_mounted_itself_comes()
    {
        _project.Write("compose.yaml", "services:\n  web: {build: ./app, image: 'web:1', volumes: ['./app/meant.env:/meant.env']}\n");
        foreach (var file in new[] { "app/Dockerfile", "app/.env", "app/.env.production", "app/db.env", "app/meant.env", "app/environment" })
            _project.Write(file, "A=1\n");

        var said = await _project.Import();

        Assert.Equal(["app/Dockerfile", "app/environment", "app/meant.env"], Companions());
        foreach (var left in new[] { ".env", ".env.production", "db.env" })
            Assert.Contains($"{_project.Path}/app/{left} is not copied: it looks like an env file", said, StringComparison.Ordinal);
        Assert.Contains("app/meant.env is copied as it is, since it is mounted itself", said, StringComparison.Ordinal);
        Assert.DoesNotContain("app/meant.env is not copied", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_begins_with_two_dots_lies_in_the_folder()
    {
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:1.27', volumes: ['./..data:/data']}\n");
        _project.Write("..data/a", "x");

        var said = await _project.Import();

        Assert.Equal(["..data/a"], Companions());
        Assert.DoesNotContain("lies outside", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sockets_and_pipes_are_left_where_they_are()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:1.27', volumes: ['./run:/run']}\n");
        _project.Write("run/empty", "");
        using (var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_project.Path, "run/app.sock")));
            using (var pipe = Process.Start("mkfifo", [Path.Combine(_project.Path, "run/pipe")]))
                await pipe.WaitForExitAsync(TestContext.Current.CancellationToken);

            var said = await _project.Import();

            Assert.Contains("app.sock is not copied: it is a socket, a pipe or a device", said, StringComparison.Ordinal);
            Assert.Contains("pipe is not copied: it is a socket, a pipe or a device", said, StringComparison.Ordinal);
        }

        Assert.Equal(["run/empty"], Companions());
    }

    [Fact]
    public async Task What_is_too_much_is_told_and_not_copied()
    {
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:1.27', volumes: ['./data:/data:ro', './site:/site']}\n");
        _project.Write("site/index.html", "x");
        using (var large = File.Create(Path.Combine(Path.GetDirectoryName(_project.Write("data/small", "x"))!, "large")))
            large.SetLength(101_000_000);

        var said = await _project.Import();

        Assert.Equal(["site/index.html"], Companions());
        Assert.Contains("compose.yaml:2:40: ", said, StringComparison.Ordinal);
        Assert.Contains("more than 100 MB or 10000 files", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_file_in_the_way_is_kept_and_nothing_is_written()
    {
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:1.27', volumes: ['./site:/site', './conf:/conf']}\n");
        _project.Write("site/index.html", "new");
        _project.Write("conf/same", "same");
        var other = _project.Repository.Write("stacks/shop/site/index.html", "old");
        _project.Repository.Write("stacks/shop/conf/same", "same");

        var error = await _project.Refused();

        Assert.Contains("stacks/shop/site/index.html is there already, and says something else", error, StringComparison.Ordinal);
        Assert.DoesNotContain("conf/same", error, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(other, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_fails_in_the_middle_leaves_nothing_behind()
    {
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:1.27', volumes: ['./site:/site']}\n");
        _project.Write("site/index.html", "x");

        // Where the class would go lies a file: its folder can't be made.
        _project.Repository.Write("infra/Tags.cs", "public static class Tags\n{\n}\n");
        _project.Repository.Write("infra/Stacks", "in the way");

        var error = await _project.Refused();

        Assert.Contains("infra/Stacks/Shop.cs can't be written, and nothing of the import is left behind", error, StringComparison.Ordinal);
        Assert.Equal("public static class Tags\n{\n}\n", _project.Repository.Read("infra/Tags.cs"));
    }

    private List<string> Companions()
    {
        var folder = Path.Combine(_project.Repository.Path, "stacks", "shop");
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
    }
}
