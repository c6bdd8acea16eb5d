using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

internal sealed partial class OperationLowering
{
    private Pattern Pattern(IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return new AnyPattern();
            case IConstantPatternOperation constant:
                return new ConstantPattern(Expression(constant.Value));
            case IDeclarationPatternOperation declaration:
                var variable = Variable(declaration.DeclaredSymbol);
                return new TypePattern(declaration.MatchesNull || declaration.MatchedType is null ? null : Type(declaration.MatchedType), declaration.MatchesNull, variable);
            case ITypePatternOperation type:
                return new TypePattern(Type(type.MatchedType), false, null);
            case IRelationalPatternOperation relation when OperatorOf(relation.OperatorKind) is { } operation:
                return new RelationalPattern(operation, Expression(relation.Value));
            case INegatedPatternOperation negated:
                return new NotPattern(Pattern(negated.Pattern));
            case IBinaryPatternOperation binary:
                return new BinaryPattern(Pattern(binary.LeftPattern), Pattern(binary.RightPattern), binary.OperatorKind == BinaryOperatorKind.Or);
            case IRecursivePatternOperation recursive:
                var isNarrowing = !SymbolEqualityComparer.Default.Equals(recursive.MatchedType, recursive.InputType);
                return new RecursivePattern(
                    Sites.Of(recursive), isNarrowing ? Type(recursive.MatchedType) : null, recursive.DeconstructSymbol is ITypeSymbol,
                    [.. recursive.DeconstructionSubpatterns.Select(Pattern)],
                    [.. recursive.PropertySubpatterns.Select(member => new MemberPattern(Expression(member.Member), Pattern(member.Pattern)))],
                    Variable(recursive.DeclaredSymbol));
            case IListPatternOperation list:
                return List(list);
            default:
                return new RefusedPattern(Sites.Of(pattern), $"this pattern ({pattern.Kind}) is not evaluated");
        }
    }

    private Pattern List(IListPatternOperation list)
    {
        var slices = list.Patterns.Select((pattern, index) => (pattern, index)).Where(item => item.pattern is ISlicePatternOperation).ToList();
        var sliceAt = slices.Count == 0 ? -1 : slices[0].index;
        var slice = slices.Count == 0 ? null : ((ISlicePatternOperation)slices[0].pattern).Pattern;
        return new ListPattern(
            Sites.Of(list), [.. list.Patterns.Where(pattern => pattern is not ISlicePatternOperation).Select(Pattern)],
            sliceAt, slice is null ? null : Pattern(slice), Variable(list.DeclaredSymbol));
    }

    private LocalVariable? Variable(ISymbol? declared) => declared is null ? null : scope.Declare(declared);

    private TypeReference Type(ITypeSymbol type) => TypeReferences.Of(program, type);
}
