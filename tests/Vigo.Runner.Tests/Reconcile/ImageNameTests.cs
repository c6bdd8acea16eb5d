using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Tests.Reconcile;

public class ImageNameTests
{
    [Theory]
    [InlineData("postgres", "docker.io", "postgres", "latest", null)]
    [InlineData("postgres:16-alpine", "docker.io", "postgres", "16-alpine", null)]
    [InlineData("acme/web:1", "docker.io", "acme/web", "1", null)]
    [InlineData("ghcr.io/acme/web:sha-1", "ghcr.io", "ghcr.io/acme/web", "sha-1", null)]
    [InlineData("localhost:5000/web", "localhost:5000", "localhost:5000/web", "latest", null)]
    [InlineData("localhost/web:1", "localhost", "localhost/web", "1", null)]
    [InlineData("127.0.0.1:5000/web:1@sha256:abc", "127.0.0.1:5000", "127.0.0.1:5000/web", "1", "sha256:abc")]
    public void A_reference_is_read_as_docker_reads_it(string reference, string registry, string repository, string tag, string? digest) =>
        Assert.Equal(new ImageName(registry, repository, tag, digest), ImageName.Parse(reference));
}
