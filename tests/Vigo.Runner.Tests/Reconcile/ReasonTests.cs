using System.Collections.Immutable;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Tests.Reconcile;

/// <summary>Every change has a reason that a person can read.</summary>
public class ReasonTests
{
    private static readonly ContentManifest Content = new("id", Map(("docker-compose.yml", "1"), ("nginx.conf", "1")), Map(("env/global.env", "1")));
    private static readonly ComposeService Service = new("ghcr.io/acme/web:sha-1", null, 1, OneShot: false, [], [], "settings");

    [Fact]
    public void A_project_without_a_record_is_new() =>
        Assert.Equal(["not deployed by Vigo before"], Comparison.Between(null, Rollout(Content, Service)).Select(reason => reason.ToString()));

    [Fact]
    public void The_same_release_gives_no_reason() => Assert.Empty(Changes(Content, Service));

    [Fact]
    public void A_new_tag_is_named_with_the_old_one() =>
        Assert.Equal(["image tag changed web: sha-1 → sha-2"], Changes(Content with { Files = Content.Files.SetItem("docker-compose.yml", "2") }, Service with { Image = "ghcr.io/acme/web:sha-2" }));

    [Fact]
    public void Another_image_is_named_in_full() =>
        Assert.Equal(["image changed web: ghcr.io/acme/web:sha-1 → ghcr.io/acme/site:sha-1"], Changes(Content, Service with { Image = "ghcr.io/acme/site:sha-1" }));

    [Fact]
    public void A_digest_that_was_added_is_part_of_the_tag() =>
        Assert.Equal(["image tag changed web: sha-1 → sha-1@sha256:abc"], Changes(Content, Service with { Image = "ghcr.io/acme/web:sha-1@sha256:abc" }));

    [Fact]
    public void Other_settings_are_told_by_service() => Assert.Equal(["service settings changed: web"], Changes(Content, Service with { Settings = "others" }));

    [Fact]
    public void A_changed_text_that_means_the_same_is_told_as_that() =>
        Assert.Equal(["compose file changed"], Changes(Content with { Files = Content.Files.SetItem("docker-compose.yml", "2") }, Service));

    [Fact]
    public void Companion_and_env_files_are_named() =>
        Assert.Equal(
            ["env file changed: env/app.env", "env file changed: env/global.env", "companion file changed: app.conf", "companion file changed: nginx.conf"],
            Changes(
                Content with { Files = Map(("docker-compose.yml", "1"), ("app.conf", "1")), EnvFiles = Map(("env/global.env", "2"), ("env/app.env", "1")) },
                Service));

    [Fact]
    public void A_moved_tag_is_told_by_its_digests()
    {
        var before = Deployed(Content, Service) with { Release = new ReleaseId("id", Map(("web", "sha256:0123456789abcdef"))) };
        var now = Rollout(Content, Service) with { Id = new ReleaseId("id", Map(("web", "sha256:fedcba9876543210"))) };

        Assert.Equal(["mutable tag moved web: sha256:0123456789ab → sha256:fedcba987654"], Comparison.Between(before, now).Select(reason => reason.ToString()));
    }

    [Fact]
    public void Every_kind_of_reason_has_words_of_its_own() =>
        Assert.All(Enum.GetValues<ReasonKind>(), kind => Assert.DoesNotContain(kind.ToString(), new Reason(kind, "x", "y", "z").ToString(), StringComparison.Ordinal));

    private static IEnumerable<string> Changes(ContentManifest content, ComposeService service) =>
        Comparison.Between(Deployed(Content, Service), Rollout(content, service)).Select(reason => reason.ToString());

    private static Deployment Deployed(ContentManifest content, ComposeService service) => new(
        new ReleaseId(content.Id, Map()), "c0ffee", DateTimeOffset.UnixEpoch, content,
        ImmutableSortedDictionary<string, DeployedService>.Empty.Add("web", new DeployedService(service.Image, "sha256:1", service.Settings, "hash", 1, OneShot: false)));

    private static Rollout Rollout(ContentManifest content, ComposeService service)
    {
        var files = ImmutableSortedDictionary<string, RepositoryFile>.Empty.Add("docker-compose.yml", new RepositoryFile(RepositoryFileKind.Regular, []));
        var source = new ProjectSource("h1", "c0ffee", new ProjectSettings("p", [], [], [], ForwardOnly: false), files);
        return new Rollout(
            new Release(source, files, [], content),
            new ReleaseId(content.Id, Map()),
            new ComposeModel(ImmutableSortedDictionary<string, ComposeService>.Empty.Add("web", service), [], ImmutableSortedDictionary<string, string>.Empty),
            IsLastGood: false);
    }

    private static ImmutableSortedDictionary<string, string> Map(params (string Key, string Value)[] pairs) =>
        pairs.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
