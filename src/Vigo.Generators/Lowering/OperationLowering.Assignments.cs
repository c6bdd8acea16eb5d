using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        new DeconstructionExpression(site, Deconstruction(assignment.Target, model!.GetDeconstructionInfo((AssignmentExpressionSyntax)assignment.Syntax), assignment.Value.Type), Expression(assignment.Value));

    public Expression MemberInitializer(Site site, IMemberInitializerOperation member) =>
        new MemberInitializerExpression(site, Expression(member.InitializedMember), Initializers(member.Initializer));

    /// <summary>Whether an operator changes its instance, as those without <c>static</c> do.</summary>
    public static bool IsOfInstance(IMethodSymbol? method) => method is { IsStatic: false } && TypeReferences.IsAuthored(method.ContainingType);

    public Expression InstanceOperator(Site site, IMethodSymbol method, IOperation target, params IReadOnlyList<IOperation> operands) =>
        new InstanceOperatorExpression(site, Target(target), [.. operands.Select(Expression)], program.Key(method));

    public Expression Increment(Site site, IIncrementOrDecrementOperation increment)
    {
        var target = Target(increment.Target);
        if (IsDefined(increment.OperatorMethod))
        {
            return Invoker(increment.OperatorMethod!, increment.ConstrainedToType) is { } invoke
                ? new IncrementExpression(site, target, increment.IsPostfix, Operators.DefinedUnary(site, invoke, increment.IsLifted))
                : RefuseOperator(site, increment.OperatorMethod!);
        }

        var (type, step) = (Conversions.Underlying(increment.Target.Type!), Operators.Step(site, increment.Kind == OperationKind.Decrement, increment.IsChecked));
        if (Conversions.IsNumber(type) || type.TypeKind == TypeKind.Enum)
            return new IncrementExpression(site, target, increment.IsPostfix, step);
        return CountedByConversions(site, increment.Target.Type!, increment.IsChecked, step) is { } counted
            ? new IncrementExpression(site, target, increment.IsPostfix, counted)
            : Refuse(site, $"'{(increment.Kind == OperationKind.Decrement ? "--" : "++")}' of a '{type.Name}' is not evaluated: assign what it becomes, or give the type the operator");
    }

    private Func<Frame, Value, Value>? CountedByConversions(Site site, ITypeSymbol own, bool isChecked, Func<Frame, Value, Value> step)
    {
        var compilation = model!.Compilation;
        if (OwnNumbers.CountedAs(compilation, own) is not { } number)
            return null;
        return Converting(site, own, number, isChecked, DefinedBy(compilation.ClassifyConversion(own, number))) is { } there
            && Converting(site, number, own, isChecked, DefinedBy(compilation.ClassifyConversion(number, own))) is { } back
            ? Operators.Converted(site, there, step, back)
            : null;
    }

    public Expression CompoundAssignment(Site site, ICompoundAssignmentOperation assignment)
    {
        var (target, left, result) = (assignment.Target.Type, LeftOf(assignment), ResultOf(assignment));
        var combine = Combine(site, assignment.OperatorKind, assignment.OperatorMethod, assignment.ConstrainedToType, left, assignment.Value.Type, result, assignment.IsChecked, assignment.IsLifted);
        if (combine is null)
            return RefuseOperator(site, assignment.OperatorMethod!);

        // byte b += 1: computed as int, kept as byte.
        if (!SymbolEqualityComparer.Default.Equals(target, left) && Converting(site, target, left, assignment.IsChecked, DefinedBy(assignment.InConversion)) is { } widen)
            combine = Operators.AfterConversion(site, widen, combine);
        if (!SymbolEqualityComparer.Default.Equals(result, assignment.Type) && Converting(site, result, assignment.Type, assignment.IsChecked, DefinedBy(assignment.OutConversion)) is { } narrow)
            combine = Operators.BeforeConversion(site, combine, narrow);
        return new CompoundAssignmentExpression(site, Target(assignment.Target), Expression(assignment.Value), combine);
    }

    // What the operator takes on its left: not always what the target has.
    private ITypeSymbol LeftOf(ICompoundAssignmentOperation assignment)
    {
        var own = assignment.InConversion is { IsUserDefined: true, MethodSymbol: { } conversion } ? conversion.ReturnType : assignment.Target.Type!;
        if (IsDefined(assignment.OperatorMethod))
            return assignment.OperatorMethod!.Parameters[0].Type;
        var isShift = assignment.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;
        var wide = isShift ? Promoted(own) : assignment.Value.Type;
        return Conversions.IsNumber(Conversions.Underlying(own)) && wide is not null && Conversions.IsNumber(Conversions.Underlying(wide)) ? wide : own;
    }

    private ITypeSymbol ResultOf(ICompoundAssignmentOperation assignment)
    {
        if (IsDefined(assignment.OperatorMethod))
            return assignment.OperatorMethod!.ReturnType;
        var left = LeftOf(assignment);
        if (Conversions.IsNumber(Conversions.Underlying(left)))
            return left;
        return assignment.OutConversion is { IsUserDefined: true, MethodSymbol: { } conversion } ? conversion.Parameters[0].Type : assignment.Type!;
    }

    private Deconstruction Deconstruction(IOperation target, DeconstructionInfo info, ITypeSymbol? from)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                return Deconstruction(declaration.Expression, info, from);
            case IConversionOperation conversion:
                return Deconstruction(conversion.Operand, info, from);
            case ITupleOperation tuple:
                var parts = PartTypes(info, from);
                return new(SiteOf(target), null, null, DeconstructorOf(info.Method), [.. tuple.Elements.Select((element, i) => Deconstruction(element, i < info.Nested.Length ? info.Nested[i] : default, parts[i]))]);
            default:
                var defined = info.Conversion is { } found ? DefinedBy(found) : null;
                var isUpcast = info.Conversion is { IsReference: true, IsImplicit: true };
                return new(SiteOf(target), Target(target), isUpcast ? null : Converting(SiteOf(target), from, target.Type, IsChecked(target.Syntax), defined), Deconstructing.Parts, []);
        }
    }

    private Deconstructor DeconstructorOf(ISymbol? symbol)
    {
        if (symbol is not IMethodSymbol method || !TypeReferences.IsAuthored(method.ContainingType))
            return Deconstructing.Parts;
        if (method.IsImplicitlyDeclared)
            return Deconstructing.ByPositions(program.Key(method.ContainingType));
        return method.IsStatic
            ? Deconstructing.ByExtension(program.Key(method), TypeReferences.Arguments(program, method))
            : Deconstructing.ByMethod(program.Key(method), method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType.TypeKind == TypeKind.Interface);
    }

    // The types of what a value comes apart into: its items, or what its Deconstruct gives out.
    private static IReadOnlyList<ITypeSymbol> PartTypes(DeconstructionInfo info, ITypeSymbol? from) => info.Method is { } method
        ? [.. method.Parameters.Where(parameter => parameter.RefKind == RefKind.Out).Select(parameter => parameter.Type)]
        : from is INamedTypeSymbol { IsTupleType: true } tuple ? [.. tuple.TupleElements.Select(element => element.Type)] : [];

    private ITypeSymbol Promoted(ITypeSymbol type)
    {
        if (Conversions.Underlying(type).SpecialType is not (SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char))
            return type;
        var whole = model!.Compilation.GetSpecialType(SpecialType.System_Int32);
        return ReferenceEquals(Conversions.Underlying(type), type) ? whole : model.Compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(whole);
    }
}
