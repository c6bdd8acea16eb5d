using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Bench;

public class LocalRegistryTests(DockerEngine engine)
{
    [Fact]
    public async Task A_second_push_under_the_same_tag_changes_the_digest_and_what_is_pulled()
    {
        var docker = await engine.Require();
        await using var registry = await LocalRegistry.Require();
        const string tag = "acme/web:branch-main";

        var first = await registry.Push(docker, tag, TestImage.Web("first"));
        var second = await registry.Push(docker, tag, TestImage.Web("second"));
        await docker.Docker("rmi", registry.Reference(tag));
        await docker.Docker("pull", "--quiet", registry.Reference(tag));

        Assert.NotEqual(first, second);
        Assert.Equal(second, await registry.Digest(tag));
        var pulled = await docker.Docker("image", "inspect", "--format", "{{json .RepoDigests}}", registry.Reference(tag));
        Assert.Contains(second, pulled, StringComparison.Ordinal);
        await docker.Docker("rmi", registry.Reference(tag));
    }

    [Fact]
    public async Task A_registry_that_is_down_refuses_and_comes_back_with_its_images()
    {
        var docker = await engine.Require();
        await using var registry = await LocalRegistry.Require();
        var digest = await registry.Push(docker, "acme/web:sha-1", TestImage.Web("kept"));

        await registry.Stop();
        await Assert.ThrowsAsync<InvalidOperationException>(() => docker.Docker("pull", registry.Reference("acme/web:sha-1")));
        await registry.Start();

        Assert.Equal(digest, await registry.Digest("acme/web:sha-1"));
        await docker.Docker("rmi", registry.Reference("acme/web:sha-1"));
    }
}
