using System.Collections.Immutable;
using Vigo.Rules;

namespace Vigo.Generators.Analysis;

/// <summary>What a rule takes for a slip of the finger, on its way through a diagnostic's properties to the code fix.</summary>
public static class NameCorrections
{
    private const string Written = "Vigo.Written";
    private const string Meant = "Vigo.Meant";

    /// <summary>The properties that carry a correction.</summary>
    public static ImmutableDictionary<string, string?> ToProperties(NameCorrection correction) =>
        ImmutableDictionary<string, string?>.Empty.Add(Written, correction.Written).Add(Meant, correction.Meant);

    /// <summary>The correction that a diagnostic's properties carry; null when they carry none.</summary>
    public static NameCorrection? Of(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Written, out var written) && properties.TryGetValue(Meant, out var meant) ? new(written!, meant!) : null;
}
