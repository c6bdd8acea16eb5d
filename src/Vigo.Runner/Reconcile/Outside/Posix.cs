using System.Runtime.InteropServices;

namespace Vigo.Runner.Reconcile;

/// <summary>The few calls that .NET has no name for.</summary>
internal static class Posix
{
    private const int SetDescriptorFlags = 2;

    /// <summary>Lets programs started from now on keep the file open, and with it its lock, when this process dies.</summary>
    public static void InheritByChildren(SafeHandle file)
    {
        // Apple passes variable arguments another way; a developer's machine does not need this.
        if (OperatingSystem.IsLinux()) _ = fcntl(file, SetDescriptorFlags, 0);
    }

    /// <summary>Sets a variable where native libraries look. .NET keeps a copy of its own, which they never see.</summary>
    public static void SetEnvironmentVariable(string name, string value) => _ = setenv(name, value, 1);

    [DllImport("libc", SetLastError = true)]
    private static extern int fcntl(SafeHandle file, int command, int argument);

    [DllImport("libc", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int setenv([MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);
}
