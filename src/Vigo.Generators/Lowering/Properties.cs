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
        property.ContainingType.IsAnonymousType || HasBackingField(property.OriginalDefinition);

    // Asked by name: all members of a type of many are a long list.
    private static bool HasBackingField(IPropertySymbol property)
    {
        foreach (var member in property.ContainingType.GetMembers($"<{property.Name}>k__BackingField"))
        {
            if (member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
                return true;
        }

        return false;
    }

    private static bool HasBody(IMethodSymbol? accessor) => accessor?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        AccessorDeclarationSyntax declaration => declaration.Body is not null || declaration.ExpressionBody is not null,
        ArrowExpressionClauseSyntax => true,
        _ => false,
    };
}
