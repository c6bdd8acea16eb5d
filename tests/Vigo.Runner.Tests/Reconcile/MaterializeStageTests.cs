using System.Collections.Immutable;
using System.Text;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Tests.Reconcile;

public class MaterializeStageTests
{
    [Fact]
    public void A_host_directory_replaces_file_by_file_and_makes_nothing_else_disappear()
    {
        var files = Materialize(
            ("stacks/web/docker-compose.yml", "base"),
            ("stacks/web/conf/a.conf", "base"),
            ("stacks/web/conf/b.conf", "base"),
            ("hosts/h1/stacks/web/conf/b.conf", "own"),
            ("hosts/h1/stacks/web/c.conf", "own"),
            ("hosts/h2/stacks/web/conf/a.conf", "another host's"),
            ("stacks/other/docker-compose.yml", "another stack's"),
            ("stacks/web-2/docker-compose.yml", "a stack whose name begins alike"));

        Assert.Equal(["c.conf=own", "conf/a.conf=base", "conf/b.conf=own", "docker-compose.yml=base"], files);
    }

    [Fact]
    public void A_stack_without_a_compose_file_says_where_it_should_be() =>
        Assert.Equal("stacks/web/docker-compose.yml is not in the repository", Assert.Throws<StackFailure>(() => Materialize(("stacks/web/nginx.conf", ""))).Message);

    [Theory]
    [InlineData("acme/acme.json")]
    [InlineData("acme.json")]
    public void The_certificate_store_is_never_taken_from_the_repository(string path) =>
        Assert.Equal(["docker-compose.yml="], Materialize(("stacks/web/docker-compose.yml", ""), ($"stacks/web/{path}", "{}")));

    [Fact]
    public void Ciphertext_is_refused() =>
        Assert.Contains("a container must never see ciphertext", Assert.Throws<StackFailure>(
            () => Materialize(("stacks/web/docker-compose.yml", ""), ("stacks/web/app.json", "{\"password\": \"ENC[AES256_GCM,data:abc=,iv:…]\"}"))).WhatToDo, StringComparison.Ordinal);

    [Theory]
    [InlineData("link", "docker-compose.yml", true)]
    [InlineData("conf/link", "../docker-compose.yml", true)]
    [InlineData("conf/link", "../../other/secret", false)]
    [InlineData("link", "/etc/shadow", false)]
    [InlineData("link", "conf/../../x", false)]
    public void A_symbolic_link_may_not_lead_out_of_its_folder(string path, string target, bool allowed)
    {
        var files = Files(("stacks/web/docker-compose.yml", "")).Add($"stacks/web/{path}", new RepositoryFile(RepositoryFileKind.SymbolicLink, Encoding.UTF8.GetBytes(target)));

        var failure = Record.Exception(() => MaterializeStage.Run(Source(files)));

        Assert.Equal(allowed, failure is null);
    }

    private static IEnumerable<string> Materialize(params (string Path, string Content)[] files) =>
        MaterializeStage.Run(Source(Files(files))).Select(file => $"{file.Key}={Encoding.UTF8.GetString(file.Value.Content)}");

    private static ProjectSource Source(ImmutableSortedDictionary<string, RepositoryFile> files) =>
        ProjectSource.From(new Checkout("main", "c0ffee", null, files), "h1", new ProjectSettings("web", [], [], [], ForwardOnly: false));

    private static ImmutableSortedDictionary<string, RepositoryFile> Files(params (string Path, string Content)[] files) =>
        files.ToImmutableSortedDictionary(file => file.Path, file => new RepositoryFile(RepositoryFileKind.Regular, Encoding.UTF8.GetBytes(file.Content)), StringComparer.Ordinal);
}
