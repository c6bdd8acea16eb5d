namespace Vigo.Rules;

/// <summary>Something a rule objects to.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Message">What is wrong here, with names and values; why it matters; what to write instead. No full stop at the end.</param>
/// <param name="Severity">How bad it is where it runs.</param>
public sealed record Finding(Subject Subject, string Message, RuleSeverity Severity)
{
    /// <summary>Other places that take part: the other of two that collide.</summary>
    public Sequence<Subject> Related { get; init; } = Sequence<Subject>.Empty;

    /// <summary>The name that was probably meant, for an editor to put there; null when nobody can say.</summary>
    public NameCorrection? Correction { get; init; }
}

/// <summary>A slip of the finger.</summary>
/// <param name="Written">The name as it stands there.</param>
/// <param name="Meant">The name that exists.</param>
public sealed record NameCorrection(string Written, string Meant);
