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

    /// <summary>Takes a variable from programs that native libraries start. This process goes on knowing it.</summary>
    public static void HideFromNativePrograms(string name)
    {
        if (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable(name) is not { } value) return;
        // .NET makes its own copy of the variables when the first one is set.
        Environment.SetEnvironmentVariable(name, value);
        _ = unsetenv(name);
    }

    /// <summary>Renames a file or link, replacing what has the name.</summary>
    /// <exception cref="IOException">It could not be done.</exception>
    public static void Rename(string from, string to)
    {
        if (rename(from, to) != 0) throw new IOException($"{to} could not be replaced: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int rename([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);

    [DllImport("libc", SetLastError = true)]
    private static extern int fcntl(SafeHandle file, int command, int argument);

    [DllImport("libc", SetLastError = true)]
    private static extern int unsetenv([MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [DllImport("libc", SetLastError = true)]
    private static extern int setenv([MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);
}
