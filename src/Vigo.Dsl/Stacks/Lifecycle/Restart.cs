using System.Globalization;
using Vigo.Model;

namespace Vigo;

/// <summary>When the engine starts a container again by itself.</summary>
/// <remarks>Compose Specification, "restart". Swarm ignores it and has <see cref="Vigo.Deploy.RestartPolicy"/>.</remarks>
/// <example><code>Restart = Restart.UnlessStopped</code> or <code>Restart = Restart.OnFailure.AtMost(5)</code></example>
public sealed record Restart : IWritten
{
    private Restart(string policy) => Policy = policy;

    /// <summary>The policy as Compose writes it: <c>unless-stopped</c>.</summary>
    public string Policy { get; }

    /// <summary>How often it tries; null for always. Only after a failure.</summary>
    public int? Attempts { get; private init; }

    /// <summary>Never: <c>no</c>.</summary>
    public static Restart No { get; } = new("no");

    /// <summary>Whenever it ends, and at boot: <c>always</c>.</summary>
    public static Restart Always { get; } = new("always");

    /// <summary>When it ends with an error: <c>on-failure</c>.</summary>
    public static Restart OnFailure { get; } = new("on-failure");

    /// <summary>Whenever it ends, unless somebody stopped it: <c>unless-stopped</c>.</summary>
    public static Restart UnlessStopped { get; } = new("unless-stopped");

    Written IWritten.Written => Attempts is null ? Written.Of(ToString(), nameof(Policy)) : Written.Of(ToString(), nameof(Attempts), nameof(Policy));

    /// <summary>The same policy, up to a number of attempts.</summary>
    /// <exception cref="ArgumentException">The policy is another than <see cref="OnFailure"/>, or the number is less than 1.</exception>
    public Restart AtMost([Sets(nameof(Attempts))] int attempts) => Policy == OnFailure.Policy && attempts > 0
        ? this with { Attempts = attempts }
        : throw new ArgumentException($"'{Policy}' can't be bound to {attempts.ToString(CultureInfo.InvariantCulture)} attempts: only on-failure can, to 1 or more");

    /// <summary>A policy from Compose's text.</summary>
    /// <exception cref="ArgumentException">The text is none of the policies.</exception>
    public static Restart Parse([Sets(nameof(Policy), nameof(Attempts))] string text)
    {
        if (Interpolation.HasToken(text) || text is "no" or "always" or "on-failure" or "unless-stopped")
            return new(text);
        return text.StartsWith("on-failure:", StringComparison.Ordinal) && int.TryParse(text.Substring("on-failure:".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var attempts)
            ? OnFailure.AtMost(attempts)
            : throw new ArgumentException($"'{text}' is no restart policy: it is no, always, on-failure, on-failure:5 or unless-stopped");
    }

    /// <summary>The policy as Compose writes it.</summary>
    public override string ToString() => Attempts is { } attempts ? $"{Policy}:{attempts.ToString(CultureInfo.InvariantCulture)}" : Policy;

    /// <summary>A text is read as Compose reads it.</summary>
    public static implicit operator Restart([Sets(nameof(Policy), nameof(Attempts))] string text) => Parse(text);

    /// <summary>A policy that a host gives.</summary>
    public static implicit operator Restart([Sets(nameof(Policy))] EnvVariable variable) => new(variable.ToString());
}
