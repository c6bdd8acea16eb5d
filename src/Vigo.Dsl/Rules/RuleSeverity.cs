namespace Vigo.Rules;

/// <summary>How bad a finding is.</summary>
public enum RuleSeverity
{
    /// <summary>Said only to who asks.</summary>
    Off,

    /// <summary>A suggestion.</summary>
    Suggestion,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>Breaks the build.</summary>
    Error,
}
