using Vigo.Model;

namespace Vigo;

/// <summary>What an image says of itself: how it was built, or what it holds.</summary>
/// <remarks>Compose Build Specification, "provenance" and "sbom"; Docker documentation, "Build attestations".</remarks>
/// <example><code>Provenance = Attestation.With("mode", "max")</code> or <code>Sbom = true</code></example>
public sealed record Attestation : IWritten
{
    private Attestation()
    {
    }

    /// <summary>Whether it says so; null when parameters tell more.</summary>
    public bool? IsOn { get; private init; }

    /// <summary>Parameters by name.</summary>
    public Map<string> Parameters { get; private init; } = Map<string>.Empty;

    /// <summary>The env key that gives it; null when it is known.</summary>
    public string? Expression { get; private init; }

    Written IWritten.Written => IsOn is { } isOn ? Written.Plain(isOn ? "true" : "false", nameof(IsOn))
        : Expression is not null ? Written.Of(Expression, nameof(Expression))
        : Written.Of(string.Join(",", Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}")), nameof(Parameters));

    /// <summary>One that a parameter tells more of.</summary>
    public static Attestation With([Sets(nameof(Parameters))] string name, [Sets(nameof(Parameters))] string value) => new() { Parameters = new() { [name] = value } };

    /// <summary>The same, with a parameter more.</summary>
    public Attestation And([Sets(nameof(Parameters))] string name, [Sets(nameof(Parameters))] string value) => new() { Parameters = Parameters.Set(name, value) };

    /// <summary>Whether it says so.</summary>
    public static implicit operator Attestation([Sets(nameof(IsOn))] bool isOn) => new() { IsOn = isOn };

    /// <summary>What a host gives.</summary>
    public static implicit operator Attestation([Sets(nameof(Expression))] EnvVariable variable) => new() { Expression = variable.ToString() };
}
