using System.Reflection;
using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>The real members behind symbols of the vocabulary and the base class library.</summary>
internal static class NativeSymbols
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Type? Type(INamedTypeSymbol type) => NativeCatalogue.FindType(FullName(type.OriginalDefinition));

    /// <summary>The metadata name, nested types after <c>+</c>.</summary>
    public static string FullName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? FullName(outer) + "+" + type.MetadataName
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.MetadataName
        : type.MetadataName;

    /// <summary>The real method; null when this runtime has none that takes the same, or the plain twin of spans.</summary>
    public static MethodInfo? Method(Type type, IMethodSymbol symbol)
    {
        var definition = symbol.OriginalDefinition;
        MethodInfo[] candidates =
        [
            .. type.GetMethods(Declared).Where(candidate =>
                string.Equals(candidate.Name, definition.MetadataName, StringComparison.Ordinal)
                && candidate.IsStatic == definition.IsStatic
                && candidate.GetGenericArguments().Length == definition.Arity
                && candidate.GetParameters().Length == definition.Parameters.Length),
        ];
        return Pick(candidates, definition);
    }

    /// <summary>The real constructor; null when this runtime has none that takes the same.</summary>
    public static ConstructorInfo? Constructor(Type type, IMethodSymbol symbol) => Pick(
        [.. type.GetConstructors().Where(candidate => candidate.GetParameters().Length == symbol.OriginalDefinition.Parameters.Length)],
        symbol.OriginalDefinition);

    /// <summary>The real property; null when this runtime has none.</summary>
    public static PropertyInfo? Property(Type type, IPropertySymbol symbol)
    {
        var definition = symbol.OriginalDefinition;
        return type.GetProperties(Declared).FirstOrDefault(candidate =>
            string.Equals(candidate.Name, definition.MetadataName, StringComparison.Ordinal)
            && candidate.GetIndexParameters().Length == definition.Parameters.Length
            && candidate.GetIndexParameters().Zip(definition.Parameters, (real, parameter) => TypeNames.Match(real.ParameterType, parameter.Type)).All(same => same));
    }

    // The exact overload first; MethodInfo.Invoke refuses spans, so those that take one give way to their twin over arrays and strings.
    private static T? Pick<T>(IReadOnlyList<T> candidates, IMethodSymbol definition)
        where T : MethodBase
    {
        return candidates.FirstOrDefault(candidate => Fits(candidate, TypeNames.Match) && !candidate.GetParameters().Any(parameter => TypeNames.IsSpan(parameter.ParameterType) || TypeNames.IsHandler(parameter.ParameterType)))
            ?? candidates.FirstOrDefault(candidate => Fits(candidate, TypeNames.MatchTwin));

        bool Fits(T candidate, Func<Type, ITypeSymbol, bool> match) =>
            candidate.GetParameters().Zip(definition.Parameters, (real, parameter) => match(WithoutReference(real.ParameterType), parameter.Type)).All(same => same);
    }

    private static Type WithoutReference(Type type) => type.IsByRef ? type.GetElementType()! : type;
}
