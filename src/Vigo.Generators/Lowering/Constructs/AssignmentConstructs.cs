using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Giving variables and members a value.</summary>
internal static class AssignmentConstructs
{
    public static IReadOnlyList<Construct<Expression>> All { get; } =
    [
        Rows.Expressions.On<ISimpleAssignmentOperation>(
            "object and dictionary initializers", "new Counter { Count = 3, [1] = 5 }.Count",
            (lowering, site, assignment) => lowering.Assignment(site, assignment), assignment => assignment.Parent is IObjectOrCollectionInitializerOperation),
        Rows.Expressions.On<ISimpleAssignmentOperation>("assignment", "port = 81;", (lowering, site, assignment) => lowering.Assignment(site, assignment)),
        Rows.Expressions.On<ICompoundAssignmentOperation>(
            "adding and taking away delegates", "Func<int, int> both = Twice; both += Twice; both -= Twice; return both(port);",
            (lowering, site, assignment) => lowering.CompoundAssignment(site, assignment), assignment => assignment.Target.Type?.TypeKind == TypeKind.Delegate),
        Rows.Expressions.On<ICompoundAssignmentOperation>(
            "your own compound operators", "tally += 5; return tally.Sum;",
            (lowering, site, assignment) => lowering.InstanceOperator(site, assignment.OperatorMethod!, assignment.Target, assignment.Value), assignment => OperationLowering.IsOfInstance(assignment.OperatorMethod)),
        Rows.Expressions.On<IIncrementOrDecrementOperation>(
            "your own `++` and `--` that change their instance", "tally++; return tally.Sum;",
            (lowering, site, increment) => lowering.InstanceOperator(site, increment.OperatorMethod!, increment.Target), increment => OperationLowering.IsOfInstance(increment.OperatorMethod)),
        Rows.Expressions.On<ICompoundAssignmentOperation>("compound assignment", "port += 2; return port;", (lowering, site, assignment) => lowering.CompoundAssignment(site, assignment)),
        Rows.Expressions.On<IIncrementOrDecrementOperation>("`++` and `--`", "port++ + --port", (lowering, site, increment) => lowering.Increment(site, increment)),
        Rows.Expressions.On<ICoalesceAssignmentOperation>("`??=`", "maybe ??= 5; return maybe;", (lowering, site, assignment) => lowering.CoalesceAssignment(site, assignment)),
        Rows.Expressions.On<IDeconstructionAssignmentOperation>("deconstruction", "var (first, second) = app; return second + first;", (lowering, site, assignment) => lowering.DeconstructionAssignment(site, assignment)),
        Rows.Expressions.On<IMemberInitializerOperation>("initializers of what a member holds", "new Counter { Log = { \"a\", \"b\" } }.Log", (lowering, site, member) => lowering.MemberInitializer(site, member)),
    ];
}
