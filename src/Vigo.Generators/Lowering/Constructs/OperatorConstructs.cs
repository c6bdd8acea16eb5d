using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Unary and binary operators.</summary>
internal static class OperatorConstructs
{
    public static IReadOnlyList<Construct<Expression>> All { get; } =
    [
        Binary("`&&` and `||`", "port > 0 && name.Length > 0 || port == 80", (lowering, site, binary) => lowering.ShortCircuit(site, binary), binary => IsConditional(binary) && binary.OperatorMethod is null),
        Binary("`&&` and `||` over a type's own `true` and `false`", "(new Answer(port) && new Answer(0)).Weight", (lowering, site, binary) => lowering.DefinedShortCircuit(site, binary), IsConditional),
        Binary("equality of your own records and structs", "app == new App(\"web\")", Lowered, binary => IsEquality(binary) && OperationLowering.ComparesOwn(binary)),
        Binary("your own operators", "(new Size(5) + new Size(6)).Megabytes", Lowered, binary => OperationLowering.IsAuthored(binary.OperatorMethod)),
        Binary("concatenation", "name + port", Lowered, binary => binary is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }),
        Binary("combining delegates", "(twice + twice)(port)", Lowered, binary => binary.Type?.TypeKind == TypeKind.Delegate),
        Binary("lifted operators", "maybe + 1", Lowered, binary => binary.IsLifted),
        Binary("equality of references, texts and delegates", "name == \"web\"", Lowered, binary => IsEquality(binary) && binary.LeftOperand.Type is { IsReferenceType: true } or { TypeKind: TypeKind.TypeParameter }),
        Binary("equality", "port != 80", Lowered, IsEquality),
        Binary("comparison", "port >= 80", Lowered, binary => binary.OperatorKind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual),
        Binary("logic without short cuts", "port > 0 & name.Length > 0 ^ true", Lowered, binary => IsBitwise(binary) && binary.Type?.SpecialType == SpecialType.System_Boolean),
        Binary("bits of numbers and flags", "port & 0xF0 | 1", Lowered, IsBitwise),
        Binary("shifts", "(port << 3 >> 1, -port >>> 28)", Lowered, binary => binary.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift),
        Binary("`checked` arithmetic", "checked(port * 2)", Lowered, binary => binary.IsChecked),
        Binary("arithmetic", "(port + 1) * 2 / 3 % 4", Lowered, binary => OperationLowering.OperatorOf(binary.OperatorKind) is not null),
        Rows.Expressions.On<ITupleBinaryOperation>("equality of tuples", "(1, name) == (1, \"web\")", (lowering, site, binary) => lowering.TupleEquality(site, binary)),

        Rows.Expressions.On<IUnaryOperation>("indices from the end", "numbers[^1]", (lowering, site, unary) => lowering.IndexFromEnd(site, unary), unary => unary.OperatorKind == UnaryOperatorKind.Hat),
        Rows.Expressions.On<IUnaryOperation>("your own unary operators", "(-new Size(5)).Megabytes", (lowering, site, unary) => lowering.Unary(site, unary), unary => OperationLowering.IsAuthored(unary.OperatorMethod)),
        Rows.Expressions.On<IUnaryOperation>("`!`", "!(port > 80)", (lowering, site, unary) => lowering.Unary(site, unary), unary => unary.OperatorKind == UnaryOperatorKind.Not),
        Rows.Expressions.On<IUnaryOperation>("`-`, `+` and `~`", "-port + +port + ~port", (lowering, site, unary) => lowering.Unary(site, unary)),
        Rows.Expressions.On<IRangeOperation>("ranges", "numbers[1..^1]", (lowering, site, range) => lowering.Range(site, range)),
    ];

    private static bool IsConditional(IBinaryOperation binary) => binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr;

    private static bool IsEquality(IBinaryOperation binary) => binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;

    private static bool IsBitwise(IBinaryOperation binary) => binary.OperatorKind is BinaryOperatorKind.And or BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr;

    private static Expression Lowered(OperationLowering lowering, Site site, IBinaryOperation binary) => lowering.Binary(site, binary);

    private static Construct<Expression> Binary(string title, string example, Func<OperationLowering, Site, IBinaryOperation, Expression> lower, Func<IBinaryOperation, bool> when) =>
        Rows.Expressions.On(title, example, lower, when);
}
