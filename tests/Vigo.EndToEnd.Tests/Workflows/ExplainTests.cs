using CliWrap;
using CliWrap.Buffered;
using Vigo.EndToEnd.Tests.Bench;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Workflows;

/// <summary>From a line of a generated file of this repository's own infrastructure back to the C#: the real build, the real program.</summary>
public class ExplainTests(InfraCopy infra) : IClassFixture<InfraCopy>
{
    [Theory]
    [InlineData("a_pin_through_a_helper", "stacks/leugens/docker-compose.yml", "image: ghcr.io/wtrvgl/leugens/web")]
    [InlineData("a_pin_through_with_in_an_overlay", "hosts/staging-1/stacks/leugens/docker-compose.yml", "image: ghcr.io/wtrvgl/leugens/api")]
    [InlineData("a_label_of_a_route", "stacks/exolan/docker-compose.yml", "routers.exolan.rule")]
    [InlineData("a_name_through_a_constant", "stacks/grafana/docker-compose.yml", "- grafana_data:")]
    [InlineData("a_key_of_an_env_file", "stacks/leugens/docker-compose.yml", "pg_isready")]
    [InlineData("a_default", "hosts/vps-1/host.yml", "health-timeout")]
    public async Task A_line_is_explained(string name, string file, string line)
    {
        await infra.StartOver();
        (await infra.Build()).Succeeds();

        Snapshot.Match((await Explain($"{file}:{LineOf(file, line)}")).StandardOutput, name: name);
    }

    [Fact]
    public async Task An_edit_makes_it_stale_until_the_next_build()
    {
        await infra.StartOver();
        (await infra.Build()).Succeeds();
        var target = $"stacks/leugens/docker-compose.yml:{LineOf("stacks/leugens/docker-compose.yml", "image: ghcr.io/wtrvgl/leugens/api")}";
        infra.Repository.Replace("infra/Tags.cs", "// Ours:", "// Ours, and nobody else's:\n    // looked through at each release.\n    //");

        var stale = await Explain(target);
        (await infra.Build()).Succeeds();
        var after = await Explain(target);

        Assert.Equal(1, stale.ExitCode);
        Assert.Contains("a source file was changed since the last build", stale.StandardError, StringComparison.Ordinal);
        Assert.Contains("infra/Tags.cs:11:90", after.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_is_no_part_of_what_is_committed()
    {
        await infra.StartOver();
        (await infra.Build()).Succeeds();

        Assert.True(File.Exists(Path.Combine(infra.Path, "infra", "obj", "vigo.provenance.json")));
        Assert.Equal("", await infra.Repository.Git("status", "--porcelain"));
    }

    private int LineOf(string file, string text) => Array.FindIndex(infra.Repository.Read(file).Split('\n'), line => line.Contains(text, StringComparison.Ordinal)) + 1;

    private Task<BufferedCommandResult> Explain(string target) => Cli.Wrap(BuiltVigo.Program)
        .WithWorkingDirectory(Path.Combine(infra.Path, "infra")).WithArguments(["explain", target]).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
}
