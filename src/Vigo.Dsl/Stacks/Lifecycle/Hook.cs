using Vigo.Model;

namespace Vigo;

/// <summary>A command that is run in a container at a moment of its life.</summary>
/// <remarks>Compose Specification, "post_start" and "pre_stop". Since Compose 2.30; Swarm ignores it.</remarks>
/// <example><code>PostStart = [Hook.Run("chown", "-R", "1000", "/data") with { User = User.Root }]</code></example>
public sealed record Hook
{
    private Hook(Sequence<string> command) => Command = command;

    /// <summary>The command, word by word.</summary>
    public Sequence<string> Command { get; }

    /// <summary>Who runs it; null for the user of the container.</summary>
    public User? User { get; init; }

    /// <summary>Whether it has every right on the host. Null is no.</summary>
    public Flag? Privileged { get; init; }

    /// <summary>The folder it starts in; null for the container's.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Variables, beside the container's.</summary>
    public Map<string> Environment { get; init; } = Map<string>.Empty;

    /// <summary>Variables handed on from where Compose runs, by name.</summary>
    public Sequence<string> PassedEnvironment { get; init; } = Sequence<string>.Empty;

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>A program and its arguments.</summary>
    public static Hook Run([Sets(nameof(Command))] params string[] words) => new(words.ToSequence());

    /// <summary>A command line for the container's shell.</summary>
    public static Hook Shell([Sets(nameof(Command))] string command) => new(["/bin/sh", "-c", command]);
}
