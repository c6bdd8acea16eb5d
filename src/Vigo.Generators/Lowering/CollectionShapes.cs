using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>What a collection expression makes of which type.</summary>
internal static class CollectionShapes
{
    public static (CollectionShape? Shape, ITypeSymbol? Element) Of(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return (CollectionShape.Array, array.ElementType);
        if (type is not INamedTypeSymbol { TypeArguments: [var element] } named)
            return default;
        CollectionShape? shape = NativeSymbols.FullName(named.OriginalDefinition) switch
        {
            "Vigo.Sequence`1" => CollectionShape.Sequence,
            "System.Collections.Generic.List`1" or "System.Collections.Generic.IList`1" or "System.Collections.Generic.ICollection`1" => CollectionShape.List,
            "System.Collections.Generic.IEnumerable`1" or "System.Collections.Generic.IReadOnlyList`1" or "System.Collections.Generic.IReadOnlyCollection`1"
                or "System.ReadOnlySpan`1" or "System.Span`1" => CollectionShape.Array,
            "System.Collections.Generic.HashSet`1" or "System.Collections.Generic.SortedSet`1" => CollectionShape.Set,
            "System.Collections.Immutable.ImmutableHashSet`1" => CollectionShape.ImmutableHashSet,
            "System.Collections.Immutable.ImmutableSortedSet`1" => CollectionShape.ImmutableSortedSet,
            "System.Collections.Immutable.ImmutableArray`1" => CollectionShape.ImmutableArray,
            "System.Collections.Immutable.ImmutableList`1" or "System.Collections.Immutable.IImmutableList`1" => CollectionShape.ImmutableList,
            _ => null,
        };
        return (shape, element);
    }

    /// <summary>
    /// The <c>Add</c> that takes an item; null when unknown. The compiler's choice is in no operation, but an item is converted to what it takes. The parts of a spread are not yet, so where there
    /// are several, it must be the one for exactly their type.
    /// </summary>
    public static IMethodSymbol? AddOf(INamedTypeSymbol type, ITypeSymbol? item, bool isPart)
    {
        var all = new List<IMethodSymbol>();
        for (var level = type; level is not null; level = level.BaseType)
            all.AddRange(level.GetMembers("Add").OfType<IMethodSymbol>().Where(method => method is { IsStatic: false, IsOverride: false } && TakesOne(method)));
        return isPart && all is [{ IsGenericMethod: false, Parameters.Length: 1 } only]
            ? only
            : all.FirstOrDefault(method => method is { IsGenericMethod: false, Parameters: [{ RefKind: RefKind.None, IsParams: false }] } && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, item));
    }

    /// <summary>The property by which the compiler counts what is spread; null when it has none.</summary>
    public static IPropertySymbol? LengthOf(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol { BaseType: { } array })
            return LengthOf(array);
        IEnumerable<ITypeSymbol> levels = type is null ? [] : type.TypeKind == TypeKind.Interface ? [type, .. type.AllInterfaces] : Levels(type);
        return levels.SelectMany(level => level.GetMembers("Length").Concat(level.GetMembers("Count"))).OfType<IPropertySymbol>()
            .FirstOrDefault(property => property is { IsStatic: false, Parameters.IsEmpty: true, GetMethod: not null, Type.SpecialType: SpecialType.System_Int32, DeclaredAccessibility: Accessibility.Public });
    }

    private static IEnumerable<ITypeSymbol> Levels(ITypeSymbol type)
    {
        for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
            yield return level;
    }

    /// <summary>Whether the compiler makes the collection of a single spread in one call.</summary>
    public static bool IsMadeAtOnce(ITypeSymbol type, bool isCounted) => type.TypeKind != TypeKind.Interface
        || (isCounted && type.OriginalDefinition.SpecialType is not (SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_ICollection_T));

    /// <summary>The parameter of the library's method to which the compiler hands what is spread, all of it; null where it goes through it.</summary>
    /// <param name="type">The type of the collection.</param>
    /// <param name="element">That of its items.</param>
    /// <param name="spread">The type of what is spread.</param>
    /// <param name="isMadeAtOnce">Whether the collection is made of it in one call.</param>
    /// <param name="isCounted">Whether the compiler can count all items before it goes through them.</param>
    /// <param name="compilation">The compilation.</param>
    public static string? ParameterOf(ITypeSymbol type, ITypeSymbol element, ITypeSymbol? spread, bool isMadeAtOnce, bool isCounted, Compilation compilation)
    {
        const string ToCollection = "source";
        const string AddRange = "collection";
        if (spread is null || !IsHandedOver(spread, element, compilation))
            return null;
        return !isMadeAtOnce ? isCounted ? null : AddRange : IsList(spread) && !IsList(type) ? null : ToCollection;
    }

    /// <summary>Whether an immutable array is copied as a view of its items.</summary>
    public static bool IsView(ITypeSymbol type, ITypeSymbol element, ITypeSymbol? spread) =>
        !IsList(type) && spread is INamedTypeSymbol { TypeArguments: [var item] } array && SymbolEqualityComparer.Default.Equals(item, element) && IsNamed(array, "System.Collections.Immutable.ImmutableArray`1");

    // Going through it costs less than that where it is no collection and has an enumerator that is a struct.
    private static bool IsHandedOver(ITypeSymbol spread, ITypeSymbol element, Compilation compilation)
    {
        var isCollection = spread.AllInterfaces.Any(implemented => implemented.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_ICollection_T);
        var sequence = compilation.GetSpecialType(SpecialType.System_Collections_Generic_IEnumerable_T).Construct(element);
        return (isCollection || !HasStructEnumerator(spread)) && compilation.ClassifyConversion(spread, sequence) is { IsIdentity: true } or { IsImplicit: true, IsReference: true };
    }

    private static bool HasStructEnumerator(ITypeSymbol type) =>
        Levels(type).SelectMany(level => level.GetMembers("GetEnumerator")).OfType<IMethodSymbol>().Any(method => method is { IsStatic: false, Parameters: [], ReturnType.IsValueType: true });

    private static bool IsList(ITypeSymbol type) => IsNamed(type, "System.Collections.Generic.List`1");

    private static bool IsNamed(ITypeSymbol type, string name) => type is INamedTypeSymbol named && string.Equals(NativeSymbols.FullName(named.OriginalDefinition), name, StringComparison.Ordinal);

    private static bool TakesOne(IMethodSymbol method) => !method.Parameters.IsEmpty && method.Parameters.Skip(1).All(parameter => parameter.IsOptional || parameter.IsParams);

    public static Func<Frame, Value, Value> Converter(Site site, Func<Frame, Value, object?>? convert) =>
        convert is null ? (_, value) => value : (frame, value) => ConversionFunctions.Apply(frame, site, convert, value);
}
