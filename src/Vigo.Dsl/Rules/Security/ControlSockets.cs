namespace Vigo.Rules.Security;

/// <summary>The sockets through which container engines take orders.</summary>
/// <remarks>The documented defaults of Docker Engine, rootless Docker, containerd, K3s, Podman, CRI-O and cri-dockerd.</remarks>
internal static class ControlSockets
{
    private const string AnyUser = "*";

    private static readonly string[][] Known =
    [
        ["run", "docker.sock"],
        ["run", "containerd", "containerd.sock"],
        ["run", "docker", "containerd", "containerd.sock"],
        ["run", "k3s", "containerd", "containerd.sock"],
        ["run", "podman", "podman.sock"],
        ["run", "crio", "crio.sock"],
        ["run", "cri-dockerd.sock"],
        ["run", "user", AnyUser, "docker.sock"],
        ["run", "user", AnyUser, "podman", "podman.sock"],
    ];

    private static readonly HashSet<string> FileNames = new(Known.Select(socket => socket[socket.Length - 1]), StringComparer.Ordinal)
    {
        "containerd.sock.ttrpc",
        "dockershim.sock",
    };

    /// <summary>Whether a path is such a socket, wherever it lies: engines can be told to listen elsewhere, and sockets can be linked.</summary>
    /// <param name="path">An absolute, normalised path.</param>
    public static bool IsSocket(string path) => FileNames.Contains(path.Substring(path.LastIndexOf('/') + 1));

    /// <summary>The first such socket that lies somewhere below a folder; null when none is known to.</summary>
    /// <param name="folder">An absolute, normalised path.</param>
    public static string? Below(string folder)
    {
        var parts = folder.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        // /var/run is a link to /run on most hosts and a folder of its own on the others.
        if (parts.Length == 1 && parts[0] == "var")
            return "/var/run/docker.sock";
        var socket = Known.FirstOrDefault(known => parts.Length < known.Length && parts.Zip(known, (part, step) => step == AnyUser || part == step).All(same => same));
        return socket is null ? null : "/" + string.Join("/", socket.Select((step, index) => step != AnyUser ? step : index < parts.Length ? parts[index] : "<uid>"));
    }
}
