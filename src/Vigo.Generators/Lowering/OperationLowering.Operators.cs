using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

internal sealed partial class OperationLowering
{
    private Expression Binary(Site site, IBinaryOperation binary)
    {
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
        {
            return binary.OperatorMethod is null
                ? new ShortCircuitExpression(site, Expression(binary.LeftOperand), Expression(binary.RightOperand), binary.OperatorKind == BinaryOperatorKind.ConditionalOr)
                : Refuse(site, "'&&' and '||' over a type's own operators are not evaluated: compare with a method");
        }

        var combine = Combine(site, binary.OperatorKind, binary.OperatorMethod, binary.LeftOperand, binary.RightOperand, binary.Type, binary.IsChecked, binary.IsLifted);
        return combine is null
            ? Refuse(site, $"this operator ({binary.OperatorKind}) is not evaluated")
            : new BinaryExpression(site, Expression(binary.LeftOperand), Expression(binary.RightOperand), combine);
    }

    private Func<Frame, Value, Value, Value>? Combine(Site site, BinaryOperatorKind kind, IMethodSymbol? method, IOperation left, IOperation right, ITypeSymbol? type, bool isChecked, bool isLifted)
    {
        var isNegated = kind == BinaryOperatorKind.NotEquals;
        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && ComparesByValue(method, left.Type, right.Type))
            return Operators.Equal(site, isNegated);
        if (kind == BinaryOperatorKind.Add && type?.SpecialType == SpecialType.System_String)
            return Operators.Concatenation(site);
        if (method is not null && method.ContainingType.SpecialType != SpecialType.System_Decimal)
        {
            return Invoker(method) is { } invoke
                ? Operators.Defined(site, invoke, isLifted, LiftedResultOf(kind))
                : null;
        }

        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && left.Type is { IsReferenceType: true } or { TypeKind: TypeKind.TypeParameter })
            return Operators.ReferenceEqual(site, isNegated);
        return OperatorOf(kind) is { } operation ? Operators.Binary(site, operation, isChecked) : null;
    }

    // Strings, records (the compiler's own operator), enums and comparisons with null.
    private static bool ComparesByValue(IMethodSymbol? method, ITypeSymbol? left, ITypeSymbol? right) =>
        method is { IsImplicitlyDeclared: true }
        || (left?.SpecialType == SpecialType.System_String && right?.SpecialType == SpecialType.System_String)
        || (method is null && (IsUserStruct(left) || left is null || right is null));

    private static bool IsUserStruct(ITypeSymbol? type) => type is { IsValueType: true, SpecialType: SpecialType.None } && TypeReferences.IsAuthored(type) && type.TypeKind != TypeKind.Enum;

    private static LiftedResult LiftedResultOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals => LiftedResult.Equal,
        BinaryOperatorKind.NotEquals => LiftedResult.NotEqual,
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => LiftedResult.False,
        _ => LiftedResult.Nothing,
    };

    private static ArithmeticOperator? OperatorOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => ArithmeticOperator.Add,
        BinaryOperatorKind.Subtract => ArithmeticOperator.Subtract,
        BinaryOperatorKind.Multiply => ArithmeticOperator.Multiply,
        BinaryOperatorKind.Divide => ArithmeticOperator.Divide,
        BinaryOperatorKind.Remainder => ArithmeticOperator.Remainder,
        BinaryOperatorKind.And => ArithmeticOperator.And,
        BinaryOperatorKind.Or => ArithmeticOperator.Or,
        BinaryOperatorKind.ExclusiveOr => ArithmeticOperator.ExclusiveOr,
        BinaryOperatorKind.LeftShift => ArithmeticOperator.LeftShift,
        BinaryOperatorKind.RightShift => ArithmeticOperator.RightShift,
        BinaryOperatorKind.UnsignedRightShift => ArithmeticOperator.UnsignedRightShift,
        BinaryOperatorKind.Equals => ArithmeticOperator.Equals,
        BinaryOperatorKind.NotEquals => ArithmeticOperator.NotEquals,
        BinaryOperatorKind.LessThan => ArithmeticOperator.LessThan,
        BinaryOperatorKind.LessThanOrEqual => ArithmeticOperator.LessThanOrEqual,
        BinaryOperatorKind.GreaterThan => ArithmeticOperator.GreaterThan,
        BinaryOperatorKind.GreaterThanOrEqual => ArithmeticOperator.GreaterThanOrEqual,
        _ => null,
    };

    private Expression Unary(Site site, IUnaryOperation unary)
    {
        var operand = Expression(unary.Operand);
        if (unary.OperatorMethod is { } method && method.ContainingType.SpecialType != SpecialType.System_Decimal)
            return Invoker(method) is { } invoke ? new UnaryExpression(site, operand, Operators.DefinedUnary(site, invoke, unary.IsLifted)) : Refuse(site, "this operator is not evaluated");
        return unary.OperatorKind switch
        {
            UnaryOperatorKind.Plus => operand,
            UnaryOperatorKind.Minus => new UnaryExpression(site, operand, Operators.Negate(site, unary.IsChecked)),
            UnaryOperatorKind.Not => new UnaryExpression(site, operand, Operators.Not()),
            UnaryOperatorKind.BitwiseNegation => new UnaryExpression(site, operand, Operators.Complement(site)),
            UnaryOperatorKind.Hat => new IndexFromEndExpression(site, operand),
            _ => Refuse(site, $"this operator ({unary.OperatorKind}) is not evaluated"),
        };
    }

    private Expression Increment(Site site, IIncrementOrDecrementOperation increment)
    {
        var target = Target(increment.Target);
        var step = increment.OperatorMethod is { } method && method.ContainingType.SpecialType != SpecialType.System_Decimal
            ? Invoker(method) is { } invoke ? Operators.DefinedUnary(site, invoke, increment.IsLifted) : null
            : Operators.Step(site, increment.Kind == OperationKind.Decrement, increment.IsChecked);
        return step is null ? Refuse(site, "this operator is not evaluated") : new IncrementExpression(site, target, increment.IsPostfix, step);
    }

    private Expression CompoundAssignment(Site site, ICompoundAssignmentOperation assignment)
    {
        if (assignment.Target.Type?.TypeKind == TypeKind.Delegate)
            return Refuse(site, "combining delegates is not evaluated: call them one after the other");
        var combine = Combine(site, assignment.OperatorKind, assignment.OperatorMethod, assignment.Target, assignment.Value, assignment.Type, assignment.IsChecked, assignment.IsLifted);
        if (combine is null)
            return Refuse(site, $"this operator ({assignment.OperatorKind}) is not evaluated");

        // byte b += 1: computed as int, kept as byte.
        var isShift = assignment.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;
        var wide = isShift ? Promoted(assignment.Target.Type!) : assignment.Value.Type;
        var isNumber = Conversions.IsNumber(Plain(assignment.Target.Type!)) && wide is not null && Conversions.IsNumber(Plain(wide));
        var before = isNumber ? Conversions.Between(program, assignment.Target.Type, wide, isChecked: false) : null;
        var after = isNumber ? Conversions.Between(program, wide, assignment.Type, assignment.IsChecked) : null;
        return new CompoundAssignmentExpression(site, Target(assignment.Target), Expression(assignment.Value), Operators.Converted(combine, before, after));
    }

    private ITypeSymbol Promoted(ITypeSymbol type) =>
        Plain(type).SpecialType is SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char
            ? model!.Compilation.GetSpecialType(SpecialType.System_Int32)
            : type;

    private static ITypeSymbol Plain(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private Expression Conversion(Site site, IConversionOperation conversion)
    {
        var operand = Expression(conversion.Operand);
        var (from, to) = (conversion.Operand.Type, conversion.Type);

        // Which conversions a constant has, and so which overload takes it, may depend on its value.
        if (conversion is { IsImplicit: true, Operand.ConstantValue.HasValue: true } && NamesConstant(conversion.Operand))
            scope.NoteConstant();
        if (to?.TypeKind == TypeKind.Dynamic || from?.TypeKind == TypeKind.Dynamic)
            return Refuse(site, "dynamic is not evaluated: name the type");

        // Real code is called with strings and arrays where C# chose a span.
        if (TypeNames.IsSpan(to))
            return operand;
        if (to is { Name: "Index", ContainingNamespace.Name: "System" } && from?.SpecialType == SpecialType.System_Int32)
            return new ConversionExpression(site, operand, ConversionFunctions.ToIndex());
        if (conversion.OperatorMethod is { } method && method.ContainingType.SpecialType != SpecialType.System_Decimal)
            return DefinedConversion(site, conversion, method, operand);
        if (conversion.IsTryCast)
            return new ConversionExpression(site, operand, ConversionFunctions.TryCast(TypeReferences.Of(program, to!)));
        if (to is { Name: "FormattableString" or "IFormattable" } && conversion.Operand is IInterpolatedStringOperation)
            return Refuse(site, "a FormattableString is not evaluated: use a plain string");
        var kind = conversion.GetConversion();
        if (conversion.Operand is IDelegateCreationOperation or ICollectionExpressionOperation || kind.IsIdentity || kind.IsBoxing || kind.IsNullLiteral || kind.IsDefaultLiteral
            || kind.IsSwitchExpression || kind.IsConditionalExpression || kind.IsObjectCreation || kind.IsInterpolatedString || (kind.IsReference && kind.IsImplicit))
        {
            return operand;
        }

        return Conversions.Between(program, from, to, IsChecked(conversion)) is { } convert ? new ConversionExpression(site, operand, convert) : operand;
    }

    // Roslyn says it of plain numeric conversions only, not of those of nullable values and enums.
    private bool IsChecked(IConversionOperation conversion)
    {
        if (conversion.IsChecked || conversion.GetConversion().IsNumeric)
            return conversion.IsChecked;
        foreach (var node in conversion.Syntax.AncestorsAndSelf())
        {
            if (node.IsKind(SyntaxKind.CheckedExpression) || node.IsKind(SyntaxKind.CheckedStatement))
                return true;
            if (node.IsKind(SyntaxKind.UncheckedExpression) || node.IsKind(SyntaxKind.UncheckedStatement))
                return false;
        }

        return model!.Compilation.Options is CSharpCompilationOptions { CheckOverflow: true };
    }

    private Expression DefinedConversion(Site site, IConversionOperation conversion, IMethodSymbol method, Expression operand)
    {
        if (Invoker(method) is not { } invoke)
            return Refuse(site, NativeRefusal(method) ?? "this conversion is not evaluated");
        var parameter = method.Parameters[0].Type;
        var before = Conversions.Between(program, conversion.Operand.Type, parameter, conversion.IsChecked);
        var prepared = before is null || SymbolEqualityComparer.Default.Equals(Plain(conversion.Operand.Type!), parameter) ? operand : new ConversionExpression(site, operand, before);
        var isLifted = conversion.Operand.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } && parameter.IsValueType;
        return new UnaryExpression(site, prepared, Operators.DefinedUnary(site, invoke, isLifted));
    }

    private static bool NamesConstant(IOperation operation) => operation switch
    {
        IFieldReferenceOperation field => TypeReferences.IsAuthored(field.Field.ContainingType),
        ILocalReferenceOperation => true,
        _ => operation.ChildOperations.Any(NamesConstant),
    };
}
