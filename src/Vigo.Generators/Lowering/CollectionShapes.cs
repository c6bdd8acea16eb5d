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

    public static Func<Frame, Value, Value> Converter(Site site, Func<Frame, Value, object?>? convert) =>
        convert is null ? (_, value) => value : (frame, value) => ConversionFunctions.Apply(frame, site, convert, value);
}
