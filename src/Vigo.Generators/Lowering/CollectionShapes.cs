using Microsoft.CodeAnalysis;
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

        static IEnumerable<ITypeSymbol> Levels(ITypeSymbol type)
        {
            for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
                yield return level;
        }
    }

    private static bool TakesOne(IMethodSymbol method) => !method.Parameters.IsEmpty && method.Parameters.Skip(1).All(parameter => parameter.IsOptional || parameter.IsParams);

    public static Func<Frame, Value, Value> Converter(Site site, Func<Frame, Value, object?>? convert) =>
        convert is null ? (_, value) => value : (frame, value) => ConversionFunctions.Apply(frame, site, convert, value);
}
