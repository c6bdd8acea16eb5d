using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Generation;

/// <summary>Whether a compilation has anything to do with Vigo: generators and analyzers can reach projects that don't.</summary>
internal static class Vocabulary
{
    public static bool IsKnownTo(Compilation compilation) => !compilation.GetTypesByMetadataName(typeof(StackAttribute).FullName!).IsEmpty;
}
