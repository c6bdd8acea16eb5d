using Vigo.Model;

namespace Vigo;

/// <summary>A bound on what one process of a container may have.</summary>
/// <remarks>Compose Specification, "ulimits"; getrlimit(2).</remarks>
/// <example><code>Ulimits = new() { ["nofile"] = Ulimit.Of(soft: 20_000, hard: 40_000), ["nproc"] = 65_535 }</code></example>
public sealed record Ulimit
{
    /// <summary>The names of what can be bound.</summary>
    internal static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "as", "core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss", "rtprio", "rttime", "sigpending", "stack",
    };

    private Ulimit(Number soft, Number hard, bool isOneNumber)
    {
        Soft = soft;
        Hard = hard;
        IsOneNumber = isOneNumber;
    }

    /// <summary>The bound that holds, which the process may raise up to the other.</summary>
    public Number Soft { get; }

    /// <summary>The bound that can't be raised.</summary>
    public Number Hard { get; }

    /// <summary>Whether it is written as one number, which is how it was said, and not as two that are the same. Docker Compose shows the two apart.</summary>
    public bool IsOneNumber { get; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>No bound: <c>-1</c> for both.</summary>
    public static Ulimit Unlimited { get; } = new(-1, -1, isOneNumber: false);

    /// <summary>Two bounds.</summary>
    /// <exception cref="ArgumentException">The first is above the second, or one is less than -1.</exception>
    public static Ulimit Of(Number soft, Number hard) => soft.Value < -1 || hard.Value < -1 || (soft.Value > hard.Value && hard.Value != -1)
        ? throw new ArgumentException($"{soft} can't be the soft limit where {hard} is the hard one")
        : new(soft, hard, isOneNumber: false);

    private static Ulimit Both(Number limit)
    {
        var both = Of(limit, limit);
        return new(both.Soft, both.Hard, isOneNumber: true);
    }

    /// <summary>The same number for both; -1 for no bound.</summary>
    public static implicit operator Ulimit([Sets(nameof(Soft), nameof(Hard))] int limit) => Both(limit);

    /// <summary>The same number for both; -1 for no bound.</summary>
    public static implicit operator Ulimit([Sets(nameof(Soft), nameof(Hard))] long limit) => Both(limit);

    /// <summary>A number for both that a host gives.</summary>
    public static implicit operator Ulimit([Sets(nameof(Soft), nameof(Hard))] EnvVariable limit) => Both(limit);
}
