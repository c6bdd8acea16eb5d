using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Generation;

/// <summary>Whether the provenance is asked for: by a build that writes files, and never by an editor.</summary>
/// <remarks>
/// A feature of the compiler's command line and no MSBuild property: what properties a generator sees stands in a file that design-time builds and real
/// builds share, and a difference between them would make each compile anew after the other.
/// </remarks>
internal static class ProvenanceFeature
{
    /// <summary>The name, as the targets give it.</summary>
    public const string Name = "vigo-provenance";

    public static bool IsAskedFor(ParseOptions options) => options.Features.ContainsKey(Name);
}
