using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>What has no place in a configuration, each with what to write instead.</summary>
internal static class RefusedConstructs
{
    public static IReadOnlyList<Construct<Expression>> Expressions { get; } =
    [
        Rows.Expressions.Refused<IFieldReferenceOperation>(
            "static fields that may change", "Changing.Count", "'{0}' is a static field that may change: what it holds would depend on who asked first; make it readonly, or pass the value as an argument",
            reference => reference.Field is { IsStatic: true, IsConst: false, IsReadOnly: false } field && TypeReferences.IsAuthored(field.ContainingType)),
        Rows.Expressions.Refused<IPropertyReferenceOperation>(
            "static properties that may change", "Changing.Limit",
            "'{0}' is a static property that may change: what it holds would depend on who asked first; remove its setter, or pass the value as an argument",
            reference => reference.Property is { IsStatic: true, SetMethod: not null } property && TypeReferences.IsAuthored(property.ContainingType) && Properties.IsStored(property)),
        Rows.Expressions.Refused<ITypeOfOperation>("`typeof`", "typeof(App)", "typeof is not evaluated: reflection would see more than the source says; compare with 'is', use nameof, or ask for nothing but its Name"),
        Rows.Expressions.Refused<IAnonymousFunctionOperation>(
            "`async` and `await`", "Func<Task<int>> later = async () => { await Task.Yield(); return 1; }; return later;", "an asynchronous lambda is not evaluated: a value is computed in order; remove async and await", lambda => lambda.Symbol.IsAsync),
        Rows.Expressions.Refused<IOperation>(
            "`dynamic`", "dynamic any = port; return any + 1;", "dynamic is not evaluated: name the type",
            operation => operation is IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation
                || (operation is IConversionOperation conversion && (conversion.Type?.TypeKind == TypeKind.Dynamic || conversion.Operand.Type?.TypeKind == TypeKind.Dynamic))),
        Rows.Expressions.Refused<IOperation>(
            "pointers", "unsafe { int* p = &port; return *p; }", "pointers are not evaluated: use the value itself",
            operation => operation is IAddressOfOperation || operation.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol || operation.Syntax.IsKind(SyntaxKind.PointerIndirectionExpression) || operation.Syntax.IsKind(SyntaxKind.PointerMemberAccessExpression)),
        Rows.Expressions.Refused<IOperation>(
            "`__arglist`, `__makeref`, `__reftype` and `__refvalue`", "var any = __makeref(port); return __refvalue(any, int);", "arguments and references of any type are not evaluated: use params, or the variable itself",
            operation => operation.Syntax is MakeRefExpressionSyntax or RefTypeExpressionSyntax or RefValueExpressionSyntax || operation.Syntax.IsKind(SyntaxKind.ArgListExpression)
                || operation is IInvocationOperation { TargetMethod.IsVararg: true } or IObjectCreationOperation { Constructor.IsVararg: true }
                || operation.Type?.SpecialType is SpecialType.System_TypedReference or SpecialType.System_ArgIterator or SpecialType.System_RuntimeArgumentHandle),
        Rows.Expressions.Refused<IOperation>(
            "`nint` and `nuint`", "nint wide = port; return wide + 1;", "nint and nuint are not evaluated: they are as wide as the machine that builds; use int or long",
            operation => operation.Type is { } type && Conversions.Underlying(type).SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr),
        Rows.Expressions.Refused<IOperation>(
            "`stackalloc`", "Span<int> few = stackalloc int[3]; return few.Length;", "stackalloc is not evaluated: use an array",
            operation => operation.Syntax is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax && operation is not IConversionOperation),
        Rows.Expressions.Refused<IOperation>("events", "counter.Changed += () => { }; return 1;", "events are not evaluated: nothing happens later; call the function itself", operation => operation is IEventReferenceOperation or IEventAssignmentOperation),
        Rows.Expressions.Refused<IConversionOperation>(
            "`FormattableString`", "FormattableString text = $\"{port}\"; return text;", "a FormattableString is not evaluated: use a plain string",
            conversion => conversion is { Type.Name: "FormattableString" or "IFormattable", Operand: IInterpolatedStringOperation }),
    ];

    public static IReadOnlyList<Construct<Statement>> Statements { get; } =
    [
        Rows.Statements.Refused<IOperation>(
            "`goto` a label", "goto end; end: return 1;", "goto is not evaluated: write a loop or a method",
            operation => operation is ILabeledOperation or IBranchOperation { BranchKind: BranchKind.GoTo, Syntax: GotoStatementSyntax { CaseOrDefaultKeyword.RawKind: 0 } }),
        Rows.Statements.Refused<IVariableDeclarationOperation>(
            "`ref` locals", "ref var other = ref port; return other;", "a ref local is not evaluated: use the variable itself", declaration => declaration.Declarators.Any(declarator => declarator.Symbol.IsRef)),
        Rows.Statements.Refused<ILockOperation>("`lock`", "lock (ports) { } return 1;", "lock is not evaluated: there is only one thread; leave it out"),
        Rows.Statements.Refused<IOperation>("`fixed`", "unsafe { fixed (int* p = numbers) return *p; }", "fixed is not evaluated: use the array itself", operation => operation.Syntax is FixedStatementSyntax),
    ];
}
