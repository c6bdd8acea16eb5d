using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

internal sealed partial class OperationLowering
{
    public Expression DelegateCall(Site site, IInvocationOperation call) => new DelegateCallExpression(site, Expression(call.Instance!), Arguments(call.Arguments));

    public Expression LocalFunctionCall(Site site, IInvocationOperation call) => new LocalFunctionCallExpression(
        site, scope.Find(call.TargetMethod.OriginalDefinition)!, Arguments(call.Arguments), TypeReferences.Arguments(program, call.TargetMethod));

    public Expression AuthoredCall(Site site, IInvocationOperation call) => IsWrittenAnew(call) ? SynthesizedCall(site, call) : new UserCallExpression(
        site, program.Key(call.TargetMethod), Receiver(call), call.IsVirtual && !IsBase(call.Instance), Arguments(call.Arguments), TypeReferences.Arguments(program, call.TargetMethod));

    private static bool IsWrittenAnew(IInvocationOperation call) => call.IsVirtual && IsWrittenAnew(call.TargetMethod, call.Instance);

    // The compiler writes them for each record that derives, so the author's say nothing of an object that is more than the record that it is seen as.
    private static bool IsWrittenAnew(IMethodSymbol method, IOperation? instance) =>
        method is { IsSealed: false, ContainingType: { IsRecord: true, IsValueType: false, IsSealed: false } record } && !IsBase(instance)
        && (method is { Name: "ToString", Parameters: [] } || (method is { Name: "Equals", Parameters: [{ Type: var other }] } && SymbolEqualityComparer.Default.Equals(other, record)));

    public Expression SynthesizedCall(Site site, IInvocationOperation call) => SynthesizedOf(call.TargetMethod, call.Instance) is { } intrinsic
        ? new IntrinsicCallExpression(site, intrinsic, Receiver(call), Arguments(call.Arguments), [])
        : RefuseSynthesized(site, call.TargetMethod);

    private Intrinsic? SynthesizedOf(IMethodSymbol method, IOperation? instance)
    {
        var (name, count, declaringType) = (method.Name, method.Parameters.Length, program.Key(method.ContainingType));
        return IsBase(instance) ? Synthesized.FindBase(name, count, declaringType, isHash) : Synthesized.Find(name, count, declaringType, isHash);
    }

    private static RefusedExpression RefuseSynthesized(Site site, IMethodSymbol method) => Refuse(site, $"the compiler's own '{method.Name}' is not evaluated");

    // A member of an extension block is a static method whose first argument is the receiver.
    public Expression ExtensionCall(Site site, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var arguments = Arguments(call.Arguments);
        IReadOnlyList<ArgumentCode> all = Receiver(call) is { } receiver
            ? [new ArgumentCode(receiver, null, 0), .. arguments.Select(argument => argument with { Ordinal = argument.Ordinal + 1 })]
            : arguments;
        return new UserCallExpression(site, program.Key(method), null, isVirtual: false, all, [.. TypeReferences.Arguments(program, method.ContainingType), .. TypeReferences.Arguments(program, method)]);
    }

    /// <summary>A member of an extension block, called as the static method that the compiler makes of it.</summary>
    public Expression ExtensionMethodCall(Site site, IInvocationOperation call)
    {
        var member = Extensions.MemberOf(call.TargetMethod)!;
        TypeArgumentCode[] types =
        [
            .. Extensions.ParametersOf(member).Zip(call.TargetMethod.TypeArguments, (parameter, argument) => new TypeArgumentCode(TypeReferences.ParameterName(parameter), Type(argument))),
        ];
        return new UserCallExpression(site, program.Key(member.AssociatedSymbol ?? member), null, isVirtual: false, Arguments(call.Arguments), types);
    }

    public Expression StaticInterfaceCall(Site site, IInvocationOperation call) =>
        StaticInterfaceCall(site, program.Key(call.TargetMethod), call.ConstrainedToType, Arguments(call.Arguments), TypeReferences.Arguments(program, call.TargetMethod));

