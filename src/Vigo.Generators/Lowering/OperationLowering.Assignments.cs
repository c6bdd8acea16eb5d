using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

internal sealed partial class OperationLowering
{
    public Expression Assignment(Site site, ISimpleAssignmentOperation assignment) =>
        assignment.IsRef ? Refuse(site, "a ref assignment is not evaluated: use the variable itself") : new AssignmentExpression(site, Target(assignment.Target), Expression(assignment.Value));

    public Expression CoalesceAssignment(Site site, ICoalesceAssignmentOperation assignment) =>
        new CoalesceAssignmentExpression(site, Target(assignment.Target), Expression(assignment.Value));

    public Expression DeconstructionAssignment(Site site, IDeconstructionAssignmentOperation assignment) =>
        new DeconstructionExpression(site, Deconstruction(assignment.Target), Expression(assignment.Value));

    public Expression MemberInitializer(Site site, IMemberInitializerOperation member) =>
        new MemberInitializerExpression(site, Expression(member.InitializedMember), Initializers(member.Initializer));

    /// <summary>Whether an operator changes its instance, as those without <c>static</c> do.</summary>
    public static bool IsOfInstance(IMethodSymbol? method) => method is { IsStatic: false } && TypeReferences.IsAuthored(method.ContainingType);

    public Expression InstanceOperator(Site site, IMethodSymbol method, IOperation target, params IReadOnlyList<IOperation> operands) =>
        new InstanceOperatorExpression(site, Target(target), [.. operands.Select(Expression)], program.Key(method));

    public Expression Increment(Site site, IIncrementOrDecrementOperation increment)
    {
        var target = Target(increment.Target);
        if (!IsDefined(increment.OperatorMethod))
            return new IncrementExpression(site, target, increment.IsPostfix, Operators.Step(site, increment.Kind == OperationKind.Decrement, increment.IsChecked));
        return Invoker(increment.OperatorMethod!, increment.ConstrainedToType) is { } invoke
            ? new IncrementExpression(site, target, increment.IsPostfix, Operators.DefinedUnary(site, invoke, increment.IsLifted))
            : RefuseOperator(site, increment.OperatorMethod!);
    }

    public Expression CompoundAssignment(Site site, ICompoundAssignmentOperation assignment)
    {
        var combine = Combine(
            site, assignment.OperatorKind, assignment.OperatorMethod, assignment.ConstrainedToType, assignment.Target, assignment.Value, assignment.Type, assignment.IsChecked, assignment.IsLifted);
        if (combine is null)
            return assignment.OperatorMethod is { } method ? RefuseOperator(site, method) : Refuse(site, $"this operator ({assignment.OperatorKind}) is not evaluated");

        // byte b += 1: computed as int, kept as byte.
        var isShift = assignment.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;
        var wide = isShift ? Promoted(assignment.Target.Type!) : assignment.Value.Type;
        var isNumber = Conversions.IsNumber(Plain(assignment.Target.Type!)) && wide is not null && Conversions.IsNumber(Plain(wide));
        if (isNumber && Conversions.Between(program, assignment.Target.Type, wide, assignment.IsChecked) is { } widen)
            combine = Operators.AfterConversion(widen, combine);
        if (isNumber && Conversions.Between(program, wide, assignment.Type, assignment.IsChecked) is { } narrow)
            combine = Operators.BeforeConversion(combine, narrow);
        return new CompoundAssignmentExpression(site, Target(assignment.Target), Expression(assignment.Value), combine);
    }

    private Deconstruction Deconstruction(IOperation target) => target switch
    {
        ITupleOperation tuple => new(Sites.Of(target), null, [.. tuple.Elements.Select(Deconstruction)]),
        IDeclarationExpressionOperation declaration => Deconstruction(declaration.Expression),
        IConversionOperation conversion => Deconstruction(conversion.Operand),
        _ => new(Sites.Of(target), Target(target), []),
    };

    private ITypeSymbol Promoted(ITypeSymbol type)
    {
        if (Plain(type).SpecialType is not (SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char))
            return type;
        var whole = model!.Compilation.GetSpecialType(SpecialType.System_Int32);
        return ReferenceEquals(Plain(type), type) ? whole : model.Compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(whole);
    }
}
