using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Lowering;

/// <summary>The parts of a partial member.</summary>
internal static class PartialMembers
{
    /// <summary>The part that has the body, which may stand in another file than the one that is known by the member's key; the member itself when it is not partial.</summary>
    public static ISymbol WithBody(ISymbol member) => member switch
    {
        IMethodSymbol { PartialImplementationPart: { } body } => body,
        IPropertySymbol { PartialImplementationPart: { } body } => body,
        _ => member,
    };
}
