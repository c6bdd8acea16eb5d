using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

internal sealed partial class OperationLowering
{
    public Expression Conditional(Site site, IConditionalOperation condition) =>
        new ConditionalExpression(site, Expression(condition.Condition), Expression(condition.WhenTrue), Expression(condition.WhenFalse!));

    public Expression Coalesce(Site site, ICoalesceOperation coalesce)
    {
        var convert = coalesce.ValueConversion is { IsReference: true, IsImplicit: true }
            ? null
            : Converting(site, Conversions.Underlying(coalesce.Value.Type!), coalesce.Type, IsChecked(coalesce.Syntax), DefinedBy(coalesce.ValueConversion));
        return new CoalesceExpression(site, Expression(coalesce.Value), convert, Expression(coalesce.WhenNull));
    }

    public Expression ConditionalAccess(Site site, IConditionalAccessOperation access)
    {
        var instance = Expression(access.Operation);
        var holder = scope.Temporary();
        scope.ConditionalInstances.Push(holder);
        var rest = Expression(access.WhenNotNull);
        scope.ConditionalInstances.Pop();
        return new ConditionalAccessExpression(site, instance, holder, rest);
    }

    public Expression ConditionalInstance(Site site) => new LocalExpression(site, scope.ConditionalInstances.Peek());

    public Expression IsPattern(Site site, IIsPatternOperation match) => new IsPatternExpression(site, Expression(match.Value), Pattern(match.Pattern));

    public Expression IsType(Site site, IIsTypeOperation test) => new IsTypeExpression(site, Expression(test.ValueOperand), Type(test.TypeOperand), test.IsNegated);

    public Expression SwitchExpression(Site site, ISwitchExpressionOperation choice) => new SwitchExpression(site, Expression(choice.Value), [.. choice.Arms.Select(Arm)]);

    private SwitchArm Arm(ISwitchExpressionArmOperation arm)
    {
        LocalVariable[] locals = [.. arm.Locals.Select(scope.Declare)];
        var clause = new CaseClause(Pattern(arm.Pattern), arm.Guard is null ? null : Expression(arm.Guard));
        return new(clause, Expression(arm.Value), locals);
    }
}