    public Expression LibraryCall(Site site, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var (instance, arguments) = (Receiver(call), Arguments(call.Arguments));
        var typeName = NativeSymbols.FullName(method.ContainingType.OriginalDefinition);
        var types = Types(method.TypeArguments);
        if (IsBase(call.Instance))
        {
            return Synthesized.FindBase(method.Name, method.Parameters.Length, typeName, isHash) is { } ofBase
                ? new IntrinsicCallExpression(site, ofBase, instance, arguments, [])
                : Refuse(site, $"'base.{method.Name}' of a real type is not evaluated: write out what it would give");
        }

        if (method.Parameters is [{ Type.Name: "IFormatProvider" }, { Type: var handler }] && TypeNames.IsHandler(handler))
            return FormattedCall(site, call, arguments);
        if (string.Equals(typeName, "System.Nullable`1", StringComparison.Ordinal) && method is { Name: "GetValueOrDefault", Parameters.Length: 0 })
            return new CoalesceExpression(site, instance!, null, new DefaultExpression(site, Type(method.ContainingType.TypeArguments[0])));
        if (Intrinsics.Find(typeName, method.Name, method.Parameters.Length) is { } intrinsic)
            return new IntrinsicCallExpression(site, intrinsic, instance, arguments, types.Length == 0 && ArrayItemOf(call) is { } item ? [Type(item)] : types, Type(method.ReturnType));
        if (NativeRefusal(method) is { } reason)
            return Refuse(site, reason);
        if (CopiesUnlikeItems(call))
            return Refuse(site, "items become another type here while they are copied, which is not evaluated: convert them with Array.ConvertAll or Select");

        // Inside real generic code a struct of the author's is an object, whose default is nothing.
        var native = new NativeCallExpression(site, Native(method), instance, arguments, types, instance is not null && IsOfInterface(method) ? program.Key(method) : null);
        return method.OriginalDefinition.ReturnType is ITypeParameterSymbol && IsUnlikeItsErasure(method.ReturnType) ? new DefaultedExpression(site, native, Type(method.ReturnType)) : native;
    }

    // What a member of System.Array that takes any array is given one of, where the code says so.
    private static ITypeSymbol? ArrayItemOf(IInvocationOperation call) =>
        call.TargetMethod.ContainingType.SpecialType == SpecialType.System_Array ? ArrayItemOf(call.Instance ?? call.Arguments.FirstOrDefault(argument => argument.Parameter!.Ordinal == 0)?.Value) : null;

    private static ITypeSymbol? ArrayItemOf(IOperation? array)
    {
        while (array is IConversionOperation { IsImplicit: true } conversion)
            array = conversion.Operand;
        return (array?.Type as IArrayTypeSymbol)?.ElementType;
    }

    // Arrays of the author's types are arrays of objects here, which take whatever the CLR would refuse or change.
    private bool CopiesUnlikeItems(IInvocationOperation call)
    {
        if (call.TargetMethod is not { Name: "Copy" or "ConstrainedCopy" or "CopyTo", ContainingType.SpecialType: SpecialType.System_Array })
            return false;
        var arrays = new List<ITypeSymbol?> { ArrayItemOf(call.Instance) };
        arrays.AddRange(call.Arguments.OrderBy(argument => argument.Parameter!.Ordinal).Where(argument => argument.Parameter!.Type.SpecialType == SpecialType.System_Array).Select(argument => ArrayItemOf(argument.Value)));
        return arrays.OfType<ITypeSymbol>().ToList() is [var source, var target] && (IsErased(source) || IsErased(target))
            && model!.Compilation.ClassifyConversion(source, target) is not ({ IsIdentity: true } or { IsImplicit: true, IsReference: true } or { IsImplicit: true, IsBoxing: true });
    }

    private static bool IsErased(ITypeSymbol type) => type is ITypeParameterSymbol or { TypeKind: TypeKind.Delegate } || TypeReferences.IsAuthored(type) || IsUnlikeItsErasure(type);

