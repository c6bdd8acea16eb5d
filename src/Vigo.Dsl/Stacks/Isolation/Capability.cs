using Vigo.Model;

namespace Vigo;

/// <summary>A part of what root may do.</summary>
/// <remarks>capabilities(7). A text is a name, with or without <c>CAP_</c>.</remarks>
/// <example><code>CapDrop = [Capability.All], CapAdd = ["NET_BIND_SERVICE"]</code></example>
public sealed record Capability : IWritten
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "ALL", "AUDIT_CONTROL", "AUDIT_READ", "AUDIT_WRITE", "BLOCK_SUSPEND", "BPF", "CHECKPOINT_RESTORE", "CHOWN",
        "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER", "FSETID", "IPC_LOCK", "IPC_OWNER", "KILL", "LEASE",
        "LINUX_IMMUTABLE", "MAC_ADMIN", "MAC_OVERRIDE", "MKNOD", "NET_ADMIN", "NET_BIND_SERVICE", "NET_BROADCAST", "NET_RAW",
        "PERFMON", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_ADMIN", "SYS_BOOT", "SYS_CHROOT",
        "SYS_MODULE", "SYS_NICE", "SYS_PACCT", "SYS_PTRACE", "SYS_RAWIO", "SYS_RESOURCE", "SYS_TIME", "SYS_TTY_CONFIG",
        "SYSLOG", "WAKE_ALARM",
    };

    private Capability(string name) => Name = name;

    /// <summary>The capability as Compose writes it: <c>NET_BIND_SERVICE</c>.</summary>
    public string Name { get; }

    /// <summary>All of them.</summary>
    public static Capability All { get; } = new("ALL");

    /// <summary>Turn kernel auditing on and off.</summary>
    public static Capability AuditControl { get; } = new("AUDIT_CONTROL");

    /// <summary>Read the audit log.</summary>
    public static Capability AuditRead { get; } = new("AUDIT_READ");

    /// <summary>Write to the audit log.</summary>
    public static Capability AuditWrite { get; } = new("AUDIT_WRITE");

    /// <summary>Keep the machine from sleeping.</summary>
    public static Capability BlockSuspend { get; } = new("BLOCK_SUSPEND");

    /// <summary>Load programs into the kernel.</summary>
    public static Capability Bpf { get; } = new("BPF");

    /// <summary>Freeze processes and thaw them.</summary>
    public static Capability CheckpointRestore { get; } = new("CHECKPOINT_RESTORE");

    /// <summary>Give files to others.</summary>
    public static Capability Chown { get; } = new("CHOWN");

    /// <summary>Read and write any file, whatever its permissions.</summary>
    public static Capability DacOverride { get; } = new("DAC_OVERRIDE");

    /// <summary>Read any file and folder.</summary>
    public static Capability DacReadSearch { get; } = new("DAC_READ_SEARCH");

    /// <summary>Do to any file what only its owner may.</summary>
    public static Capability Fowner { get; } = new("FOWNER");

    /// <summary>Keep set-user-ID bits when a file changes.</summary>
    public static Capability Fsetid { get; } = new("FSETID");

    /// <summary>Keep memory from being swapped out.</summary>
    public static Capability IpcLock { get; } = new("IPC_LOCK");

    /// <summary>Use any shared memory and message queue.</summary>
    public static Capability IpcOwner { get; } = new("IPC_OWNER");

    /// <summary>Send signals to anyone's processes.</summary>
    public static Capability Kill { get; } = new("KILL");

    /// <summary>Lease any file.</summary>
    public static Capability Lease { get; } = new("LEASE");

    /// <summary>Make files unchangeable.</summary>
    public static Capability LinuxImmutable { get; } = new("LINUX_IMMUTABLE");

    /// <summary>Change mandatory access control.</summary>
    public static Capability MacAdmin { get; } = new("MAC_ADMIN");

    /// <summary>Pass mandatory access control by.</summary>
    public static Capability MacOverride { get; } = new("MAC_OVERRIDE");

    /// <summary>Make device files.</summary>
    public static Capability Mknod { get; } = new("MKNOD");

    /// <summary>Change interfaces, routes and firewalls.</summary>
    public static Capability NetAdmin { get; } = new("NET_ADMIN");

    /// <summary>Listen on ports below 1024.</summary>
    public static Capability NetBindService { get; } = new("NET_BIND_SERVICE");

    /// <summary>Broadcast.</summary>
    public static Capability NetBroadcast { get; } = new("NET_BROADCAST");

    /// <summary>Use raw sockets, as ping does.</summary>
    public static Capability NetRaw { get; } = new("NET_RAW");

    /// <summary>Watch performance counters.</summary>
    public static Capability Perfmon { get; } = new("PERFMON");

    /// <summary>Give capabilities to files.</summary>
    public static Capability Setfcap { get; } = new("SETFCAP");

    /// <summary>Become any group.</summary>
    public static Capability Setgid { get; } = new("SETGID");

    /// <summary>Hand capabilities on.</summary>
    public static Capability Setpcap { get; } = new("SETPCAP");

    /// <summary>Become any user.</summary>
    public static Capability Setuid { get; } = new("SETUID");

    /// <summary>Mount, and most else that an administrator may.</summary>
    public static Capability SysAdmin { get; } = new("SYS_ADMIN");

    /// <summary>Restart the machine.</summary>
    public static Capability SysBoot { get; } = new("SYS_BOOT");

    /// <summary>Change the root folder.</summary>
    public static Capability SysChroot { get; } = new("SYS_CHROOT");

    /// <summary>Load kernel modules.</summary>
    public static Capability SysModule { get; } = new("SYS_MODULE");

    /// <summary>Change priorities and processor affinity.</summary>
    public static Capability SysNice { get; } = new("SYS_NICE");

    /// <summary>Turn process accounting on and off.</summary>
    public static Capability SysPacct { get; } = new("SYS_PACCT");

    /// <summary>Look into any process.</summary>
    public static Capability SysPtrace { get; } = new("SYS_PTRACE");

    /// <summary>Reach ports and memory of the machine itself.</summary>
    public static Capability SysRawio { get; } = new("SYS_RAWIO");

    /// <summary>Pass resource limits by.</summary>
    public static Capability SysResource { get; } = new("SYS_RESOURCE");

    /// <summary>Set the clock.</summary>
    public static Capability SysTime { get; } = new("SYS_TIME");

    /// <summary>Configure terminals.</summary>
    public static Capability SysTtyConfig { get; } = new("SYS_TTY_CONFIG");

    /// <summary>Read the kernel's log.</summary>
    public static Capability Syslog { get; } = new("SYSLOG");

    /// <summary>Wake the machine at a time.</summary>
    public static Capability WakeAlarm { get; } = new("WAKE_ALARM");

    Written IWritten.Written => Written.Of(Name, nameof(Name));

    /// <summary>A capability of a kernel that is newer than this list.</summary>
    public static Capability Named([Sets(nameof(Name))] string name) => new(name);

    /// <summary>A capability from its name.</summary>
    /// <exception cref="ArgumentException">No kernel up to 6.12 has it.</exception>
    public static Capability Parse([Sets(nameof(Name))] string text) => Interpolation.HasToken(text) || Known.Contains(text.StartsWith("CAP_", StringComparison.OrdinalIgnoreCase) ? text.Substring(4) : text)
        ? new(text)
        : throw new ArgumentException($"'{text}' is no capability that this version knows: see capabilities(7), or write Capability.Named(\"{text}\")");

    /// <summary>The text.</summary>
    public override string ToString() => Name;

    /// <summary>A text is read as Compose reads it.</summary>
    public static implicit operator Capability([Sets(nameof(Name))] string text) => Parse(text);

    /// <summary>What a host gives.</summary>
    public static implicit operator Capability([Sets(nameof(Name))] EnvVariable variable) => new(variable.ToString());
}
