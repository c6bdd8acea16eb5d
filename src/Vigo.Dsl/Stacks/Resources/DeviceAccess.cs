namespace Vigo;

/// <summary>What a container may do with a device.</summary>
[Flags]
public enum DeviceAccess
{
    /// <summary>Read: <c>r</c>.</summary>
    Read = 1,

    /// <summary>Write: <c>w</c>.</summary>
    Write = 2,

    /// <summary>Make files for it: <c>m</c>.</summary>
    MakeNode = 4,

    /// <summary>All of it: <c>rwm</c>.</summary>
    All = Read | Write | MakeNode,
}

/// <summary>The letters for what a container may do with a device.</summary>
internal static class DeviceAccessText
{
    public static string Of(DeviceAccess access) =>
        (access.HasFlag(DeviceAccess.Read) ? "r" : "") + (access.HasFlag(DeviceAccess.Write) ? "w" : "") + (access.HasFlag(DeviceAccess.MakeNode) ? "m" : "");

    public static DeviceAccess? Parse(string letters)
    {
        DeviceAccess access = 0;
        foreach (var letter in letters)
        {
            var one = letter switch { 'r' => DeviceAccess.Read, 'w' => DeviceAccess.Write, 'm' => DeviceAccess.MakeNode, _ => (DeviceAccess)0 };
            if (one == 0 || access.HasFlag(one))
                return null;
            access |= one;
        }

        return access == 0 ? null : access;
    }
}
