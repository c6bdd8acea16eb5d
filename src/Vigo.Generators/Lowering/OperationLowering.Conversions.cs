using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

internal sealed partial class OperationLowering
{
    public Expression ToIndex(Site site, IConversionOperation conversion) => new ConversionExpression(site, Expression(conversion.Operand), ConversionFunctions.ToIndex());

    public Expression TryCast(Site site, IConversionOperation conversion) =>
        new ConversionExpression(site, Expression(conversion.Operand), ConversionFunctions.TryCast(Type(conversion.Type!)));

    /// <summary>Which conversions a constant has, and so which overload takes it, may depend on its value.</summary>
    public void NoteConstant(IConversionOperation conversion)
    {
        if (conversion is { IsImplicit: true, Operand.ConstantValue.HasValue: true } && NamesConstant(conversion.Operand))
            scope.NoteConstant();
    }

    public Expression Conversion(Site site, IConversionOperation conversion)
    {
        var operand = Expression(conversion.Operand);
        var kind = conversion.GetConversion();
        if (conversion.Operand is IDelegateCreationOperation or ICollectionExpressionOperation || kind.IsIdentity || kind.IsBoxing || kind.IsNullLiteral || kind.IsDefaultLiteral
            || kind.IsSwitchExpression || kind.IsConditionalExpression || kind.IsObjectCreation || kind.IsInterpolatedString || (kind.IsReference && kind.IsImplicit))
        {
            return operand;
        }

        return Conversions.Between(program, conversion.Operand.Type, conversion.Type, IsChecked(conversion)) is { } convert ? new ConversionExpression(site, operand, convert) : operand;
    }

    public Expression DefinedConversion(Site site, IConversionOperation conversion, IMethodSymbol method)
    {
        if (Invoker(method, conversion.ConstrainedToType) is not { } invoke)
            return Refuse(site, NativeRefusal(method) ?? "this conversion is not evaluated");
        var operand = Expression(conversion.Operand);
        var parameter = method.Parameters[0].Type;
        var before = Conversions.Between(program, conversion.Operand.Type, parameter, conversion.IsChecked);
        var prepared = before is null || SymbolEqualityComparer.Default.Equals(Plain(conversion.Operand.Type!), parameter) ? operand : new ConversionExpression(site, operand, before);
        var isLifted = conversion.Operand.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } && parameter.IsValueType;
        return new UnaryExpression(site, prepared, Operators.DefinedUnary(site, invoke, isLifted));
    }

    private static bool NamesConstant(IOperation operation) => operation switch
    {
        IFieldReferenceOperation field => TypeReferences.IsAuthored(field.Field.ContainingType),
        ILocalReferenceOperation => true,
        _ => operation.ChildOperations.Any(NamesConstant),
    };

    // Roslyn says it of plain numeric conversions only, not of those of nullable values and enums.
    private bool IsChecked(IConversionOperation conversion)
    {
        if (conversion.IsChecked || conversion.GetConversion().IsNumeric)
            return conversion.IsChecked;
        foreach (var node in conversion.Syntax.AncestorsAndSelf())
        {
            if (node.IsKind(SyntaxKind.CheckedExpression) || node.IsKind(SyntaxKind.CheckedStatement))
                return true;
            if (node.IsKind(SyntaxKind.UncheckedExpression) || node.IsKind(SyntaxKind.UncheckedStatement))
                return false;
        }

        return model!.Compilation.Options is CSharpCompilationOptions { CheckOverflow: true };
    }
}
