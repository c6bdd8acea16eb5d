using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Vigo.Generators.Lowering;

/// <summary>When the receiver of a call is a copy of a struct.</summary>
internal static class Structures
{
    /// <summary>Whether a method that may change its struct is called on something that is no variable.</summary>
    public static bool NeedsCopy(IOperation? receiver, IMethodSymbol method) =>
        receiver?.Type is { IsValueType: true } type
        && TypeReferences.IsAuthored(type)
        && type is { TypeKind: TypeKind.Struct, IsReadOnly: false }
        && !method.IsReadOnly
        && !IsVariable(receiver);

    private static bool IsVariable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local.RefKind is not RefKind.RefReadOnly && !local.Local.IsForEach,
        IParameterReferenceOperation parameter => parameter.Parameter.RefKind is not (RefKind.In or RefKind.RefReadOnlyParameter),
        IFieldReferenceOperation field => !field.Field.IsReadOnly && (field.Instance is null || field.Instance.Type is { IsReferenceType: true } || IsVariable(field.Instance)),
        IArrayElementReferenceOperation => true,
        IInstanceReferenceOperation => true,
        IParenthesizedOperation inner => IsVariable(inner.Operand),
        _ => false,
    };
}
