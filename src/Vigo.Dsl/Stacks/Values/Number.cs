using System.Globalization;
using Vigo.Model;

namespace Vigo;

/// <summary>A whole number, written here or given by an env key.</summary>
/// <example><code>Replicas = 2</code> or <code>Replicas = EnvFiles.Exolan.WORKERS.Or("2")</code></example>
public sealed record Number : IWritten
{
    private Number(long? value, string? expression)
    {
        Value = value;
        Expression = expression;
    }

    /// <summary>The value; null when only a host knows it.</summary>
    public long? Value { get; }

    /// <summary>The env key that gives the value; null when it is known.</summary>
    public string? Expression { get; }

    Written IWritten.Written => Expression is null ? Written.Plain(ToString(), nameof(Value)) : Written.Of(Expression, nameof(Expression));

    /// <summary>The value as Compose reads it.</summary>
    public override string ToString() => Expression ?? Value!.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A value that is known.</summary>
    public static implicit operator Number([Sets(nameof(Value))] int value) => new(value, null);

    /// <summary>A value that is known.</summary>
    public static implicit operator Number([Sets(nameof(Value))] long value) => new(value, null);

    /// <summary>A value that a host gives.</summary>
    public static implicit operator Number([Sets(nameof(Expression))] EnvVariable variable) => new(null, variable.ToString());
}
