using System.Diagnostics;
using System.Text;
using Vigo.Runner.CommandLine;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>What is no compose file that can be imported: one message with the place, exit code 1, and nothing written, within bounds of time and memory.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly ImportedRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("services:\n  web: {image: nginx\n", 3, 1, "no YAML")]
    [InlineData("services:\n\tweb:\n", 2, 1, "no YAML")]
    [InlineData("services: [1\nb: 2", 1, 11, "no YAML from here on")]
    [InlineData("services:\n  web:\n    image: nginx\n    image: nginx\n", 4, 5, "a second time; the first is in line 3")]
    [InlineData("x-a: &a {}\nservices:\n  web:\n    <<: *a\n    <<: *a\n", 5, 5, "merge both at once: <<: [*one, *other]")]
    [InlineData("services:\n  web:\n    imagine: nginx\n", 3, 5, "no key 'imagine'")]
    [InlineData("db:\n  image: postgres\nweb:\n  build: .\n  links: [db]\n", 1, 1, "db is a service that stands where the first Compose had it")]
    [InlineData("servises: {}\n", 1, 1, "did you mean 'services'?")]
    [InlineData("services:\n  web: nginx\n", 2, 8, "a service is a mapping, and this is 'nginx'")]
    [InlineData("services:\n  web:\n    ports: 80\n", 3, 12, "ports: a list belongs here, and this is '80'")]
    [InlineData("services:\n  web:\n    image: nginx\n    env_file: [\"\"]\n", 4, 16, "an env file belongs here, and '' names none")]
    [InlineData("services:\n  web:\n    image: [a]\n", 3, 12, "image: a text belongs here, and this is a list")]
    [InlineData("services:\n  web:\n    ports: [\"99999:80\"]\n", 3, 13, "'99999' in '99999:80' is no port")]
    [InlineData("services:\n  web:\n    restart: sometimes\n", 3, 14, "'sometimes' is no restart policy")]
    [InlineData("services:\n  web:\n    privileged: perhaps\n", 3, 17, "privileged: true or false belongs here, and this is 'perhaps'")]
    [InlineData("services:\n  web:\n    image: a${b\n", 3, 12, "can't read the variables")]
    [InlineData("services:\n  web:\n    image: ${A:-${}}\n", 3, 12, "can't read the variables")]
    [InlineData("services:\n  web:\n    image: \"${A:-a\\nb}\"\n", 3, 12, "can't read the variables")]
    [InlineData("services:\n  web:\n    image: ${a b}\n", 3, 12, "can't read the variables")]
    [InlineData("services:\n  web:\n    command: sh -c 'a\n", 3, 14, "can't split this command line")]
    [InlineData("services:\n  web: *nothing\n", 2, 8, "*nothing repeats nothing")]
    [InlineData("services: &a\n  web: *a\n", 2, 8, "*a repeats nothing")]
    [InlineData("services:\n  web: !secret {}\n", 2, 8, "no tag !secret")]
    [InlineData("services:\n  web:\n    image: !reset null\n", 3, 12, "nothing here that !reset could be about")]
    [InlineData("- a\n", 1, 1, "a compose file is a mapping, and this is a list")]
    [InlineData("", 1, 1, "the file is empty")]
    [InlineData("# nothing\n", 1, 1, "the file is empty")]
    [InlineData("a: {}\n---\nb: {}\n", 2, 1, "a second document")]
    [InlineData("name: proxy\nservices: {web: {image: nginx}}\n", 0, 0, "'proxy' can't name a stack")]
    [InlineData("services:\n  web:\n    restart: always\n", 2, 3, "the service web has neither an image nor a build context")]
    [InlineData("services:\n  web:\n", 2, 3, "the service web has neither an image nor a build context")]
    [InlineData("services:\n  web:\n    image: nginx\n    environment: {\"\": a}\n", 4, 23, "a variable has no name")]
    [InlineData("services:\n  web:\n    image: nginx\n    environment: [\"=a\"]\n", 4, 19, "a variable has no name")]
    [InlineData("name: Not Possible\nservices: {}\n", 1, 7, "can't name a stack")]
    public Task Is_told_with_its_place(string text, int line, int column, string what) => AssertRefused(Encoding.UTF8.GetBytes(text), line == 0 ? "" : $":{line}:{column}", what);

    [Fact]
    public async Task A_stack_can_t_have_the_proxy_s_name()
    {
        var (exitCode, error) = await _repository.Run(_repository.Write("shop/compose.yml", "services: {web: {image: nginx}}\n"), "--stack", "proxy");

        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Contains("'proxy' can't name a stack", error, StringComparison.Ordinal);
        Assert.Contains("choose another name with --stack", error, StringComparison.Ordinal);
        Assert.False(_repository.Has("infra"), "something was written");
    }

    [Fact]
    public Task Bytes_that_are_no_text() => AssertRefused([.. "services:\n  web: "u8, 0xff, 0xfe], ":2:8", "no UTF-8 text");

    [Fact]
    public Task A_wide_encoding() => AssertRefused([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("services: {}\n")], ":1:1", "no UTF-8 text");

    [Theory]
    [InlineData("include")]
    [InlineData("services")]
    [InlineData("networks")]
    [InlineData("volumes")]
    [InlineData("configs")]
    [InlineData("secrets")]
    [InlineData("models")]
    public Task Another_type_than_a_section_has(string key) => AssertRefused(Encoding.UTF8.GetBytes($"{key}: 7\n"), $":1:{key.Length + 3}", "belongs here, and this is '7'");

    [Fact]
    public Task A_name_that_is_a_list() => AssertRefused("name: [a]\nservices: {}\n"u8.ToArray(), ":1:7", "name: a text belongs here, and this is a list");

    // The parser of the library ends this mapping between a key and its value.
    [Fact]
    public Task Keys_of_nothing() => AssertRefused(":\n :"u8.ToArray(), ":", "no YAML from here on");

    [Fact]
    public Task A_file_of_50_megabytes() => AssertRefused(Encoding.ASCII.GetBytes("a: " + new string('x', 50_000_000)), ":1:1", "larger than 4 MiB");

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public Task Deep_nesting(char bracket) => AssertRefused(Encoding.ASCII.GetBytes("a: " + new string(bracket, 1_000_000)), ":1:", "levels deep");

    [Fact]
    public Task Deep_nesting_by_indentation() =>
        AssertRefused(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 1000).Select(level => new string(' ', level) + "a:\n"))), ":", "levels deep");

    [Fact]
    public Task A_billion_laughs() => AssertRefused(
        Encoding.ASCII.GetBytes("x-0: &a0 [ha, ha]\n" + string.Concat(Enumerable.Range(1, 40).Select(level => $"x-{level}: &a{level} [*a{level - 1}, *a{level - 1}]\n"))), ":17:19", "more than 500000 values");

    [Fact]
    public async Task Everything_at_once_is_told_at_once()
    {
        var error = await AssertRefused("services:\n  web:\n    imagine: nginx\n    ports: 80\nvolumes: {a: {drivers: x}}\n"u8.ToArray(), ":3:5", "3 things can't be imported");

        Assert.Contains(":4:12", error, StringComparison.Ordinal);
        Assert.Contains(":5:15", error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'driver'?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder()
    {
        Directory.CreateDirectory(Path.Combine(_repository.Path, "folder"));

        await AssertRefused(Path.Combine(_repository.Path, "folder"), "", "is a folder");
    }

    [Fact]
    public Task A_file_that_is_not_there() => AssertRefused(Path.Combine(_repository.Path, "nothing.yml"), "", "there is no file");

    [Fact]
    public async Task A_stack_that_is_there_already_is_kept()
    {
        var file = _repository.Write("shop/compose.yml", "services: {web: {image: nginx}}\n");
        var code = _repository.Write("infra/Stacks/Shop.cs", "mine");

        var (exitCode, error) = await _repository.Run(file);

        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Contains("there is a stack in infra/Stacks/Shop.cs already", error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(code, TestContext.Current.CancellationToken));
    }

    private async Task<string> AssertRefused(byte[] content, string place, string what)
    {
        var file = Path.Combine(_repository.Path, "compose.yml");
        await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
        return await AssertRefused(file, file + place, what);
    }

    private async Task<string> AssertRefused(string file, string place, string what)
    {
        var watch = Stopwatch.StartNew();
        var (exitCode, error) = await _repository.Run(file);

        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Contains(what, error, StringComparison.Ordinal);
        Assert.Contains(place, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at Vigo.", error, StringComparison.Ordinal);
        Assert.False(_repository.Has("infra"), "something was written");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        return error;
    }
}
