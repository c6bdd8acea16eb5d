using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Lowering;

/// <summary>Types of the library that types of the author's derive from.</summary>
internal static class RealBases
{
    /// <summary>The nearest base that is not the author's; null when there is none but <c>object</c> and its like.</summary>
    public static INamedTypeSymbol? Of(INamedTypeSymbol type)
    {
        var parent = type.BaseType;
        while (parent is not null && TypeReferences.IsAuthored(parent))
            parent = parent.BaseType;
        return parent is { SpecialType: SpecialType.None } ? parent : null;
    }

    /// <summary>Whether a type of the author's is an exception.</summary>
    public static bool IsException(INamedTypeSymbol type) => Of(type) is { } parent && NativeSymbols.Type(parent) is { } real && typeof(Exception).IsAssignableFrom(real);
}
