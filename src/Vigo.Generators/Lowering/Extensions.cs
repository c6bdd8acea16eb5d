using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Lowering;

/// <summary>Extension blocks and the static methods that the compiler makes of their members.</summary>
internal static class Extensions
{
    /// <summary>The member that such a method stands for; null for every other method.</summary>
    public static IMethodSymbol? MemberOf(IMethodSymbol method) => method is not { IsStatic: true, IsImplicitlyDeclared: true, ContainingType.IsStatic: true }
        ? null
        : method.ContainingType.OriginalDefinition.GetTypeMembers().Where(block => block.IsExtension).SelectMany(block => block.GetMembers()).OfType<IMethodSymbol>()
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.AssociatedExtensionImplementation, method.OriginalDefinition));

    /// <summary>The type parameters of such a method: the block's and then the member's own.</summary>
    public static IEnumerable<ITypeParameterSymbol> ParametersOf(IMethodSymbol member) => TypeReferences.AllParameters(member.ContainingType.OriginalDefinition).Concat(member.OriginalDefinition.TypeParameters);
}
