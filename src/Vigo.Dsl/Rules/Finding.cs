namespace Vigo.Rules;

/// <summary>Something a rule objects to.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Message">What is wrong here, with names and values; why it matters; what to write instead. No full stop at the end.</param>
/// <param name="Severity">How bad it is where it runs.</param>
public sealed record Finding(Subject Subject, string Message, RuleSeverity Severity)
{
    /// <summary>Other places that take part: the other of two that collide.</summary>
    public Sequence<Subject> Related { get; init; } = Sequence<Subject>.Empty;

    /// <summary>
    /// What is at fault, as a file says it: <c>nginx:latest</c>. With rule and subject it tells this finding from any other, in the baseline too, so it never changes with the words of
    /// the message, nor with anything in the repository that is not at fault. Nothing secret. Default: the message.
    /// </summary>
    public string Value { get; init; } = Message;

    /// <summary>The other of two that are at fault together; null when there is none. Which of the two is the subject means nothing then.</summary>
    public Counterpart? Counterpart { get; init; }

    /// <summary>The name that was probably meant, for an editor to put there; null when nobody can say.</summary>
    public NameCorrection? Correction { get; init; }
}

/// <summary>What is at fault together with a finding's subject.</summary>
/// <param name="Subject">What it is.</param>
/// <param name="Value">What of it is at fault; see <see cref="Finding.Value"/>.</param>
public sealed record Counterpart(Subject Subject, string Value);

/// <summary>A slip of the finger.</summary>
/// <param name="Written">The name as it stands there.</param>
/// <param name="Meant">The name that exists.</param>
public sealed record NameCorrection(string Written, string Meant);
