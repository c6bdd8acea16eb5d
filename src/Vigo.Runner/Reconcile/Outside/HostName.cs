namespace Vigo.Runner.Reconcile;

/// <summary>The name of this machine.</summary>
internal static class HostName
{
    private const string Kernel = "/proc/sys/kernel/hostname";

    /// <summary>What <c>hostname</c> prints. .NET's own answer ends at the first dot.</summary>
    public static string OfThisMachine() => File.Exists(Kernel) && File.ReadAllText(Kernel).Trim() is { Length: > 0 } name ? name : Environment.MachineName;
}
