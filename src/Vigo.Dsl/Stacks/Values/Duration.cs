using System.Globalization;
using Vigo.Compose;
using Vigo.Model;

namespace Vigo;

/// <summary>A time span, written here or given by an env key.</summary>
/// <remarks>Compose Specification, "Specifying durations". A text is read as Compose reads it: <c>1m30s</c>, units <c>us</c>, <c>ms</c>, <c>s</c>, <c>m</c> and <c>h</c>.</remarks>
/// <example><code>Interval = "30s"</code> or <code>Interval = TimeSpan.FromSeconds(30)</code> or <code>Interval = EnvFiles.Exolan.INTERVAL.Or("30s")</code></example>
public sealed record Duration : IWritten
{
    private Duration(TimeSpan? value, string? expression)
    {
        Value = value;
        Expression = expression;
    }

    /// <summary>The value; null when only a host knows it.</summary>
    public TimeSpan? Value { get; }

    /// <summary>The text that an env key completes; null when the value is known.</summary>
    public string? Expression { get; }

    Written IWritten.Written => Written.Of(ToString(), Expression is null ? nameof(Value) : nameof(Expression));

    /// <summary>A duration from Compose's text.</summary>
    /// <exception cref="ArgumentException">The text is not a row of numbers and units.</exception>
    public static Duration Parse([Sets(nameof(Value), nameof(Expression))] string text) =>
        Interpolation.HasToken(text) ? new(null, text) : new(Checks.Duration(Durations.FromCompose(text)), null);

    /// <summary>The value as Compose reads it.</summary>
    public override string ToString() => Expression ?? Durations.ToCompose(Value!.Value);

    /// <summary>The value in microseconds, for keys whose unit that is.</summary>
    internal string Microseconds => Expression ?? (Value!.Value.Ticks / (TimeSpan.TicksPerMillisecond / 1000)).ToString(CultureInfo.InvariantCulture);

    /// <summary>A value that is known.</summary>
    /// <exception cref="ArgumentException">The value is negative, or neither zero nor a millisecond or more.</exception>
    public static implicit operator Duration([Sets(nameof(Value))] TimeSpan value) => new(Checks.Duration(value), null);

    /// <summary>A text is read as Compose reads it.</summary>
    public static implicit operator Duration([Sets(nameof(Value), nameof(Expression))] string text) => Parse(text);

    /// <summary>A value that a host gives.</summary>
    public static implicit operator Duration([Sets(nameof(Expression))] EnvVariable variable) => new(null, variable.ToString());
}
