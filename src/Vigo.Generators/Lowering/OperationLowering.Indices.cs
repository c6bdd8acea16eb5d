using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

internal sealed partial class OperationLowering
{
    public Expression IndexFromEnd(Site site, IUnaryOperation index) => new IndexFromEndExpression(site, Expression(index.Operand));

    public Expression Range(Site site, IRangeOperation range) =>
        new RangeExpression(site, range.LeftOperand is null ? null : Expression(range.LeftOperand), range.RightOperand is null ? null : Expression(range.RightOperand));

    public Target ArrayElement(Site site, IArrayElementReferenceOperation element)
    {
        var array = Expression(element.ArrayReference);
        return element.Indices is [{ Type: { } type } index] && TypeReferences.IsIndex(type)
            ? new ArrayPositionExpression(site, array, Position(index), isFromEnd: IsFromEnd(index))
            : new ArrayElementExpression(site, array, [.. element.Indices.Select(Expression)]);
    }

    public Target ArrayRange(Site site, IArrayElementReferenceOperation element) =>
        new IntrinsicTarget(site, new ArrayRangeExpression(site, Expression(element.ArrayReference), Expression(element.Indices[0])));

    public Expression ImplicitIndex(Site site, IImplicitIndexerReferenceOperation index)
    {
        var collection = Expression(index.Instance);
        if (LengthOf(index.LengthSymbol) is not { } length)
            return RefuseIndex(site, index);
        if (index.IndexerSymbol is IMethodSymbol slice)
            return SliceOf(slice) is { } part ? new ImplicitRangeExpression(site, collection, PositionRange(index.Argument), length, part) : RefuseIndex(site, index);
        return ItemOf(index.IndexerSymbol) is { } item ? new ImplicitIndexTarget(site, collection, Position(index.Argument), length, item) : RefuseIndex(site, index);
    }

    // In brackets the compiler makes neither an index of a number nor a range of two.
    private Position Position(IOperation index)
    {
        if (IsFromEnd(index))
            return new(Expression(((IUnaryOperation)index).Operand), PositionKind.FromEnd);
        if (index is not IConversionOperation { Operand.Type.SpecialType: SpecialType.System_Int32 } conversion)
            return new(Expression(index), PositionKind.Computed);
        NoteConstant(conversion);
        return new(Expression(conversion.Operand), PositionKind.FromStart);
    }

    private PositionRange PositionRange(IOperation range)
    {
        var site = SiteOf(range);
        return range is IRangeOperation { IsLifted: false } positions
            ? new(
                positions.LeftOperand is null ? Evaluation.Position.Start(site) : Position(positions.LeftOperand),
                positions.RightOperand is null ? Evaluation.Position.End(site) : Position(positions.RightOperand), null)
            : new(Evaluation.Position.Start(site), Evaluation.Position.End(site), Expression(range));
    }

    private static bool IsFromEnd(IOperation index) => index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, IsLifted: false };

    private Func<Frame, Site, Value, int>? LengthOf(ISymbol? symbol) => symbol switch
    {
        not IPropertySymbol => null,
        IPropertySymbol { ContainingType: var type } when TypeNames.IsSpan(type) => IndexedMembers.SpanLength(),
        IPropertySymbol property when TypeReferences.IsAuthored(property.ContainingType) => IndexedMembers.AuthoredLength(program.Key(property)),
        IPropertySymbol property => RealProperty(property) is { } real ? IndexedMembers.NativeLength(real, InterfaceProperty(property)) : null,
    };

    private Func<Frame, Site, Value, Value, Place>? ItemOf(ISymbol? symbol) => symbol switch
    {
        not IPropertySymbol => null,
        IPropertySymbol { ContainingType: var type } when TypeNames.IsSpan(type) => IndexedMembers.SpanItem(),
        IPropertySymbol property when TypeReferences.IsAuthored(property.ContainingType) =>
            IndexedMembers.AuthoredItem(program.Key(property), property.SetMethod is null ? null : MemberKeys.Setter(property)),
        IPropertySymbol property => RealProperty(property) is { } real ? IndexedMembers.NativeItem(real, InterfaceProperty(property)) : null,
    };

    private Func<Frame, Site, Value, int, int, Value>? SliceOf(IMethodSymbol slice)
    {
        if (TypeNames.IsSpan(slice.ContainingType))
            return IndexedMembers.SpanSlice();
        if (TypeReferences.IsAuthored(slice.ContainingType))
            return IndexedMembers.AuthoredSlice(program.Key(slice));
        return NativeSymbols.FullName(slice.ContainingType.OriginalDefinition) is "System.String" or "System.Collections.Generic.List`1" ? IndexedMembers.NativeSlice() : null;
    }

    private static RefusedExpression RefuseIndex(Site site, IImplicitIndexerReferenceOperation index) => Refuse(site, index.IndexerSymbol is IMethodSymbol
        ? "a range of this collection is not evaluated; take the part with Skip and Take"
        : $"an index of a '{index.Instance.Type?.Name}' is not evaluated; {ListOfConstructs}");

    private static System.Reflection.PropertyInfo? RealProperty(IPropertySymbol property)
    {
        var type = NativeSymbols.Type(property.ContainingType);
        var isRefused = NativeCatalogue.WhyRefused(type, NativeSymbols.FullName(property.ContainingType.OriginalDefinition), property.IsIndexer ? "Item" : property.Name) is not null;
        return isRefused ? null : NativeSymbols.Property(type!, property);
    }
}
