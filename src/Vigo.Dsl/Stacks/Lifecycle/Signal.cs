using System.Globalization;
using Vigo.Model;

namespace Vigo;

/// <summary>What a process is sent.</summary>
/// <remarks>signal(7). A text is a name, with or without <c>SIG</c>, or a number.</remarks>
public sealed record Signal : IWritten
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "IOT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CLD", "CONT",
        "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "POLL", "PWR", "SYS", "RTMIN", "RTMAX",
    };

    private Signal(string name) => Name = name;

    /// <summary>The signal as Compose writes it: <c>SIGTERM</c>.</summary>
    public string Name { get; }

    /// <summary>To end: what the engine sends unless told otherwise.</summary>
    public static Signal Terminate { get; } = new("SIGTERM");

    /// <summary>To end, as Ctrl+C does.</summary>
    public static Signal Interrupt { get; } = new("SIGINT");

    /// <summary>To end; some servers finish their requests first.</summary>
    public static Signal Quit { get; } = new("SIGQUIT");

    /// <summary>Ended by the kernel, without being asked.</summary>
    public static Signal Kill { get; } = new("SIGKILL");

    /// <summary>By custom, to read its settings again.</summary>
    public static Signal HangUp { get; } = new("SIGHUP");

    /// <summary>What the program takes it for.</summary>
    public static Signal User1 { get; } = new("SIGUSR1");

    /// <summary>What the program takes it for.</summary>
    public static Signal User2 { get; } = new("SIGUSR2");

    /// <summary>The terminal's size; Apache httpd finishes its requests and ends.</summary>
    public static Signal WindowChange { get; } = new("SIGWINCH");

    Written IWritten.Written => Written.Of(Name, nameof(Name));

    /// <summary>A signal from its name or number.</summary>
    /// <exception cref="ArgumentException">The text is neither a name nor a number up to 64.</exception>
    public static Signal Parse([Sets(nameof(Name))] string text) => Interpolation.HasToken(text) || IsNumber(text) || IsName(text)
        ? new(text)
        : throw new ArgumentException($"'{text}' is no signal: write \"SIGTERM\"");

    /// <summary>The text.</summary>
    public override string ToString() => Name;

    /// <summary>A text is read as Compose reads it.</summary>
    public static implicit operator Signal([Sets(nameof(Name))] string text) => Parse(text);

    /// <summary>What a host gives.</summary>
    public static implicit operator Signal([Sets(nameof(Name))] EnvVariable variable) => new(variable.ToString());

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 64;

    // Real-time signals are counted from the first or the last.
    private static bool IsName(string text)
    {
        var name = text.StartsWith("SIG", StringComparison.Ordinal) ? text.Substring(3) : text;
        var sign = name.IndexOfAny(['+', '-']);
        return Names.Contains(sign < 0 ? name : name.Substring(0, sign)) && (sign < 0 || (name.StartsWith("RTM", StringComparison.Ordinal) && IsNumber(name.Substring(sign + 1))));
    }
}
