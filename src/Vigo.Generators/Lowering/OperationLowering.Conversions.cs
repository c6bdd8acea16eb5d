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
        if (kind.IsBoxing)
            return new ConversionExpression(site, operand, ConversionFunctions.Box());
        if (conversion.Operand is IDelegateCreationOperation or ICollectionExpressionOperation || kind.IsIdentity || kind.IsNullLiteral || kind.IsDefaultLiteral
            || kind.IsSwitchExpression || kind.IsConditionalExpression || kind.IsObjectCreation || kind.IsInterpolatedString || (kind.IsReference && kind.IsImplicit))
        {
            return operand;
        }

        // What the compiler makes of a number that is too large is not what the program makes of it.
        if (conversion is { ConstantValue: { HasValue: true, Value: var constant }, Operand.Type.SpecialType: SpecialType.System_Double or SpecialType.System_Single } && kind is { IsNumeric: true, IsExplicit: true })
            return new ConversionExpression(site, operand, ConversionFunctions.ToConstant(constant));
        return Converting(site, conversion.Operand.Type, conversion.Type, IsChecked(conversion)) is { } convert ? new ConversionExpression(site, operand, convert) : operand;
    }

    public Expression DefinedConversion(Site site, IConversionOperation conversion, IMethodSymbol method)
    {
        if (Invoker(method, conversion.ConstrainedToType) is not { } invoke)
            return Refuse(site, NativeRefusal(method)!);
        var operand = Expression(conversion.Operand);
        var parameter = method.Parameters[0].Type;
        var before = Converting(site, conversion.Operand.Type, parameter, conversion.IsChecked);
        var prepared = before is null || SymbolEqualityComparer.Default.Equals(Conversions.Underlying(conversion.Operand.Type!), parameter) ? operand : new ConversionExpression(site, operand, before);
        var isLifted = Conversions.IsNullable(conversion.Operand.Type!) && parameter.IsValueType && !Conversions.IsNullable(parameter);
        return new UnaryExpression(site, prepared, Operators.DefinedUnary(site, invoke, isLifted));
    }

    private static bool NamesConstant(IOperation operation) => operation switch
    {
        IFieldReferenceOperation field => TypeReferences.IsAuthored(field.Field.ContainingType),
        ILocalReferenceOperation => true,
        _ => operation.ChildOperations.Any(NamesConstant),
    };

    /// <summary>What changes a datum of one type into one of another where no operation says how; null when the datum stays what it is.</summary>
    /// <param name="site">Where it is converted.</param>
    /// <param name="from">The type that the datum has.</param>
    /// <param name="to">The type that is wanted.</param>
    /// <param name="isChecked">Whether a number that does not fit is an error.</param>
    /// <param name="defined">The operator of a type's own that does it; null when the language does.</param>
    private Func<Frame, Value, object?>? Converting(Site site, ITypeSymbol? from, ITypeSymbol? to, bool isChecked, IMethodSymbol? defined = null)
    {
        if (defined is null || from is null || to is null)
            return Conversions.Between(program, from, to, isChecked, OfItems);
        var parameter = defined.Parameters[0].Type;
        var isLifted = Conversions.IsNullable(from) && parameter.IsValueType && !Conversions.IsNullable(parameter) && (!to.IsValueType || Conversions.IsNullable(to));
        var call = TypeReferences.IsIndex(defined.ContainingType) ? ConversionFunctions.ToIndex()
            : Invoker(defined) is { } invoke ? ConversionFunctions.Defined(site, invoke) : ConversionFunctions.Refused(site, NativeRefusal(defined)!);
        var before = Converting(site, isLifted ? Conversions.Underlying(from) : from, parameter, isChecked);
        var after = Converting(site, defined.ReturnType, isLifted ? Conversions.Underlying(to) : to, isChecked);
        var whole = ConversionFunctions.Chain(before, call, after);
        return isLifted ? ConversionFunctions.Lifted(whole) : whole;

        Func<Frame, Value, object?>? OfItems(ITypeSymbol source, ITypeSymbol target)
        {
            var conversion = model!.Compilation.ClassifyConversion(source, target);
            return conversion.IsReference && conversion.IsImplicit ? null : Converting(site, source, target, isChecked, DefinedBy(conversion));
        }
    }

    private static IMethodSymbol? DefinedBy(Conversion conversion) => conversion.IsUserDefined ? conversion.MethodSymbol : null;

    private static IMethodSymbol? DefinedBy(CommonConversion conversion) => conversion.IsUserDefined ? conversion.MethodSymbol : null;

    // Roslyn says it of plain numeric conversions only, not of those of nullable values and enums.
    private bool IsChecked(IConversionOperation conversion) =>
        conversion.IsChecked || conversion.GetConversion().IsNumeric ? conversion.IsChecked : IsChecked(conversion.Syntax);

    private bool IsChecked(SyntaxNode syntax)
    {
        foreach (var node in syntax.AncestorsAndSelf())
        {
            if (node.IsKind(SyntaxKind.CheckedExpression) || node.IsKind(SyntaxKind.CheckedStatement))
                return true;
            if (node.IsKind(SyntaxKind.UncheckedExpression) || node.IsKind(SyntaxKind.UncheckedStatement))
                return false;
        }

        return model!.Compilation.Options is CSharpCompilationOptions { CheckOverflow: true };
    }
}
