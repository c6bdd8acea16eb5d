using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Generation;

/// <summary>Whether a compilation has anything to do with Vigo: generators and analyzers can reach projects that don't.</summary>
internal static class Vocabulary
{
    private static readonly string Assembly = typeof(Stack).Assembly.GetName().Name!;

    /// <remarks>Asked by name: looking for a type would go through all references at each keystroke.</remarks>
    public static bool IsKnownTo(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(reference => string.Equals(reference.Name, Assembly, StringComparison.OrdinalIgnoreCase));
}