    private static bool IsOfInterface(ISymbol member) => member.ContainingType is { TypeKind: TypeKind.Interface };

    // The one culture that is evaluated is the one by which interpolated strings are written anyhow.
    private Expression FormattedCall(Site site, IInvocationOperation call, ArgumentCode[] arguments)
    {
        var method = call.TargetMethod;
        var (provider, text) = (arguments.Single(argument => argument.Ordinal == 0).Value, arguments.Single(argument => argument.Ordinal == 1));
        var written = new FormattedExpression(site, provider, text.Value);
        if (method is { Name: "Create", ContainingType.SpecialType: SpecialType.System_String })
            return written;
        return NativeSymbols.Type(method.ContainingType)?.GetMethod(method.Name, [typeof(string)]) is { } twin && NativeRefusal(method, isTwin: true) is null
            ? new NativeCallExpression(site, new(twin, null), Receiver(call), [new(written, null, 0)], [])
            : Refuse(site, NativeRefusal(method) ?? $"'{method.ContainingType.Name}.{method.Name}' takes something here that is not evaluated; {ListOfConstructs}");
    }

    public Expression Lambda(Site site, IAnonymousFunctionOperation lambda) => new LambdaExpression(site, Nested(lambda.Symbol, lambda.Syntax, lambda.Body));

    public Expression MethodReference(Site site, IMethodReferenceOperation reference)
    {
        var method = reference.Method;
        if (method.MethodKind == MethodKind.LocalFunction)
            return new LocalExpression(site, scope.Find(method.OriginalDefinition)!);
        var instance = reference.Instance is null ? null
            : IsExtension(method) ? Expression(reference.Instance)
            : new BoundInstanceExpression(SiteOf(reference.Instance), Expression(reference.Instance), reference.IsVirtual);
        var parameters = ((reference.Parent as IDelegateCreationOperation)?.Type as INamedTypeSymbol)?.DelegateInvokeMethod?.Parameters.Length ?? method.Parameters.Length;
        var identity = MemberKeys.Of(method);
        if (IsSynthesized(method) || (reference.IsVirtual && IsWrittenAnew(method, reference.Instance)))
        {
            return SynthesizedOf(method, reference.Instance) is { } synthesized
                ? new MethodReferenceExpression(site, instance, Invokers.IntrinsicOn(synthesized, [], Type(method.ReturnType)), parameters, identity)
                : RefuseSynthesized(site, method);
        }

        return FunctionOf(reference, method) is not { } function
            ? Refuse(site, NativeRefusal(method)!)
            : new MethodReferenceExpression(site, instance, instance is not null && IsExtension(method) ? Invokers.Extending(function) : function, parameters, identity);
    }

    // What calls the method on its instance, or, where it extends that, with it as its first argument; null when it is refused.
    private Func<Frame, Site, Value, Value[], Value>? FunctionOf(IMethodReferenceOperation reference, IMethodSymbol method)
    {
        if (method.ContainingType.IsExtension)
            return Invokers.AuthoredOn(program.Key(method), isVirtual: false, [.. TypeReferences.Arguments(program, method.ContainingType), .. TypeReferences.Arguments(program, method)]);
        if (TypeReferences.IsAuthored(method.ContainingType))
            return Invokers.AuthoredOn(program.Key(method), reference.IsVirtual, TypeReferences.Arguments(program, method));
        var typeName = NativeSymbols.FullName(method.ContainingType.OriginalDefinition);
        var types = Types(method.TypeArguments);
        if (Intrinsics.Find(typeName, method.Name, method.Parameters.Length) is { } intrinsic)
            return Invokers.IntrinsicOn(intrinsic, types, Type(method.ReturnType));
        return NativeRefusal(method) is not null ? null : Invokers.NativeOn(Native(method), types, IsOfInterface(method) ? program.Key(method) : null);
    }

    private static bool IsExtension(IMethodSymbol method) => method.IsExtensionMethod || method.ContainingType.IsExtension;

