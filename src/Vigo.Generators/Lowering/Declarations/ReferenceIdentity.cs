using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Lowering;

/// <summary>What tells the references of one compilation from those of another, also between builds of one compiler server.</summary>
internal static class ReferenceIdentity
{
    private static readonly ConditionalWeakTable<MetadataReference, Identity> Known = new();
    private static int _unknown;

    public static Digest Of(Compilation compilation) =>
        compilation.References.Aggregate(default(Digest), (sum, reference) => sum + Known.GetValue(reference, found => new(Digest.Of(TextOf(found)))).Digest);

    private static string TextOf(MetadataReference reference) => VersionOf(reference) is { } version
        ? $"{reference.Display}:{version}:{string.Join(",", reference.Properties.Aliases)}"
        : Interlocked.Increment(ref _unknown).ToString(CultureInfo.InvariantCulture);

    // A compilation in the same process has none; it is told apart by itself.
    private static Guid? VersionOf(MetadataReference reference)
    {
        try
        {
            return (reference as PortableExecutableReference)?.GetMetadata() is AssemblyMetadata assembly ? assembly.GetModules()[0].GetModuleVersionId() : null;
        }
        catch (Exception exception) when (exception is BadImageFormatException or System.IO.IOException)
        {
            return null;
        }
    }

    private sealed record Identity(Digest Digest);
}
