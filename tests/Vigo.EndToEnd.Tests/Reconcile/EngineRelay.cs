using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>Stands between a program and the engine, and notes what the program asks.</summary>
internal sealed class EngineRelay : IAsyncDisposable
{
    private readonly string _engine;
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"vigo-relay-{Guid.NewGuid():n}.sock");
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;

    private EngineRelay(string engine)
    {
        _engine = engine;
        _listener.Bind(new UnixDomainSocketEndPoint(_path));
        _listener.Listen();
        _accepting = Accept();
    }

    public string Address => $"unix://{_path}";

    /// <summary>Method and path of each request so far, without the query.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public static EngineRelay To(string engine) => new(new Uri(engine).LocalPath);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await Task.WhenAny(_accepting);
        File.Delete(_path);
        _end.Dispose();
    }

    private async Task Accept()
    {
        while (true) _ = Serve(await _listener.AcceptAsync(_end.Token));
    }

    private async Task Serve(Socket client)
    {
        using var engine = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await engine.ConnectAsync(new UnixDomainSocketEndPoint(_engine), _end.Token);
        using (client) await Task.WhenAny(Copy(client, engine, Note), Copy(engine, client, _ => { }));
    }

    private async Task Copy(Socket from, Socket to, Action<string> note)
    {
        var buffer = new byte[65536];
        int read;
        while ((read = await from.ReceiveAsync(buffer, _end.Token)) > 0)
        {
            note(Encoding.ASCII.GetString(buffer, 0, read));
            await to.SendAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }

    private void Note(string sent)
    {
        foreach (var line in sent.Split("\r\n"))
            if (line.Split(' ') is [var method, var path, "HTTP/1.1"])
                _requests.Enqueue($"{method} {path.Split('?')[0]}");
    }
}
