using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vigo.Generators.Lowering;

/// <summary>Properties that are storage rather than code.</summary>
internal static class Properties
{
    /// <summary>Whether reading the property reads its storage: an automatic one, a record's positional one, an anonymous type's.</summary>
    public static bool IsStored(IPropertySymbol property) => HasStorage(property) && !HasBody(property.GetMethod);

    /// <summary>Whether setting the property sets its storage.</summary>
    public static bool IsSetDirectly(IPropertySymbol property) => HasStorage(property) && !HasBody(property.SetMethod);

    /// <summary>Whether the property has storage of its own.</summary>
    public static bool HasStorage(IPropertySymbol property) =>
        property.ContainingType.IsAnonymousType
        || property.OriginalDefinition.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property.OriginalDefinition));

    private static bool HasBody(IMethodSymbol? accessor) => accessor?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        AccessorDeclarationSyntax declaration => declaration.Body is not null || declaration.ExpressionBody is not null,
        ArrowExpressionClauseSyntax => true,
        _ => false,
    };
}
