using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Vigo.Generators.Lowering;

/// <summary>
/// Types that are numbers by conversions of their own only. Roslyn does not say of <c>++</c> by which, so the language's rule is followed: of all numeric types that there is an implicit
/// conversion to, the one that all others can be had from.
/// </summary>
internal static class OwnNumbers
{
    private static readonly SpecialType[] Numbers =
    [
        SpecialType.System_SByte, SpecialType.System_Byte, SpecialType.System_Int16, SpecialType.System_UInt16, SpecialType.System_Int32, SpecialType.System_UInt32, SpecialType.System_Int64,
        SpecialType.System_UInt64, SpecialType.System_Char, SpecialType.System_Single, SpecialType.System_Double, SpecialType.System_Decimal,
    ];

    /// <summary>The numeric type, or the nullable of one, that such a type is counted up as; null when there is none.</summary>
    public static ITypeSymbol? CountedAs(Compilation compilation, ITypeSymbol type)
    {
        ITypeSymbol[] numbers = [.. Numbers.Select(number => compilation.GetSpecialType(number))];
        var nullable = compilation.GetSpecialType(SpecialType.System_Nullable_T);
        var plain = Best(compilation, [.. numbers.Where(IsTaken)]);
        return plain ?? (Best(compilation, [.. numbers.Where(number => IsTaken(nullable.Construct(number)))]) is { } item ? nullable.Construct(item) : null);

        bool IsTaken(ITypeSymbol number) => compilation.ClassifyConversion(type, number) is { Exists: true, IsImplicit: true, IsUserDefined: true };
    }

    private static ITypeSymbol? Best(Compilation compilation, IReadOnlyList<ITypeSymbol> candidates) =>
        candidates.FirstOrDefault(candidate => candidates.All(other => ReferenceEquals(other, candidate) || IsBetter(compilation, candidate, other)));

    private static bool IsBetter(Compilation compilation, ITypeSymbol type, ITypeSymbol other)
    {
        var (there, back) = (compilation.ClassifyConversion(type, other).IsImplicit, compilation.ClassifyConversion(other, type).IsImplicit);
        return there != back ? there : IsSigned(type) && !IsSigned(other);
    }

    private static bool IsSigned(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64;
}
