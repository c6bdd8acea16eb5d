using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Expressions that choose.</summary>
internal static class ChoiceConstructs
{
    public static IReadOnlyList<Construct<Expression>> All { get; } =
    [
        Rows.Expressions.On<IConditionalOperation>("`?:`", "port > 80 ? \"high\" : \"low\"", (lowering, site, condition) => lowering.Conditional(site, condition)),
        Rows.Expressions.On<ICoalesceOperation>("`??`", "maybe ?? 5", (lowering, site, coalesce) => lowering.Coalesce(site, coalesce)),
        Rows.Expressions.On<IConditionalAccessOperation>("`?.` and `?[]`", "nobody?.Name.Length", (lowering, site, access) => lowering.ConditionalAccess(site, access)),
        Rows.Expressions.On<IConditionalAccessInstanceOperation>("what `?.` goes on with", "app?.Name", (lowering, site, _) => lowering.ConditionalInstance(site)),
        Rows.Expressions.On<IIsPatternOperation>("`is` with a pattern", "boxed is string { Length: 3 }", (lowering, site, match) => lowering.IsPattern(site, match)),
        Rows.Expressions.On<IIsTypeOperation>("`is` with a type", "boxed is string", (lowering, site, test) => lowering.IsType(site, test)),
        Rows.Expressions.On<ISwitchExpressionOperation>("switch expressions", "port switch { 80 => \"http\", 443 => \"https\", _ => \"other\" }", (lowering, site, choice) => lowering.SwitchExpression(site, choice)),
        Rows.Expressions.On<IThrowOperation>("throw expressions", "maybe ?? throw new BadPort(port)", (lowering, site, thrown) => new ThrowExpression(site, lowering.Expression(thrown.Exception!))),
    ];
}
