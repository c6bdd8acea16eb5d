using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>From one type to another.</summary>
internal static class ConversionConstructs
{
    public static IReadOnlyList<Construct<Expression>> All { get; } =
    [
        Conversion("conversion to a span", "ReadOnlySpan<int> all = numbers; return all.Length;", (lowering, _, conversion) => lowering.Expression(conversion.Operand), conversion => TypeNames.IsSpan(conversion.Type)),
        Conversion("conversion of a number to an index", "numbers[(Index)1]", (lowering, site, conversion) => lowering.ToIndex(site, conversion), conversion => conversion.Type is { Name: "Index", ContainingNamespace.Name: "System" } && conversion.Operand.Type?.SpecialType == SpecialType.System_Int32),
        Conversion("your own conversions", "((Size)512).Megabytes", (lowering, site, conversion) => lowering.DefinedConversion(site, conversion, conversion.OperatorMethod!), conversion => OperationLowering.IsAuthored(conversion.OperatorMethod)),
        Conversion("conversions that the library and the vocabulary define", "(Port)\"80:8080\"", (lowering, site, conversion) => lowering.DefinedConversion(site, conversion, conversion.OperatorMethod!), conversion => conversion.OperatorMethod is { ContainingType.SpecialType: not SpecialType.System_Decimal }),
        Conversion("`as`", "(boxed as string)?.Length", (lowering, site, conversion) => lowering.TryCast(site, conversion), conversion => conversion.IsTryCast),
        Conversion("conversion of numbers", "(byte)port + (long)2.5 + (decimal)port", Lowered, conversion => conversion.GetConversion().IsNumeric),
        Conversion("conversion of enums", "(int)Tier.Data + (int)(Tier)0", Lowered, conversion => conversion.GetConversion().IsEnumeration),
        Conversion("conversion of nullable values", "(int)(int?)port", Lowered, conversion => conversion.GetConversion().IsNullable),
        Conversion("conversion of tuples", "((long, object))(port, name)", Lowered, conversion => conversion.GetConversion() is { IsTupleConversion: true } or { IsTupleLiteralConversion: true }),
        Conversion("boxing and unboxing", "(int)(object)port", Lowered, conversion => conversion.GetConversion() is { IsBoxing: true } or { IsUnboxing: true }),
        Conversion("conversion to a base, an interface or `object`, and back", "((App)(object)app).Port", Lowered, conversion => conversion.GetConversion().IsReference),
        Conversion("conversion that changes nothing", "(string)name", Lowered, _ => true),
    ];

    private static Expression Lowered(OperationLowering lowering, Site site, IConversionOperation conversion) => lowering.Conversion(site, conversion);

    private static Construct<Expression> Conversion(string title, string example, Func<OperationLowering, Site, IConversionOperation, Expression> lower, Func<IConversionOperation, bool> when) =>
        Rows.Expressions.On(title, example, Noting(lower), when);

    private static Func<OperationLowering, Site, IConversionOperation, Expression> Noting(Func<OperationLowering, Site, IConversionOperation, Expression> lower) => (lowering, site, conversion) =>
    {
        lowering.NoteConstant(conversion);
        return lower(lowering, site, conversion);
    };
}
