using System.Collections.Immutable;
using System.Text;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Tests.Reconcile;

public class ComposeTextTests
{
    [Fact]
    public void Env_files_and_mounts_are_found_in_every_way_of_writing_them()
    {
        var text = ComposeText.Read(Encoding.UTF8.GetBytes("""
            services:
              a: { env_file: ../../env/a.env, volumes: ["./acme/acme.json:/acme.json", "data:/data"] }
              b: { env_file: [../../env/b.env, { path: ../../env/c.env, required: false }], volumes: [{ type: bind, source: ./conf, target: /conf }] }
            """));

        Assert.Equal(["../../env/a.env", "../../env/b.env", "../../env/c.env"], text.EnvFiles);
        Assert.Equal(["./acme/acme.json", "data", "./conf"], text.MountSources);
    }

    [Theory]
    [InlineData("services: [")]
    [InlineData("")]
    [InlineData("services: web")]
    public void What_is_no_compose_file_names_nothing(string text) => Assert.Empty(ComposeText.Read(Encoding.UTF8.GetBytes(text)).EnvFiles);

    [Theory]
    [InlineData("../../env/app.env", "web", "env/app.env")]
    [InlineData("../env/global.env", "proxy", "env/global.env")]
    [InlineData("./own.env", "web", null)]
    [InlineData("../../../etc/x.env", "web", null)]
    [InlineData("/etc/x.env", "web", null)]
    public void An_env_file_is_known_by_its_place_in_the_repository(string named, string project, string? path) =>
        Assert.Equal(path, EnvPaths.FromComposeFile(named, new ProjectSettings(project, [], [], [], ForwardOnly: false)));

    [Fact]
    public void A_host_without_a_record_runs_every_stack_with_the_env_files_it_names()
    {
        var host = UndeclaredHost.From(new (string Path, string Text)[]
        {
            ("env/global.env", ""), ("proxy/docker-compose.yml", ""), ("stacks/README.md", ""),
            ("stacks/b/docker-compose.yml", "services: { web: { env_file: ../../env/b.env } }"), ("stacks/a/docker-compose.yml", ""), ("stacks/notes/todo.txt", ""),
        }.ToImmutableSortedDictionary(file => file.Path, file => new RepositoryFile(RepositoryFileKind.Regular, Encoding.UTF8.GetBytes(file.Text)), StringComparer.Ordinal));

        Assert.Equal(["a: env/global.env", "b: env/global.env env/b.env"], host.Stacks.Select(stack => $"{stack.Name}: {string.Join(' ', stack.EnvFiles)}"));
        Assert.NotNull(host.Proxy);
    }
}
