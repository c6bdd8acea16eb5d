namespace Vigo;

/// <summary>
/// A key of an env file, to be replaced by its value on the host. Its text is a token that survives ordinary C# (interpolated strings,
/// concatenation, helpers) and becomes <c>${KEY}</c> in the generated file; every other <c>$</c> there is escaped.
/// </summary>
/// <param name="Name">The key, as in the env file.</param>
/// <remarks>Compose Specification, "Interpolation".</remarks>
public sealed record EnvVariable(string Name)
{
    /// <summary>What stands in when the key is unset or empty (<c>${KEY:-fallback}</c>); null when nothing does.</summary>
    public string? Fallback { get; init; }

    /// <summary>The complaint when the key is unset or empty (<c>${KEY:?complaint}</c>); null when that is no error.</summary>
    public string? Complaint { get; init; }

    /// <summary>The same key with a value that stands in when it is unset or empty.</summary>
    /// <exception cref="ArgumentException">The value holds a closing brace, which Compose takes for the end of the expression.</exception>
    public EnvVariable Or(string fallback) => this with { Fallback = Checks.InBraces(fallback), Complaint = null, Replacement = null };

    /// <summary>The same key, which must be set and not empty: Compose refuses the project with this complaint otherwise.</summary>
    /// <exception cref="ArgumentException">The complaint holds a closing brace, which Compose takes for the end of the expression.</exception>
    public EnvVariable Required(string complaint) => this with { Complaint = Checks.InBraces(complaint), Fallback = null, Replacement = null };

    /// <summary>What stands in when the key is set and not empty (<c>${KEY:+replacement}</c>); null when the value itself does.</summary>
    public string? Replacement { get; init; }

    /// <summary>Whether an empty value counts as a value: <c>${KEY-fallback}</c> instead of <c>${KEY:-fallback}</c>.</summary>
    public bool AllowsEmpty { get; init; }

    /// <summary>A text that stands there when the key is set and not empty, and nothing when it is not.</summary>
    /// <exception cref="ArgumentException">The text holds a closing brace, which Compose takes for the end of the expression.</exception>
    public EnvVariable Then(string replacement) => this with { Replacement = Checks.InBraces(replacement), Fallback = null, Complaint = null };

    /// <summary>The same key, for which an empty value is a value.</summary>
    public EnvVariable OrEmpty() => this with { AllowsEmpty = true };

    /// <summary>The token that stands for this key inside any text of the vocabulary.</summary>
    public override string ToString() => Interpolation.Token(
        Fallback is not null ? $"{Name}{Unset}-{Fallback}"
        : Complaint is not null ? $"{Name}{Unset}?{Complaint}"
        : Replacement is not null ? $"{Name}{Unset}+{Replacement}"
        : Name);

    private string Unset => AllowsEmpty ? "" : ":";

    /// <summary>A key can stand wherever a text does.</summary>
    public static implicit operator string(EnvVariable variable) => variable.ToString();
}
