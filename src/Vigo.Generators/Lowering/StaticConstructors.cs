using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Lowering;

/// <summary>Static constructors that the author wrote; those that the compiler makes of initializers run when a field is first read.</summary>
internal static class StaticConstructors
{
    public static IMethodSymbol? Of(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers(WellKnownMemberNames.StaticConstructorName))
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.StaticConstructor, IsImplicitlyDeclared: false } constructor)
                return constructor;
        }

        return null;
    }
}
