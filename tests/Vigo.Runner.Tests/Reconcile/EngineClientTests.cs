using System.Net.Sockets;
using System.Text;
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

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")]
    public async Task An_engine_that_goes_silent_does_not_keep_who_listened_to_its_events(string answer)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has named pipes");
        using var elsewhere = new TemporaryDirectory();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(elsewhere["docker.sock"]));
        socket.Listen();
        using var engine = new EngineClient($"unix://{elsewhere["docker.sock"]}");

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var serving = Serve(socket, answer, ending.Token);

        var events = await engine.Listen("shop", TestContext.Current.CancellationToken);
        await events.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => serving);
    }

    // Answers a ping, and whoever asks for events with as much as is given and then nothing more.
    private static async Task Serve(Socket socket, string toEvents, CancellationToken cancellation)
    {
        const string ToPing = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nOK";
        var open = new List<Socket>();
        try
        {
            while (true)
            {
                var connection = await socket.AcceptAsync(cancellation);
                open.Add(connection);
                var request = new byte[4096];
                var length = await connection.ReceiveAsync(request, cancellation);
                var isPing = Encoding.ASCII.GetString(request, 0, length).Contains("/_ping", StringComparison.Ordinal);
                await connection.SendAsync(Encoding.ASCII.GetBytes(isPing ? ToPing : toEvents), cancellation);
            }
        }
        finally
        {
            open.ForEach(connection => connection.Dispose());
        }
    }
}
