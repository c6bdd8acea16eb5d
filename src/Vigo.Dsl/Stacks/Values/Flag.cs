using Vigo.Model;

namespace Vigo;

/// <summary>Yes or no, written here or given by an env key.</summary>
/// <example><code>ReadOnly = true</code> or <code>ReadOnly = EnvFiles.Exolan.READ_ONLY.Or("true")</code></example>
public sealed record Flag : IWritten
{
    private Flag(bool? value, string? expression)
    {
        Value = value;
        Expression = expression;
    }

    /// <summary>The value; null when only a host knows it.</summary>
    public bool? Value { get; }

    /// <summary>The env key that gives the value; null when it is known.</summary>
    public string? Expression { get; }

    Written IWritten.Written => Expression is null ? Written.Plain(ToString(), nameof(Value)) : Written.Of(Expression, nameof(Expression));

    /// <summary>The value as Compose reads it.</summary>
    public override string ToString() => Expression ?? (Value == true ? "true" : "false");

    /// <summary>A value that is known.</summary>
    public static implicit operator Flag([Sets(nameof(Value))] bool value) => new(value, null);

    /// <summary>A value that a host gives.</summary>
    public static implicit operator Flag([Sets(nameof(Expression))] EnvVariable variable) => new(null, variable.ToString());
}
