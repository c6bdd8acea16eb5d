using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Workflows;

/// <summary>What an edit of this repository's own C# does to the files on disk: what it must, and nothing else.</summary>
public class InfraEditTests(InfraCopy infra) : IClassFixture<InfraCopy>
{
    [Theory]
    [InlineData("pin", "infra/Tags.cs", ".Sha(\"b83d06e\")", ".Sha(\"c0ffee0\")")]
    [InlineData("port", "infra/Stacks/Leugens.cs", "ApiPort = 8080", "ApiPort = 9090")]
    [InlineData("template", "infra/Templates/DirectDemo.cs", "Restart = Restart.UnlessStopped", "Restart = Restart.Always")]
    public async Task An_edited_literal_changes_its_lines_in_its_files(string name, string file, string old, string @new)
    {
        await infra.StartOver();
        infra.Repository.Replace(file, old, @new);

        (await infra.Build()).Succeeds();

        Snapshot.Match(await infra.Changes(), "diff", name);
    }

    [Fact]
    public async Task Building_again_touches_no_file()
    {
        await infra.StartOver();
        infra.Repository.Replace("infra/Tags.cs", "b83d06e", "c0ffee0");
        (await infra.Build()).Succeeds();
        var before = FileStates.Of(infra.Path);

        (await infra.Build()).Succeeds();

        Assert.Equal(before, FileStates.Of(infra.Path));
    }

    [Fact]
    public async Task An_edit_of_a_comment_touches_no_generated_file()
    {
        await infra.StartOver();
        infra.Repository.Replace("infra/Tags.cs", "// Other people's.", "// Other people's:\n    // looked through once a month.");
        var before = FileStates.Of(infra.Path);

        (await infra.Build()).Succeeds();

        Assert.Equal(before, FileStates.Of(infra.Path));
    }

    [Fact]
    public async Task A_stack_whose_source_is_deleted_takes_its_generated_file_along_and_nothing_else()
    {
        await infra.StartOver();
        var before = FileStates.Generated(infra.Path);
        File.Delete(Path.Combine(infra.Path, "infra", "Stacks", "Landing.cs"));

        (await infra.Build()).Succeeds();

        Assert.Equal(["stacks/landing/docker-compose.yml"], before.Except(FileStates.Generated(infra.Path), StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(infra.Path, "stacks", "landing", "site", "index.html")));
        Assert.True(File.Exists(Path.Combine(infra.Path, "hosts", "staging-1", "stacks", "landing", "site", "index.html")));
        Snapshot.Match(await infra.Changes(), "diff");
    }

    [Fact]
    public async Task A_generated_file_that_was_edited_by_hand_fails_the_check_at_its_first_differing_line()
    {
        await infra.StartOver();
        infra.Repository.Replace("stacks/whoami-direct/docker-compose.yml", "8081:80", "8181:80");
        var before = FileStates.Of(infra.Path);

        var build = (await infra.Check()).Fails();

        Assert.Equal(before, FileStates.Of(infra.Path));
        Snapshot.Match(string.Join('\n', build.Errors));
    }

    [Fact]
    public async Task A_stale_missing_and_orphaned_file_are_each_named_by_the_check_and_left_as_they_are()
    {
        await infra.StartOver();
        infra.Repository.Replace("infra/Tags.cs", "b83d06e", "c0ffee0");
        File.Delete(Path.Combine(infra.Path, "infra", "Stacks", "Landing.cs"));
        File.Delete(Path.Combine(infra.Path, "proxy", "docker-compose.yml"));
        var before = FileStates.Of(infra.Path);

        var build = (await infra.Check()).Fails();

        Assert.Equal(before, FileStates.Of(infra.Path));
        Snapshot.Match(string.Join('\n', build.Errors));
    }

    // A stack is deleted beside each mistake: its generated file would go if the build wrote anything.
    [Theory]
    [InlineData("policy", "infra/Tags.cs", "Image.Of(\"traefik/whoami\").Version(\"v1.10.3\")", "Image.Of(\"traefik/whoami\").Tagged(\"latest\")")]
    [InlineData("syntax", "infra/Tags.cs", "Version(\"v3.1\");", "Version(\"v3.1\"")]
    [InlineData("misspelt_key", "infra/Stacks/Leugens.cs", "EnvFiles.Leugens.LEUGENS_API_HOST", "EnvFiles.Leugens.LEUGENS_API_HSOT")]
    [InlineData("throw", "infra/Templates/DirectDemo.cs", "Stack Of(string app, Image image, int port) =>", "Stack Of(string app, Image image, int port) => port < 9000 ? throw new System.ArgumentException($\"{app}: ports below 9000 are taken\") :")]
    [InlineData("clock", "infra/Stacks/Exolan.cs", "ContainerName = \"exolan-web\"", "ContainerName = $\"exolan-{System.DateTime.UtcNow.Year}\"")]
    public async Task A_mistake_fails_the_build_where_it_stands_and_nothing_is_written_or_deleted(string name, string file, string old, string @new)
    {
        await infra.StartOver();
        infra.Repository.Replace(file, old, @new);
        File.Delete(Path.Combine(infra.Path, "infra", "Stacks", "Landing.cs"));
        var before = FileStates.Of(infra.Path);

        var build = (await infra.Build()).Fails();

        Assert.Equal(before, FileStates.Of(infra.Path));
        Snapshot.Match(string.Join('\n', build.Errors), name: name);
    }

    [Fact]
    public async Task An_env_file_cut_in_half_fails_the_build_at_the_file()
    {
        await infra.StartOver();
        var text = infra.Repository.Read("env/leugens.env");
        infra.Repository.Write("env/leugens.env", text[..(text.Length / 2)]);
        var before = FileStates.Of(infra.Path);

        var build = (await infra.Build()).Fails();

        Assert.Equal(before, FileStates.Of(infra.Path));
        Snapshot.Match(string.Join('\n', build.Errors));
    }
}
