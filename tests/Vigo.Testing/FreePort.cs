using System.Net;
using System.Net.Sockets;

namespace Vigo.Testing;

/// <summary>Ports for servers that can't be told to pick one themselves.</summary>
public static class FreePort
{
    /// <summary>A TCP port on 127.0.0.1 that was free a moment ago; whoever binds it must be ready to lose the race.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Whether something on 127.0.0.1 takes connections on the port.</summary>
    public static async Task<bool> IsTaken(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
