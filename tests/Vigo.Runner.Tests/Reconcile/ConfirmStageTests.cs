using System.Collections.Immutable;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Tests.Reconcile;

public class ConfirmStageTests
{
    [Fact]
    public async Task A_container_whose_words_cannot_be_read_has_failed_all_the_same()
    {
        var engine = new FakeEngine
        {
            All = [FakeEngine.Container("p", ContainerState.Exited, exitCode: 3)],
            Logs = () => throw new StackFailure("configured logging driver does not support reading", "", FailureKind.Surroundings),
        };
        var options = new PassOptions("h1", "main", false, null, "/r", "/t", "/s", "/e", null, WithProxy: true, Only: null, FreePorts: false, TimeSpan.Zero);
        var files = ImmutableSortedDictionary<string, RepositoryFile>.Empty.Add("docker-compose.yml", new RepositoryFile(RepositoryFileKind.Regular, []));
        var nothing = ImmutableSortedDictionary<string, string>.Empty;
        var release = new Release(new ProjectSource("h1", "c0ffee", new ProjectSettings("p", [], [], [], ForwardOnly: false), files), files, [], new ContentManifest("id", nothing, nothing));
        var model = new ComposeModel(ImmutableSortedDictionary<string, ComposeService>.Empty.Add("web", new ComposeService("web:1", null, 1, OneShot: false, [], [], "")), [], nothing);

        var failure = await Assert.ThrowsAsync<StackFailure>(() => new ConfirmStage(engine, TimeProvider.System, options, new Scrubber())
            .Run(new Rollout(release, new ReleaseId("id", nothing), model, IsLastGood: false), new FakeEngine.Silence(), TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken));

        Assert.Equal(("container p-web-1 ended with exit code 3", FailureKind.Content), (failure.Message, failure.Kind));
    }
}
