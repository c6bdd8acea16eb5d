using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Conversions by the types they lead between.</summary>
internal static class Conversions
{
    /// <summary>What changes a datum of one type into one of another; null when the datum stays what it is.</summary>
    /// <param name="program">The program that has the types.</param>
    /// <param name="from">The type that the datum has.</param>
    /// <param name="to">The type that is wanted.</param>
    /// <param name="isChecked">Whether a number that does not fit is an error.</param>
    /// <param name="ofItems">What converts an item of a tuple.</param>
    public static Func<Frame, Value, object?>? Between(Program program, ITypeSymbol? from, ITypeSymbol? to, bool isChecked, Func<ITypeSymbol, ITypeSymbol, Func<Frame, Value, object?>?> ofItems)
    {
        if (from is null || to is null || SymbolEqualityComparer.Default.Equals(from, to))
            return null;

        var (source, target) = (Underlying(from), Underlying(to));
        if (!SymbolEqualityComparer.Default.Equals(source, from))
        {
            var inner = Between(program, source, target, isChecked, ofItems);
            var isNullableTarget = !SymbolEqualityComparer.Default.Equals(target, to) || !to.IsValueType;
            return isNullableTarget ? inner is null ? null : ConversionFunctions.Lifted(inner) : ConversionFunctions.Unwrapped(inner);
        }

        if (!SymbolEqualityComparer.Default.Equals(target, to))
            return Between(program, source, target, isChecked, ofItems) is { } plain ? ConversionFunctions.Lifted(plain) : null;
        if (target.TypeKind == TypeKind.Enum)
            return source.TypeKind == TypeKind.Enum || IsNumber(source) ? ConversionFunctions.ToEnum(TypeReferences.Of(program, target), isChecked) : Cast(program, source, target);
        if (source.TypeKind == TypeKind.Enum && IsNumber(target))
            return ConversionFunctions.FromEnum(NativeSymbols.Type((INamedTypeSymbol)target)!, isChecked);
        if (IsNumber(source) && IsNumber(target))
            return ConversionFunctions.Numeric(NativeSymbols.Type((INamedTypeSymbol)target)!, isChecked);
        if (source is INamedTypeSymbol { IsTupleType: true } tuple && target is INamedTypeSymbol { IsTupleType: true } other)
            return Tuple(tuple, other, ofItems);
        return Cast(program, source, target);
    }

    public static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_Double and not SpecialType.System_Boolean;

    // A boxed value is the same datum, and everything is an object.
    private static Func<Frame, Value, object?>? Cast(Program program, ITypeSymbol source, ITypeSymbol target) =>
        source.IsValueType || target is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } ? null : ConversionFunctions.Cast(TypeReferences.Of(program, target), target.IsValueType);

    private static Func<Frame, Value, object?>? Tuple(INamedTypeSymbol from, INamedTypeSymbol to, Func<ITypeSymbol, ITypeSymbol, Func<Frame, Value, object?>?> ofItems)
    {
        Func<Frame, Value, object?>?[] items = [.. from.TupleElements.Zip(to.TupleElements, (source, target) => ofItems(source.Type, target.Type))];
        return items.Any(item => item is not null) ? ConversionFunctions.Tuple(items) : null;
    }

    public static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>What a nullable value type may have; any other type itself.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
