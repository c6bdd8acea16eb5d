using System.Collections.Immutable;
using Vigo.Runner.Reconcile;
using Vigo.Testing;

namespace Vigo.Runner.Tests.Reconcile;

public sealed class StateStoreTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly StringWriter _talk = new();

    public void Dispose()
    {
        _directory.Dispose();
        _talk.Dispose();
    }

    [Fact]
    public void What_is_saved_is_read_back()
    {
        var content = new ContentManifest("id", Map("nginx.conf", "1"), Map("env/app.env", "2"));
        var services = ImmutableSortedDictionary<string, DeployedService>.Empty.Add("web", new DeployedService("web:1", "sha256:1", "s", "h", 1, OneShot: false));
        var state = new ProjectState(
            "web",
            new Deployment(new ReleaseId("id", Map("web", "sha256:2")), "c0ffee", DateTimeOffset.UnixEpoch, content, services),
            new Attempt(new ReleaseId("id2", Map("web", "sha256:3")), "beef", DateTimeOffset.UnixEpoch, content),
            new Rejection(new ReleaseId("id3", ImmutableSortedDictionary<string, string>.Empty), "dead", DateTimeOffset.UnixEpoch, "why → so", LeftInPlace: true, services, "terms"),
            ["nginx.conf"]);

        Store().Save(state);
        var read = Store().Get("web");

        Assert.Equal((state.Deployed!.Release, state.Attempt!.Release, state.Rejected!.Release), (read.Deployed!.Release, read.Attempt!.Release, read.Rejected!.Release));
        Assert.Equal(services["web"], read.Deployed.Services["web"]);
        Assert.Equal(("why → so", true), (read.Rejected.Why, read.Rejected.LeftInPlace));
        Assert.Equal(content.EnvFiles, read.Deployed.Content.EnvFiles);
        Assert.Equal(["nginx.conf"], read.Placed);
        Assert.Empty(_talk.ToString());
    }

    [Theory]
    [InlineData("{ \"schema\": 1, \"name\": \"web\", \"depl")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{ \"schema\": 99, \"name\": \"web\" }")]
    public void A_memory_that_cannot_be_read_costs_its_own_project_alone(string damage)
    {
        Store().Save(ProjectState.NewFor("web"));
        Store().Save(ProjectState.NewFor("other"));
        File.WriteAllText(_directory["projects", "web.json"], damage);

        Assert.Equal(["other"], Store().All().Keys);
        Assert.Contains("as if for the first time", _talk.ToString(), StringComparison.Ordinal);
    }

    private StateStore Store() => new(_directory.Path, new Narrator(_talk, new Scrubber()));

    private static ImmutableSortedDictionary<string, string> Map(string key, string value) => ImmutableSortedDictionary<string, string>.Empty.Add(key, value);
}
