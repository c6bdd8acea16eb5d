using Vigo.Runner.Reconcile;
using Vigo.Testing;

namespace Vigo.Runner.Tests.Reconcile;

public class EngineClientTests
{
    [Fact]
    public async Task A_socket_that_is_not_there_is_told_as_that()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has named pipes");
        using var elsewhere = new TemporaryDirectory();
        using var engine = new EngineClient($"unix://{elsewhere["docker.sock"]}");

        var gone = await Assert.ThrowsAsync<EngineUnreachable>(() => engine.Containers(TestContext.Current.CancellationToken));

        Assert.Equal($"nothing answers at unix://{elsewhere["docker.sock"]}", gone.Message);
    }
}
