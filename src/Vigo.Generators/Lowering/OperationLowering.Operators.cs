using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

internal sealed partial class OperationLowering
{
    public static bool IsAuthored(IMethodSymbol? method) => method is { IsImplicitlyDeclared: false } && TypeReferences.IsAuthored(method.ContainingType);

    /// <summary>Whether <c>==</c> compares what the compiler makes comparable: records, and structs with nothing.</summary>
    public static bool ComparesOwn(IBinaryOperation binary) =>
        binary.OperatorMethod is { IsImplicitlyDeclared: true } || (binary.OperatorMethod is null && IsUserStruct(binary.LeftOperand.Type));

    public Expression ShortCircuit(Site site, IBinaryOperation binary) => new ShortCircuitExpression(
        site, Expression(binary.LeftOperand), Expression(binary.RightOperand), binary.OperatorKind == BinaryOperatorKind.ConditionalOr);

    // x && y is T.false(x) ? x : x & y, and x is computed once.
    public Expression DefinedShortCircuit(Site site, IBinaryOperation binary)
    {
        var combine = binary.OperatorMethod!;
        var stops = combine.ContainingType.GetMembers(binary.OperatorKind == BinaryOperatorKind.ConditionalOr ? WellKnownMemberNames.TrueOperatorName : WellKnownMemberNames.FalseOperatorName)
            .OfType<IMethodSymbol>().Single(method => SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, combine.Parameters[0].Type));
        return Invoker(stops) is { } test && Invoker(combine) is { } invoke
            ? new DefinedShortCircuitExpression(site, Expression(binary.LeftOperand), Expression(binary.RightOperand), test, invoke)
            : RefuseOperator(site, combine);
    }

    public Expression TupleEquality(Site site, ITupleBinaryOperation binary)
    {
        var (left, right) = (ComparedOperand.Of(binary.LeftOperand, Expression(binary.LeftOperand)), ComparedOperand.Of(binary.RightOperand, Expression(binary.RightOperand)));
        return ItemEquality(site, binary.OperatorKind, binary.LeftOperand.Type, binary.RightOperand.Type, left, right) is { } compare
            ? new BinaryExpression(site, left.Evaluated, right.Evaluated, compare)
            : Refuse(site, "items of these tuples are compared in a way that is not evaluated: compare them one by one");
    }

    // The compiler has converted the items to what the operators take, so the operators are those of just these types.
    private Func<Frame, Value, Value, Value>? ItemEquality(Site site, BinaryOperatorKind kind, ITypeSymbol? left, ITypeSymbol? right, ComparedOperand? mine, ComparedOperand? theirs)
    {
        if (left is null || right is null)
            return Converted(mine, theirs, Operators.Equal(site, kind == BinaryOperatorKind.NotEquals));
        var (first, second) = (Conversions.Underlying(left), Conversions.Underlying(right));
        if (first is INamedTypeSymbol { IsTupleType: true } tuple && second is INamedTypeSymbol { IsTupleType: true } other)
        {
            Func<Frame, Value, Value, Value>?[] items =
            [
                .. tuple.TupleElements.Zip(other.TupleElements, (one, two) => (One: one.Type, Two: two.Type))
                    .Select((item, index) => ItemEquality(site, kind, item.One, item.Two, mine?.Item(index), theirs?.Item(index))),
            ];
            return items.All(item => item is not null) ? Converted(mine, theirs, Operators.TupleEqual(site, kind == BinaryOperatorKind.NotEquals, items!)) : null;
        }

        var name = kind == BinaryOperatorKind.NotEquals ? WellKnownMemberNames.InequalityOperatorName : WellKnownMemberNames.EqualityOperatorName;
        var method = Declared(first).Concat(Declared(second)).SelectMany(type => type.GetMembers(name)).OfType<IMethodSymbol>().FirstOrDefault(candidate =>
            candidate.Parameters is [var one, var two] && (Takes(one, left) && Takes(two, right) || Takes(one, first) && Takes(two, second)));
        if (method is { ReturnType.SpecialType: not SpecialType.System_Boolean })
            return null;
        var isLifted = method is not null && !(Takes(method.Parameters[0], left) && Takes(method.Parameters[1], right));
        return Combine(site, kind, method, null, isLifted ? first : left, isLifted ? second : right, method?.ReturnType, isChecked: false, isLifted) is { } compare ? Converted(mine, theirs, compare) : null;

        static bool Takes(IParameterSymbol parameter, ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(parameter.Type, type);
    }

    private static Func<Frame, Value, Value, Value> Converted(ComparedOperand? mine, ComparedOperand? theirs, Func<Frame, Value, Value, Value> compare) => (mine?.Convert, theirs?.Convert) switch
    {
        (null, null) => compare,
        var (convert, other) => (frame, left, right) => compare(frame, convert?.Invoke(frame, left) ?? left, other?.Invoke(frame, right) ?? right),
    };

    private static IEnumerable<INamedTypeSymbol> Declared(ITypeSymbol type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
            yield return current;
    }

    public Expression Binary(Site site, IBinaryOperation binary)
    {
        var combine = Combine(site, binary.OperatorKind, binary.OperatorMethod, binary.ConstrainedToType, binary.LeftOperand.Type, binary.RightOperand.Type, binary.Type, binary.IsChecked, binary.IsLifted);
        if (combine is not null)
            return new BinaryExpression(site, Expression(binary.LeftOperand), Expression(binary.RightOperand), combine);
        return RefuseOperator(site, binary.OperatorMethod!);
    }

    public Expression Unary(Site site, IUnaryOperation unary)
    {
        var operand = Expression(unary.Operand);
        if (IsDefined(unary.OperatorMethod))
        {
            return Invoker(unary.OperatorMethod!, unary.ConstrainedToType) is { } invoke
                ? new UnaryExpression(site, operand, Operators.DefinedUnary(site, invoke, unary.IsLifted))
                : RefuseOperator(site, unary.OperatorMethod!);
        }

        return unary.OperatorKind switch
        {
            UnaryOperatorKind.Plus => operand,
            UnaryOperatorKind.Minus => new UnaryExpression(site, operand, Operators.Negate(site, unary.IsChecked)),
            UnaryOperatorKind.Not => new UnaryExpression(site, operand, Operators.Not()),
            UnaryOperatorKind.BitwiseNegation => new UnaryExpression(site, operand, Operators.Complement(site)),
            _ => Refuse(site, $"this operator ({unary.OperatorKind}) is not evaluated"),
        };
    }

    public static ArithmeticOperator? OperatorOf(BinaryOperatorKind kind) => kind switch
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

    private Func<Frame, Value, Value, Value>? Combine(
        Site site, BinaryOperatorKind kind, IMethodSymbol? method, ITypeSymbol? constrainedTo, ITypeSymbol? left, ITypeSymbol? right, ITypeSymbol? type, bool isChecked, bool isLifted)
    {
        var isNegated = kind == BinaryOperatorKind.NotEquals;
        var isEquality = isNegated || kind == BinaryOperatorKind.Equals;
        if (isEquality && ComparesByValue(method, left, right))
            return Operators.Equal(site, isNegated);
        if (left?.TypeKind == TypeKind.Delegate && right is null or { TypeKind: TypeKind.Delegate } && (isEquality || type?.TypeKind == TypeKind.Delegate))
            return isEquality ? Operators.Equal(site, isNegated) : Operators.Delegates(site, isRemoval: kind == BinaryOperatorKind.Subtract);
        if (kind == BinaryOperatorKind.Add && type?.SpecialType == SpecialType.System_String)
            return Operators.Concatenation(site);
        if (IsDefined(method))
        {
            return Invoker(method!, constrainedTo) is { } invoke
                ? Operators.Defined(site, invoke, isLifted, LiftedResultOf(kind))
                : null;
        }

        if (isEquality && left is { IsReferenceType: true } or { TypeKind: TypeKind.TypeParameter })
            return Operators.ReferenceEqual(site, isNegated);
        return OperatorOf(kind) is { } operation ? Operators.Binary(site, operation, isChecked) : null;
    }

    // Arithmetic of decimals is the evaluator's own, like that of every other number.
    private static bool IsDefined(IMethodSymbol? method) => method is not null && method.ContainingType.SpecialType != SpecialType.System_Decimal;

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

    private RefusedExpression RefuseOperator(Site site, IMethodSymbol method) => Refuse(site, NativeRefusal(method)!);
}
