using System.Globalization;

namespace Vigo.Runner.Reconcile;

/// <summary>The ports that processes of this host listen on, as the kernel lists them.</summary>
internal static class ListeningSockets
{
    private const string TcpListening = "0A";
    private const string UdpUnconnected = "07";

    /// <summary>Who listens on each of these ports. A process of another user, or of the kernel, shows as unknown.</summary>
    public static IReadOnlyDictionary<PublishedPort, HostProcess> HoldersOf(IReadOnlyCollection<PublishedPort> ports)
    {
        var sockets = new Dictionary<string, PublishedPort>(StringComparer.Ordinal);
        foreach (var protocol in ports.Select(port => port.Protocol).Distinct(StringComparer.Ordinal))
            foreach (var (number, inode) in Listening(protocol))
                if (ports.Contains(new PublishedPort(number, protocol)))
                    sockets[$"socket:[{inode}]"] = new PublishedPort(number, protocol);

        var holders = sockets.Values.Distinct().ToDictionary(port => port, _ => new HostProcess(0, "a process that this user cannot see"));
        foreach (var (process, link) in ProcessTable.Holding(sockets.Keys.ToHashSet(StringComparer.Ordinal)))
            holders[sockets[link]] = process;
        return holders;
    }

    private static IEnumerable<(int Port, string Inode)> Listening(string protocol)
    {
        var state = protocol == "udp" ? UdpUnconnected : TcpListening;
        foreach (var table in new[] { $"/proc/net/{protocol}", $"/proc/net/{protocol}6" })
        {
            if (!File.Exists(table)) continue;
            foreach (var line in File.ReadLines(table).Skip(1))
            {
                var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (columns.Length < 10 || columns[3] != state) continue;
                var port = int.Parse(columns[1].AsSpan(columns[1].LastIndexOf(':') + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                yield return (port, columns[9]);
            }
        }
    }
}
