using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Patterns of <c>is</c> and <c>switch</c>.</summary>
internal static class PatternConstructs
{
    public static IReadOnlyList<Construct<Pattern>> All { get; } =
    [
        Rows.Patterns.On<IDiscardPatternOperation>("discards in patterns", "port switch { _ => 1 }", (_, _, _) => new AnyPattern()),
        Rows.Patterns.On<IConstantPatternOperation>("constants and `null`", "boxed is \"web\" or null", (lowering, _, constant) => new ConstantPattern(lowering.Expression(constant.Value))),
        Rows.Patterns.On<IDeclarationPatternOperation>("`var`", "port is var found && found > 0", (lowering, _, declaration) => lowering.DeclarationPattern(declaration), declaration => declaration.MatchesNull || declaration.MatchedType is null),
        Rows.Patterns.On<IDeclarationPatternOperation>("a type and a name", "boxed is string text ? text.Length : 0", (lowering, _, declaration) => lowering.DeclarationPattern(declaration)),
        Rows.Patterns.On<ITypePatternOperation>("a type", "boxed switch { string => 1, _ => 2 }", (lowering, _, type) => lowering.TypePattern(type)),
        Rows.Patterns.On<IRelationalPatternOperation>("comparisons", "port is >= 80", (lowering, _, relation) => lowering.RelationalPattern(relation), relation => OperationLowering.OperatorOf(relation.OperatorKind) is not null),
        Rows.Patterns.On<INegatedPatternOperation>("`not`", "name is not null", (lowering, _, negated) => new NotPattern(lowering.Pattern(negated.Pattern))),
        Rows.Patterns.On<IBinaryPatternOperation>("`and`", "port is > 0 and < 1024", (lowering, _, binary) => lowering.BinaryPattern(binary), binary => binary.OperatorKind == BinaryOperatorKind.And),
        Rows.Patterns.On<IBinaryPatternOperation>("`or`", "port is 80 or 443", (lowering, _, binary) => lowering.BinaryPattern(binary)),
        Rows.Patterns.On<IRecursivePatternOperation>("positions", "app is (\"web\", 80)", (lowering, site, recursive) => lowering.RecursivePattern(site, recursive), recursive => recursive.DeconstructionSubpatterns.Length > 0),
        Rows.Patterns.On<IRecursivePatternOperation>("properties", "app is { Name: \"web\", Port: > 0 }", (lowering, site, recursive) => lowering.RecursivePattern(site, recursive)),
        Rows.Patterns.On<IListPatternOperation>("lists", "ports is [80, ..]", (lowering, site, list) => lowering.ListPattern(site, list)),
        Rows.Patterns.On<ISlicePatternOperation>("slices", "numbers is [_, .. var rest] && rest.Length > 0", (lowering, _, slice) => lowering.SlicePattern(slice)),
    ];
}
