using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Lowering;

/// <summary>Comparing a symbol's type to a real one by structure.</summary>
internal static class TypeNames
{
    private const string Handler = "InterpolatedStringHandler";

    public static bool Match(Type real, ITypeSymbol symbol)
    {
        switch (symbol)
        {
            case ITypeParameterSymbol parameter:
                return real.IsGenericParameter && real.GenericParameterPosition == parameter.Ordinal
                    && (real.DeclaringMethod is null) == (parameter.DeclaringMethod is null);
            case IArrayTypeSymbol array:
                return real.IsArray && real.GetArrayRank() == array.Rank && Match(real.GetElementType()!, array.ElementType);
            case INamedTypeSymbol named:
                if (named.IsGenericType != real.IsGenericType)
                    return false;
                if (!named.IsGenericType)
                    return string.Equals(real.FullName, NativeSymbols.FullName(named), StringComparison.Ordinal);
                return string.Equals(real.GetGenericTypeDefinition().FullName, NativeSymbols.FullName(named.OriginalDefinition), StringComparison.Ordinal)
                    && TypeReferences.AllArguments(named).ToList() is var arguments
                    && real.GetGenericArguments().Length == arguments.Count
                    && real.GetGenericArguments().Zip(arguments, Match).All(same => same);
            default:
                return false;
        }
    }

    /// <summary>Whether a real parameter is the plain twin of a symbol's that takes a span to read: a string or an array. A long's twin is a double.</summary>
    public static bool MatchTwin(Type real, ITypeSymbol symbol)
    {
        if (symbol is INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments: [var element] })
            return (element.SpecialType == SpecialType.System_Char && real == typeof(string)) || (real.IsArray && Match(real.GetElementType()!, element));
        if (symbol is INamedTypeSymbol { Name: var name } && name.EndsWith(Handler, StringComparison.Ordinal))
            return real == typeof(string);
        return Match(real, symbol) || (symbol.SpecialType == SpecialType.System_Int64 && real == typeof(double));
    }

    /// <summary>Whether a real parameter takes an interpolated string piece by piece; its twin takes the whole.</summary>
    public static bool IsHandler(Type type) => (type.IsByRef ? type.GetElementType()! : type).Name.EndsWith(Handler, StringComparison.Ordinal);

    /// <summary>The same of a symbol.</summary>
    public static bool IsHandler(ITypeSymbol type) => type.Name.EndsWith(Handler, StringComparison.Ordinal);

    public static bool IsSpan(Type type) => type.FullName?.StartsWith("System.ReadOnlySpan`1", StringComparison.Ordinal) == true
        || type.FullName?.StartsWith("System.Span`1", StringComparison.Ordinal) == true
        || (type.IsGenericType && type.GetGenericTypeDefinition().FullName is "System.ReadOnlySpan`1" or "System.Span`1");

    public static bool IsSpan(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "ReadOnlySpan" or "Span", ContainingNamespace.Name: "System", TypeArguments.Length: 1 };
}
