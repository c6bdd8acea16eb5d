using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Vigo.EndToEnd.Tests.Seed;
using Vigo.Runner.CommandLine;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>
/// A whole repository of the shell-script VIGO: what each host got from it, the base with the host's own files over it, is what it gets from the repository that is generated.
/// </summary>
public sealed partial class TreeTests : IDisposable
{
    private readonly TemporaryDirectory _tree = new();
    private readonly TemporaryDirectory _runtimes = new();
    private readonly ImportedRepository _repository = new();

    public void Dispose()
    {
        _tree.Dispose();
        _runtimes.Dispose();
        _repository.Dispose();
    }

    [Fact]
    public async Task Hosts_get_what_they_got()
    {
        ShellScriptRepository.WriteInto(_tree);

        var said = await _repository.Import(_tree.Path);

        var generated = Put();
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_repository.Path, "infra"), "*.cs", SearchOption.AllDirectories))
            TestContext.Current.TestOutputHelper?.WriteLine($"{file}\n{await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)}");
        foreach (var host in new[] { null, "staging-1", "vps.example.org" })
            await AssertSame(host, generated);
    }

    [Fact]
    public async Task An_overlay_says_what_differs_where_that_is_little()
    {
        ShellScriptRepository.WriteInto(_tree);

        await _repository.Import(_tree.Path);

        Snapshot.Match(_repository.Read("infra/Hosts/Staging1.cs"));
        Snapshot.Match(_repository.Read("infra/Hosts/VpsExampleOrg.cs"), name: "vps");
    }

    [Fact]
    public async Task An_overlay_compiles_whatever_its_services_are_called()
    {
        var names = SyntaxFacts.GetKeywordKinds().Select(SyntaxFacts.GetText).Where(word => word.All(character => char.IsAsciiLetterLower(character) || character == '_'))
            .Concat(["1st", "my-app", "my.app", "my_app", "UPPER", "-dash", "_", "value", "Tags", "Infra"]).Where(name => char.IsAsciiLetterOrDigit(name[0])).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains("interface", names);
        Assert.Contains("field", names);
        string Services(string tag) => "services:\n" + string.Concat(names.Select(name => $"  \"{name}\": {{image: \"nginx:{tag}\", restart: always, init: true, tty: true, hostname: a, user: b}}\n"));
        _tree.Write("stacks/app/docker-compose.yml", Services("1.27"));
        _tree.Write("hosts/other/stacks/app/docker-compose.yml", Services("1.28"));

        await _repository.Import(_tree.Path);

        Assert.Contains(".With(\"interface\"", _repository.Read("infra/Hosts/Other.cs"), StringComparison.Ordinal);
        Assert.Contains("image: nginx:1.28", _repository.Generate()["hosts/other/stacks/app/docker-compose.yml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_stack_takes_the_proxy_s_name()
    {
        var file = _tree.Write("stacks/app/docker-compose.yml", "name: proxy\nservices: {web: {image: nginx}}\n");

        var (code, error) = await _repository.Run(_tree.Path);

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("'proxy' can't name a stack", error, StringComparison.Ordinal);
        Assert.Contains(Path.GetDirectoryName(file)!, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_lie_where_they_lay()
    {
        ShellScriptRepository.WriteInto(_tree);

        var said = await _repository.Import(_tree.Path);

        Assert.Equal(
            [
                "env/blog.env", "env/global.env", "env/shop-2.env", "env/shop.env", "hosts/staging-1/env/shop.env", "hosts/staging-1/stacks/landing/site/index.html", "hosts/vps.example.org/proxy/dynamic/own.yml",
                "infra/Examples/Sample.cs", "infra/Hosts/Staging1.cs", "infra/Hosts/VpsExampleOrg.cs", "infra/Proxy.cs", "infra/Stacks/Blog.cs", "infra/Stacks/Landing.cs", "infra/Stacks/Lonely.cs", "infra/Stacks/Shop.cs", "infra/Tags.cs", "infra/baseline.txt",
                "proxy/dynamic/tls.yml", "stacks/landing/backup.sh", "stacks/landing/site/index.html", "stacks/shop/common.yml.txt",
            ],
            Files(_repository.Path));
        Assert.Contains("acme.json is not copied: it holds certificates", said, StringComparison.Ordinal);
        Assert.Contains("not taken along: README.md, ops", said, StringComparison.Ordinal);
        Assert.Contains("env/global.env: READABLE", said, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(Path.Combine(_repository.Path, "stacks/landing/backup.sh")).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task A_stack_of_one_host_is_left_out_by_the_others()
    {
        ShellScriptRepository.WriteInto(_tree);

        var said = await _repository.Import(_tree.Path);

        Assert.Contains("Without = [\"lonely\"]", _repository.Read("infra/Hosts/Staging1.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("Without", _repository.Read("infra/Hosts/VpsExampleOrg.cs"), StringComparison.Ordinal);
        Assert.Contains("lonely: only this host runs it", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_wrong_anywhere_is_told_at_once_and_nothing_is_written()
    {
        ShellScriptRepository.WriteInto(_tree);
        var stack = _tree.Write("stacks/blog/docker-compose.yml", "services:\n  web: {imagine: x}\n");
        var overlay = _tree.Write("hosts/staging-1/stacks/shop/docker-compose.yml", "services:\n  web: {ports: 80}\n");
        var env = _tree.Write("env/broken.env", "KEY=\"never closed\n");

        var (code, error) = await _repository.Run(_tree.Path);

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("3 things can't be imported", error, StringComparison.Ordinal);
        Assert.Contains($"{stack}:2:9", error, StringComparison.Ordinal);
        Assert.Contains($"{overlay}:2:16", error, StringComparison.Ordinal);
        Assert.Contains($"{env}:1:5", error, StringComparison.Ordinal);
        Assert.Empty(Files(_repository.Path));
    }

    [Fact]
    public async Task Into_itself_it_names_what_is_in_the_way_and_copies_nothing()
    {
        ShellScriptRepository.WriteInto(_tree);
        var before = Files(_tree.Path).Where(file => !file.StartsWith("infra/", StringComparison.Ordinal)).ToList();
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await EntryPoint.RunAsync(new("test") { Vigo.Runner.Commands.ImportCommand.Create() }, ["import", _tree.Path, "--out", _tree.Path], output, error);

        Assert.True(code == ExitCode.Done, error.ToString());
        Assert.Contains("stacks/shop/docker-compose.yml is where dotnet build puts what it generates", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("hosts/staging-1/stacks/shop/docker-compose.yml is where", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("env/global.env: READABLE", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before.Append("env/shop-2.env").Order(StringComparer.Ordinal), Files(_tree.Path).Where(file => !file.StartsWith("infra/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Into_itself_the_baseline_holds_the_env_files_that_lie_there_readable()
    {
        _repository.Write("env/shop.env", "PASSWORD=hunter22\n");
        _repository.Write("env/global.env", "TAG=1.27.3\n");
        _repository.Write("stacks/shop/docker-compose.yml", "services:\n  web: {image: 'nginx:${TAG}', env_file: ../../env/shop.env}\n");

        await _repository.Import(_repository.Path);

        var baseline = _repository.Read("infra/baseline.txt");
        Assert.Contains("env/shop.env VIGO2001 -", baseline, StringComparison.Ordinal);
        Assert.Contains("env/global.env VIGO2001 -", baseline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("creation_rules: [", ":2:1")]
    [InlineData("creation_rules:\n  - age: age1notakey\n", ":2")]
    public async Task Rules_that_can_not_be_used_are_refused_and_not_copied(string rules, string place)
    {
        ShellScriptRepository.WriteInto(_tree);
        var sops = _tree.Write(".sops.yaml", rules);

        var (code, error) = await _repository.Run(_tree.Path);

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains($"  at {sops}{place}\n", error, StringComparison.Ordinal);
        Assert.Empty(Files(_repository.Path));
    }

    [Fact]
    public async Task What_was_there_before_is_named_in_one_message_with_what_it_is()
    {
        ShellScriptRepository.WriteInto(_tree);
        foreach (var file in new[] { "infra/Proxy.cs", "infra/Stacks/Shop.cs", "infra/Hosts/Staging1.cs" })
            _repository.Write(file, "// Mine.\n");

        var (code, error) = await _repository.Run(_tree.Path);

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("there is a proxy in infra/Proxy.cs, a stack in infra/Stacks/Shop.cs, a host in infra/Hosts/Staging1.cs already", error, StringComparison.Ordinal);
        Assert.Contains("remove infra/Proxy.cs and infra/Stacks/Shop.cs and infra/Hosts/Staging1.cs, and import again", error, StringComparison.Ordinal);
        Assert.DoesNotContain("--stack", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_in_what_a_host_has_of_its_own_are_told()
    {
        _tree.Write("stacks/shop/docker-compose.yml", "services:\n  # Kept.\n  web: {image: 'nginx:1.27'}\n");
        var own = _tree.Write("hosts/one/stacks/shop/docker-compose.yml", "services:\n  # Not kept.\n  web: {image: 'nginx:1.28'}\n");
        _tree.Write("hosts/one/stacks/single/docker-compose.yml", "services:\n  # Kept too.\n  web: {image: 'nginx:1.28'}\n");

        var said = await _repository.Import(_tree.Path);

        Assert.Contains($"{own}:2:3: this comment is left out, since it stands in a host's own file: Not kept.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Kept", said, StringComparison.Ordinal);
        Assert.Contains("// Kept too.", _repository.Read("infra/Stacks/Single.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Env_files_are_encrypted_for_whom_the_tree_says()
    {
        ShellScriptRepository.WriteInto(_tree);
        _tree.Write(".sops.yaml", "creation_rules:\n  - path_regex: env/.*\\.env$\n    age: age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z\n");

        var said = await _repository.Import(_tree.Path);

        Assert.DoesNotContain("READABLE", said, StringComparison.Ordinal);
        foreach (var file in Files(_repository.Path).Where(file => file.EndsWith(".env", StringComparison.Ordinal)))
        {
            var text = _repository.Read(file);
            Assert.Empty(Vigo.Env.EnvFileCheck.Findings(Vigo.Env.DotenvFile.Parse(text), null));
            Assert.DoesNotContain("example.org", text, StringComparison.Ordinal);
        }

        Assert.True(_repository.Has(".sops.yaml"));
    }

    [Fact]
    public async Task The_seed_as_a_whole()
    {
        var seed = Corpus.Require("seed-infra");
        foreach (var file in Directory.EnumerateFiles(seed, "*", SearchOption.AllDirectories))
            _tree.Write(Path.GetRelativePath(seed, file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        var texts = Directory.EnumerateFiles(seed, "*.yml", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        var keys = texts.SelectMany(text => Variable().Matches(text)).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);
        foreach (var name in texts.SelectMany(text => EnvFile().Matches(text)).Select(match => match.Groups[1].Value).Append("global").Distinct(StringComparer.Ordinal))
            _tree.Write($"env/{name}.env", $"FROM={name}\n");
        _tree.Write("env/global.env", string.Concat(keys.Select((key, index) => $"{key}={(key.EndsWith("_PORT", StringComparison.Ordinal) ? $"{2000 + index}" : $"{key.ToLowerInvariant()}.example")}\n")));

        await _repository.Import(_tree.Path);

        // What no host runs is declared, to see what it says.
        var unused = new[] { ("Examples/Grafana", "examples/grafana"), ("Examples/Sampleapp", "examples/sampleapp"), ("Templates/StackTemplate", "templates/stack") };
        foreach (var (code, folder) in unused)
        {
            var path = $"infra/{code}.cs";
            _repository.Write(path, _repository.Read(path).Replace("    public static Stack Stack", "    [Stack]\n    public static Stack Stack", StringComparison.Ordinal));
            Directory.Move(_tree[folder], _tree["stacks", Path.GetFileName(folder)]);
        }

        var generated = Put();
        Assert.Equal(10, generated.Keys.Count(path => path.EndsWith("/docker-compose.yml", StringComparison.Ordinal)));
        await AssertSame(null, generated);
    }

    // What the build writes.
    private IReadOnlyDictionary<string, string> Put()
    {
        var generated = _repository.Generate();
        foreach (var (path, text) in generated)
            _repository.Write(path, text);
        return generated;
    }

    private async Task AssertSame(string? host, IReadOnlyDictionary<string, string> generated)
    {
        var before = Runtime(_tree.Path, host, "before");
        var now = Runtime(_repository.Path, host, "now");
        var projects = Files(before).Where(file => file.EndsWith("/docker-compose.yml", StringComparison.Ordinal) && file.Split('/')[0] is "stacks" or "proxy").ToList();
        Assert.NotEmpty(projects);
        Assert.Equal(projects, Files(now).Where(file => file.EndsWith("/docker-compose.yml", StringComparison.Ordinal) && file != "stacks/lonely/docker-compose.yml" | host == "vps.example.org"));
        foreach (var project in projects)
        {
            var folder = Path.GetDirectoryName(project)!;
            var listed = EnvFilesOf(generated[$"hosts/{host ?? "_default"}/host.yml"], Path.GetFileName(folder));

            // A .env beside the file is Compose's own business; it has become a file among the others.
            var beside = Path.Combine(before, folder, ".env");
            var known = listed.Select(file => Path.Combine(before, file)).Where(File.Exists).ToList();
            var original = await ComposeConfig.Run(Path.Combine(before, project), File.Exists(beside) ? [beside, .. known] : known);
            var result = await ComposeConfig.Run(Path.Combine(now, project), [.. listed.Select(file => Path.Combine(now, file))]);
            Assert.True(original.IsSuccess, original.StandardError);
            Assert.True(result.IsSuccess, result.StandardError);
            Assert.Equal(original.StandardOutput.Replace(before, "RUNTIME", StringComparison.Ordinal), result.StandardOutput.Replace(now, "RUNTIME", StringComparison.Ordinal));
        }
    }

    // What a host has: the base, and its own files over it.
    private string Runtime(string root, string? host, string name)
    {
        var runtime = _runtimes[host ?? "any", name];
        foreach (var layer in host is null ? new[] { root } : [root, Path.Combine(root, "hosts", host)])
        {
            foreach (var file in new[] { "stacks", "proxy", "env" }.Select(folder => Path.Combine(layer, folder)).Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
            {
                var target = Path.Combine(runtime, Path.GetRelativePath(layer, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target, overwrite: true);
            }
        }

        return runtime;
    }

    private static List<string> EnvFilesOf(string hostFile, string project)
    {
        var sections = Regex.Split(hostFile, project == "proxy" ? "^stacks:" : "^  - name: ", RegexOptions.Multiline);
        var section = project == "proxy" ? sections[0] : sections.Single(found => found.StartsWith(project + "\n", StringComparison.Ordinal));
        return [.. section.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("- env/", StringComparison.Ordinal)).Select(line => line[2..])];
    }

    private static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"env/([\w-]+)\.env")]
    private static partial Regex EnvFile();
}
