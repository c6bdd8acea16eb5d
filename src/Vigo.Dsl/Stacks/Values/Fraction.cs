using System.Globalization;
using Vigo.Model;

namespace Vigo;

/// <summary>A number that need not be whole, written here or given by an env key.</summary>
/// <example><code>CpuLimit = 0.5</code> or <code>CpuLimit = EnvFiles.Exolan.CPUS.Or("0.5")</code></example>
public sealed record Fraction : IWritten
{
    private Fraction(double? value, string? expression)
    {
        Value = value;
        Expression = expression;
    }

    /// <summary>The value; null when only a host knows it.</summary>
    public double? Value { get; }

    /// <summary>The env key that gives the value; null when it is known.</summary>
    public string? Expression { get; }

    Written IWritten.Written => Expression is null ? Written.Plain(ToString(), nameof(Value)) : Written.Of(Expression, nameof(Expression));

    /// <summary>The value as Compose reads it.</summary>
    public override string ToString() => Expression ?? Value!.Value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A value that is known.</summary>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public static implicit operator Fraction([Sets(nameof(Value))] double value) =>
        double.IsNaN(value) || double.IsInfinity(value) ? throw new ArgumentException($"'{value.ToString(CultureInfo.InvariantCulture)}' is no number that a file can hold") : new(value, null);

    /// <summary>A value that a host gives.</summary>
    public static implicit operator Fraction([Sets(nameof(Expression))] EnvVariable variable) => new(null, variable.ToString());
}
