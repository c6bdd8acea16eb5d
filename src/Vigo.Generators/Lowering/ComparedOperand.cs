using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>
/// An operand of a comparison of tuples, or an item of one. The compiler has all items computed first and converts each only when it is compared: a conversion that overflows does so after
/// what stands to its right was computed, and not at all when an item before it decides.
/// </summary>
/// <param name="Evaluated">What is computed first.</param>
/// <param name="Convert">What is done to that when it is compared; null for nothing.</param>
/// <param name="Items">The items of what is written as a tuple; null for anything else.</param>
internal sealed record ComparedOperand(Expression Evaluated, Func<Frame, Value, Value>? Convert, IReadOnlyList<ComparedOperand>? Items)
{
    /// <summary>The operand of an operation that was lowered to that.</summary>
    public static ComparedOperand Of(IOperation operation, Expression lowered) => (operation, lowered) switch
    {
        ({ ConstantValue.HasValue: true }, _) => new(lowered, null, null),
        (ITupleOperation written, TupleExpression tuple) when written.Elements.Length == tuple.Items.Count => OfItems(tuple, [.. written.Elements.Select((item, i) => Of(item, tuple.Items[i]))]),
        (IConversionOperation conversion, ConversionExpression converting) => Of(conversion.Operand, converting.Operand).Then(converting.Apply),

        // A cast to what a type converts itself to is computed with the items.
        (IConversionOperation { OperatorMethod: not null, IsImplicit: true } conversion, UnaryExpression converting) => Of(conversion.Operand, converting.Operand).Then(converting.Apply),
        (IConversionOperation { OperatorMethod: null } conversion, _) => Of(conversion.Operand, lowered),
        _ => new(lowered, null, null),
    };

    /// <summary>One of the items of what is written as a tuple; null for anything else, whose items are computed with it.</summary>
    public ComparedOperand? Item(int index) => Items?[index];

    private static ComparedOperand OfItems(TupleExpression tuple, IReadOnlyList<ComparedOperand> items) => new(new TupleExpression(tuple.Site, [.. items.Select(item => item.Evaluated)]), null, items);

    private ComparedOperand Then(Func<Frame, Value, Value> convert) => this with { Convert = Convert is { } before ? (frame, value) => convert(frame, before(frame, value)) : convert };
}
