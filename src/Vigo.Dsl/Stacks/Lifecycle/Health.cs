using Vigo.Model;

namespace Vigo;

/// <summary>How one learns that a service works.</summary>
/// <remarks>Compose Specification, "healthcheck"; the image's own check is used when a service says nothing.</remarks>
public sealed record Health
{
    private Health(HealthKind kind, Sequence<string> test)
    {
        Kind = kind;
        Test = test;
    }

    /// <summary>The way of learning it.</summary>
    public HealthKind Kind { get; }

    /// <summary>The check as Compose writes it: <c>CMD</c> or <c>CMD-SHELL</c>, then its words. Empty when there is no check.</summary>
    public Sequence<string> Test { get; }

    /// <summary>Why there is no check; null when there is one.</summary>
    public string? Because { get; private init; }

    /// <summary>Time between two checks; null leaves it to the engine (30 s).</summary>
    public Duration? Interval { get; init; }

    /// <summary>Time after which a check counts as failed; null leaves it to the engine (30 s).</summary>
    public Duration? Timeout { get; init; }

    /// <summary>Failures in a row that make the container unhealthy; null leaves it to the engine (3).</summary>
    public Number? Retries { get; init => field = ValueChecks.AtLeast(value, 0, "number of failures"); }

    /// <summary>Time after the start in which failures don't count; null leaves it to the engine (0 s).</summary>
    public Duration? StartPeriod { get; init; }

    /// <summary>Time between two checks within the start period; null leaves it to the engine (5 s). Since Compose 2.20.2, Docker Engine 25.</summary>
    public Duration? StartInterval { get; init; }

    /// <summary>Whether there is no check after all, for what an env key decides; <see cref="None"/> says so for good. Null is no.</summary>
    public Flag? IsDisabled { get; init; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>The check that the image brings, for other times than it asks for.</summary>
    public static Health OfImage { get; } = new(HealthKind.Check, Sequence<string>.Empty);

    /// <summary>A request inside the container that must succeed. The image must hold <c>wget</c> or <c>curl</c>.</summary>
    /// <param name="path">The path asked for, with its leading slash.</param>
    /// <param name="port">The port inside the container.</param>
    public static Health Http([Sets(nameof(Test))] string path, [Sets(nameof(Test))] int port)
    {
        // Quoted: a shell would take the & of a query for the end of the command.
        var url = $"'http://127.0.0.1:{port}{path.Replace("'", "'\\''")}'";
        return Shell($"wget -q -O /dev/null {url} || curl -fsS -o /dev/null {url} || exit 1");
    }

    /// <summary>A command line for the container's shell; it must exit 0.</summary>
    public static Health Shell([Sets(nameof(Test))] string command) => new(HealthKind.Check, new(["CMD-SHELL", command]));

    /// <summary>A command line for the container's shell, with arguments that it sees as <c>$0</c>, <c>$1</c> and so on. Seldom meant: it doesn't run them.</summary>
    public static Health Shell([Sets(nameof(Test))] string command, [Sets(nameof(Test))] params string[] arguments) => new(HealthKind.Check, new(["CMD-SHELL", command, .. arguments]));

    /// <summary>A program and its arguments, run in the container without a shell; it must exit 0.</summary>
    public static Health Command([Sets(nameof(Test))] params string[] words) => new(HealthKind.Check, new(["CMD", .. words]));

    /// <summary>The service does its work once and exits 0; it is healthy when it has.</summary>
    public static Health OneShot { get; } = new(HealthKind.OneShot, Sequence<string>.Empty);

    /// <summary>No check, on purpose; also switches off one that the image brings.</summary>
    /// <param name="because">The reason, for the next reader.</param>
    public static Health None(string because) => new(HealthKind.None, new(["NONE"])) { Because = because };
}
