using System.Collections.Immutable;
using Vigo.Rules;

namespace Vigo.Generators.Analysis;

/// <summary>What a rule takes for a slip of the finger, on its way through a diagnostic to the code fix.</summary>
internal static class NameCorrections
{
    private const string Written = "Vigo.Written";
    private const string Meant = "Vigo.Meant";

    public static ImmutableDictionary<string, string?> ToProperties(NameCorrection correction) =>
        ImmutableDictionary<string, string?>.Empty.Add(Written, correction.Written).Add(Meant, correction.Meant);

    public static NameCorrection? Of(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Written, out var written) && properties.TryGetValue(Meant, out var meant) ? new(written!, meant!) : null;
}
