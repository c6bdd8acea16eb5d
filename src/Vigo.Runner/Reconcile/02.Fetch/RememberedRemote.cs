using System.Text;

namespace Vigo.Runner.Reconcile;

/// <summary>The remote of the last pass, for the day the clone is too damaged to say it.</summary>
internal static class RememberedRemote
{
    public static string? Read(string state)
    {
        var path = PathIn(state);
        return File.Exists(path) ? File.ReadAllText(path).Trim() : null;
    }

    public static void Write(string state, string remote) => HostDisk.Write(PathIn(state), Encoding.UTF8.GetBytes(remote + "\n"), HostDisk.Private);

    private static string PathIn(string state) => Path.Combine(state, "remote");
}
