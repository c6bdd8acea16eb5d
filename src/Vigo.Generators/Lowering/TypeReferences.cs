using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Types as lowered code names them.</summary>
internal static class TypeReferences
{
    public static TypeReference Of(Program program, ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return new ArrayTypeReference(Of(program, array.ElementType), array.Rank);
            case ITypeParameterSymbol parameter:
                return new ParameterTypeReference(ParameterName(parameter));
            case INamedTypeSymbol { IsTupleType: true } tuple:
                return new TupleTypeReference(OfItems(program, tuple));
            case INamedTypeSymbol { Name: var name } when IsIndex(type):
                return new IndexTypeReference(name is "Range");
            case INamedTypeSymbol { IsAnonymousType: true }:
                return ClrTypeReference.Of(typeof(object));
            case INamedTypeSymbol { TypeKind: TypeKind.Delegate }:
                return new DelegateTypeReference(type.ToDisplayString());
            case INamedTypeSymbol named when IsAuthored(named):
                return new UserTypeReference(program.Key(named), OfArguments(program, named));
            case INamedTypeSymbol named when NativeSymbols.Type(named) is { } found:
                return named.IsGenericType ? program.Construction(named) : ClrTypeReference.Of(found);
            case INamedTypeSymbol { TypeKind: not TypeKind.Error } named:
                return new UnknownTypeReference(NativeSymbols.FullName(named.OriginalDefinition), named.IsValueType, OfArguments(program, named));
            default:
                return ClrTypeReference.Of(typeof(object));
        }
    }

    /// <summary>A library's generic type, named anew; <see cref="Program.Construction"/> is the one to ask.</summary>
    public static TypeReference Constructed(Program program, INamedTypeSymbol type) => new GenericClrTypeReference(NativeSymbols.Type(type)!, OfAllArguments(program, type));

    // These are apart, so that naming an ordinary type makes no closure.
    private static TypeReference[] OfItems(Program program, INamedTypeSymbol tuple) => [.. tuple.TupleElements.Select(element => Of(program, element.Type))];

    private static TypeReference[] OfArguments(Program program, INamedTypeSymbol type) => type.IsGenericType ? OfAllArguments(program, type) : [];

    private static TypeReference[] OfAllArguments(Program program, INamedTypeSymbol type) => [.. AllArguments(type).Select(argument => Of(program, argument))];

    /// <summary>Whether it is a type of a library that is not there while the evaluator runs.</summary>
    public static bool IsUnknown(INamedTypeSymbol type) =>
        type is { TypeKind: not (TypeKind.Error or TypeKind.Delegate), IsTupleType: false, IsAnonymousType: false } && !IsIndex(type) && !IsAuthored(type) && NativeSymbols.Type(type) is null;

    /// <summary>Whether the author's code declares a type.</summary>
    public static bool IsAuthored(ITypeSymbol type) => type.OriginalDefinition switch
    {
        // Asked of each operation; making the list of declarations takes an array each time.
        INamedTypeSymbol { IsImplicitlyDeclared: false, IsAnonymousType: false, TypeKind: not TypeKind.Error, ContainingAssembly: ISourceAssemblySymbol } => true,
        var definition => definition.DeclaringSyntaxReferences.Length > 0,
    };

    /// <summary>Whether it is <c>Index</c> or <c>Range</c>, whose values are the evaluator's own.</summary>
    public static bool IsIndex(ITypeSymbol type) => type is { Name: "Index" or "Range", ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } && !IsAuthored(type);

    /// <summary>The name under which a type parameter is looked up: unlike its own, it differs between a class and its base.</summary>
    public static string ParameterName(ITypeParameterSymbol parameter) =>
        parameter.DeclaringMethod is { MethodKind: MethodKind.LocalFunction } ? "local|" + parameter.Name
        : MemberKeys.Of(parameter.ContainingSymbol) + "|" + parameter.Name;

    public static TypeArgumentCode[] Arguments(Program program, INamedTypeSymbol? type) => type is { IsGenericType: true } ? ArgumentsOf(program, type) : [];

    public static TypeArgumentCode[] Arguments(Program program, IMethodSymbol method)
    {
        var ofType = method.IsStatic ? Arguments(program, method.ContainingType) : [];
        return method.IsGenericMethod ? [.. ofType, .. ArgumentsOf(program, method)] : ofType;
    }

    private static IEnumerable<TypeArgumentCode> ArgumentsOf(Program program, IMethodSymbol method) =>
        method.OriginalDefinition.TypeParameters.Zip(method.TypeArguments, (parameter, argument) => new TypeArgumentCode(ParameterName(parameter), Of(program, argument)));

    private static TypeArgumentCode[] ArgumentsOf(Program program, INamedTypeSymbol type) =>
        [.. AllParameters(type.OriginalDefinition).Zip(AllArguments(type), (parameter, argument) => new TypeArgumentCode(ParameterName(parameter), Of(program, argument)))];

    public static IEnumerable<ITypeParameterSymbol> AllParameters(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? AllParameters(outer).Concat(type.TypeParameters) : type.TypeParameters;

    /// <summary>Its type arguments, after those of the types that it lies in.</summary>
    public static IEnumerable<ITypeSymbol> AllArguments(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? AllArguments(outer).Concat(type.TypeArguments) : type.TypeArguments;
}
