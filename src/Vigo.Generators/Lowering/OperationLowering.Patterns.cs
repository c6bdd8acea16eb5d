using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

internal sealed partial class OperationLowering
{
    public Pattern DeclarationPattern(IDeclarationPatternOperation declaration) => new TypePattern(
        declaration.MatchesNull || declaration.MatchedType is null ? null : Type(declaration.MatchedType), Variable(declaration.DeclaredSymbol));

    public Pattern TypePattern(ITypePatternOperation type) => new TypePattern(Type(type.MatchedType), null);

    public Pattern RelationalPattern(IRelationalPatternOperation relation) => new RelationalPattern(OperatorOf(relation.OperatorKind)!.Value, Expression(relation.Value));

    public Pattern BinaryPattern(IBinaryPatternOperation binary) => new BinaryPattern(Pattern(binary.LeftPattern), Pattern(binary.RightPattern), binary.OperatorKind == BinaryOperatorKind.Or);

    public Pattern RecursivePattern(Site site, IRecursivePatternOperation recursive)
    {
        var isNarrowing = !SymbolEqualityComparer.Default.Equals(recursive.MatchedType, recursive.InputType);
        return new RecursivePattern(
            site, isNarrowing ? Type(recursive.MatchedType) : null, recursive.DeconstructSymbol is ITypeSymbol, DeconstructorOf(recursive.DeconstructSymbol),
            [.. recursive.DeconstructionSubpatterns.Select(Pattern)],
            [.. recursive.PropertySubpatterns.Select(member => new MemberPattern(Expression(member.Member), Pattern(member.Pattern)))],
            Variable(recursive.DeclaredSymbol));
    }

    public Pattern ListPattern(Site site, IListPatternOperation list)
    {
        var sliceAt = list.Patterns.ToList().FindIndex(pattern => pattern is ISlicePatternOperation);
        var slice = sliceAt < 0 || list.Patterns[sliceAt] is not ISlicePatternOperation { Pattern: not null } part ? null : part;
        ListMembers? members = null;
        if (list.LengthSymbol is { } length && TypeReferences.IsAuthored(length.ContainingType))
        {
            members = LengthOf(length) is { } count && list.IndexerSymbol is IPropertySymbol { Parameters: [{ Type.SpecialType: SpecialType.System_Int32 }] } indexer && ItemOf(indexer) is { } item
                ? new ListMembers(count, item, slice?.SliceSymbol is IMethodSymbol method ? SliceOf(method) : null)
                : null;
            if (members is null || (slice is not null && members.Slice is null))
                return new RefusedPattern(site, $"a list pattern over a '{list.InputType.Name}' is not evaluated: it takes an indexer by number, and Slice(int, int) for a part");
        }

        return new ListPattern(
            site, [.. list.Patterns.Where(pattern => pattern is not ISlicePatternOperation).Select(Pattern)],
            sliceAt, slice is null ? null : Pattern(slice), members, Variable(list.DeclaredSymbol));
    }

    // What a slice matches is what its pattern matches; the list knows where it starts and ends.
    public Pattern SlicePattern(ISlicePatternOperation slice) => slice.Pattern is null ? new AnyPattern() : Pattern(slice.Pattern);

    private LocalVariable? Variable(ISymbol? declared) => declared is null ? null : scope.Declare(declared);
}