    /// <summary>Whether the compiler writes it for a record or an anonymous type.</summary>
    public static bool IsSynthesized(IMethodSymbol method) => (TypeReferences.IsAuthored(method.ContainingType) && method.IsImplicitlyDeclared) || method.ContainingType.IsAnonymousType;

    public ArgumentCode OptionalArgument(IArgumentOperation argument)
    {
        if (NamesConstant(argument.Parameter!))
            scope.NoteConstant();
        if (argument.Parameter!.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "CallerArgumentExpressionAttribute"))
            scope.NoteQuotation();
        return Argument(argument);
    }

    public ArgumentCode Argument(IArgumentOperation argument) => new(Expression(argument.Value), null, argument.Parameter!.Ordinal);

    public ArgumentCode ReferenceArgument(IArgumentOperation argument) => new(
        new LiteralExpression(SiteOf(argument), null), Target(argument.Value), argument.Parameter!.Ordinal,
        argument.Parameter.OriginalDefinition.Type is ITypeParameterSymbol && IsUnlikeItsErasure(argument.Parameter.Type) ? Type(argument.Parameter.Type) : null);

    // A default that is written out is part of the declaration; one that names a constant changes with that.
    private static bool NamesConstant(IParameterSymbol parameter) => parameter.DeclaringSyntaxReferences
        .Select(reference => (reference.GetSyntax() as ParameterSyntax)?.Default)
        .Any(value => value is not null && value.DescendantNodes().OfType<SimpleNameSyntax>().Any());

    private Expression? Receiver(IInvocationOperation call)
    {
        var instance = call.Instance is null ? null : Expression(call.Instance);
        return Structures.NeedsCopy(call.Instance, call.TargetMethod) ? new CopyExpression(SiteOf(call), instance!) : instance;
    }

    private Expression StaticInterfaceCall(Site site, string key, ITypeSymbol? owner, IReadOnlyList<ArgumentCode> arguments, IReadOnlyList<TypeArgumentCode> types) =>
        new StaticInterfaceCallExpression(site, key, Type(owner!), arguments, types);

    // What GetHashCode gives is seen by nobody but collections, so within it hash codes are as good as any.
    private bool IsHashing(IMethodSymbol method) => isHash && (method.Name is "GetHashCode" || method.ContainingType is { Name: "HashCode", ContainingNamespace.Name: "System" });

    private string? NativeRefusal(IMethodSymbol method, bool isTwin = false)
    {
        var type = NativeSymbols.Type(method.ContainingType);
        if (!IsHashing(method) && NativeCatalogue.WhyRefused(type, NativeSymbols.FullName(method.ContainingType.OriginalDefinition), method.Name) is { } reason)
            return reason;
        return !isTwin && NativeSymbols.Method(type!, method) is null ? $"'{method.ContainingType.Name}.{method.Name}' takes something here that is not evaluated; {ListOfConstructs}" : null;
    }

    /// <summary>A method as a function of its arguments, for operators and conversions; null when it is refused.</summary>
    private Func<Frame, Site, Value[], Value>? Invoker(IMethodSymbol method, ITypeSymbol? constrainedTo = null)
    {
        if (TypeReferences.IsAuthored(method.ContainingType))
        {
            if (method.IsImplicitlyDeclared)
                return null;
            return constrainedTo is null
                ? Invokers.Authored(program.Key(method), TypeReferences.Arguments(program, method))
                : Invokers.Constrained(program.Key(method), Type(constrainedTo), TypeReferences.Arguments(program, method));
        }

        return NativeRefusal(method) is null ? Invokers.Native(Native(method), Types(method.TypeArguments)) : null;
    }

    private NativeMethod Native(IMethodSymbol method) => new(
        NativeSymbols.Method(NativeSymbols.Type(method.ContainingType)!, method)!,
        method is { IsStatic: true, ContainingType.IsGenericType: true } ? Type(method.ContainingType) : null);
}
