using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

internal sealed partial class OperationLowering
{
    private Expression Invocation(Site site, IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var instance = invocation.Instance is null ? null : Expression(invocation.Instance);
        var arguments = Arguments(invocation.Arguments);
        if (Structures.NeedsCopy(invocation.Instance, method))
            instance = new CopyExpression(site, instance!);
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return new DelegateCallExpression(site, instance!, arguments);
        if (method.MethodKind == MethodKind.LocalFunction)
            return new LocalFunctionCallExpression(site, scope.Find(method.OriginalDefinition)!, arguments, TypeReferences.Arguments(program, method));
        if (TypeReferences.IsAuthored(method.ContainingType) || method.ContainingType.IsAnonymousType)
            return AuthoredCall(site, invocation, instance, arguments);
        return NativeCall(site, method, instance, arguments, IsBase(invocation.Instance));
    }

    private Expression AuthoredCall(Site site, IInvocationOperation invocation, Expression? instance, IReadOnlyList<ArgumentCode> arguments)
    {
        var method = invocation.TargetMethod;
        if (method.IsImplicitlyDeclared || method.ContainingType.IsAnonymousType)
        {
            return Synthesized.Find(method.Name, method.Parameters.Length, isHash) is { } intrinsic
                ? new IntrinsicCallExpression(site, intrinsic, instance, arguments, [])
                : Refuse(site, $"the compiler's own '{method.Name}' is not evaluated");
        }

        if (method is { IsStatic: true, IsAbstract: true } or { IsStatic: true, IsVirtual: true })
            return Refuse(site, $"'{method.Name}' is a static member of an interface, which is not evaluated: pass a function");
        if (method.ContainingType.IsExtension)
            return ExtensionCall(site, method, instance, arguments);
        return new UserCallExpression(site, program.Key(method), instance, invocation.IsVirtual && !IsBase(invocation.Instance), arguments, TypeReferences.Arguments(program, method));
    }

    // A member of an extension block is a static method whose first argument is the receiver.
    private UserCallExpression ExtensionCall(Site site, IMethodSymbol method, Expression? instance, IReadOnlyList<ArgumentCode> arguments)
    {
        IReadOnlyList<ArgumentCode> all = instance is null
            ? arguments
            : [new ArgumentCode(instance, null, 0), .. arguments.Select(argument => argument with { Ordinal = argument.Ordinal + 1 })];
        return new UserCallExpression(site, program.Key(method), null, isVirtual: false, all, [.. TypeReferences.Arguments(program, method.ContainingType), .. TypeReferences.Arguments(program, method)]);
    }

    private Expression NativeCall(Site site, IMethodSymbol method, Expression? instance, IReadOnlyList<ArgumentCode> arguments, bool isBase)
    {
        var typeName = NativeSymbols.FullName(method.ContainingType.OriginalDefinition);
        TypeReference[] types = [.. method.TypeArguments.Select(argument => TypeReferences.Of(program, argument))];
        if (isBase)
            return Refuse(site, $"'base.{method.Name}' of a real type is not evaluated");
        if (string.Equals(typeName, "System.Nullable`1", StringComparison.Ordinal) && method is { Name: "GetValueOrDefault", Parameters.Length: 0 })
            return new CoalesceExpression(site, instance!, new DefaultExpression(site, TypeReferences.Of(program, method.ContainingType.TypeArguments[0])));
        if (Intrinsics.Find(typeName, method.Name, method.Parameters.Length) is { } intrinsic)
            return new IntrinsicCallExpression(site, intrinsic, instance, arguments, types, TypeReferences.Of(program, method.ReturnType));
        if (NativeRefusal(method) is { } reason)
            return Refuse(site, reason);
        var call = new NativeCallExpression(site, Native(method), instance, arguments, types);
        return NativeDefault(site, method.OriginalDefinition.ReturnType, method.ReturnType, call);
    }

    // Inside real generic code a struct of the author's is an object, whose default is nothing.
    private Expression NativeDefault(Site site, ITypeSymbol declared, ITypeSymbol actual, Expression expression) =>
        declared is ITypeParameterSymbol && IsUnlikeItsErasure(actual) ? new DefaultedExpression(site, expression, TypeReferences.Of(program, actual)) : expression;

    private static bool IsUnlikeItsErasure(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => !parameter.IsReferenceType,
        INamedTypeSymbol { IsTupleType: true } => true,
        _ => type.IsValueType && TypeReferences.IsAuthored(type),
    };

    // What GetHashCode gives is seen by nobody but collections, so within it hash codes are as good as any.
    private bool IsHashing(IMethodSymbol method) => isHash && (method.Name is "GetHashCode" || method.ContainingType is { Name: "HashCode", ContainingNamespace.Name: "System" });

    private string? NativeRefusal(IMethodSymbol method)
    {
        var type = NativeSymbols.Type(method.ContainingType);
        if (!IsHashing(method) && NativeCatalogue.WhyRefused(type, NativeSymbols.FullName(method.ContainingType.OriginalDefinition), method.Name) is { } reason)
            return reason;
        return NativeSymbols.Method(type!, method) is null ? $"'{method.ContainingType.Name}.{method.Name}' takes something here that is not evaluated; docs/evaluation.md lists what is" : null;
    }

    /// <summary>A method as a function of its arguments, for operators, conversions and method groups; null when it is refused.</summary>
    private Func<Frame, Site, Value[], Value>? Invoker(IMethodSymbol method)
    {
        if (TypeReferences.IsAuthored(method.ContainingType))
            return method.IsImplicitlyDeclared ? null : Invokers.Authored(program.Key(method), TypeReferences.Arguments(program, method));
        var type = NativeSymbols.Type(method.ContainingType);
        if (NativeCatalogue.WhyRefused(type, NativeSymbols.FullName(method.ContainingType.OriginalDefinition), method.Name) is not null || NativeSymbols.Method(type!, method) is null)
            return null;
        return Invokers.Native(Native(method), [.. method.TypeArguments.Select(argument => TypeReferences.Of(program, argument))]);
    }

    private NativeMethod Native(IMethodSymbol method) => new(
        NativeSymbols.Method(NativeSymbols.Type(method.ContainingType)!, method)!,
        method is { IsStatic: true, ContainingType.IsGenericType: true } ? TypeReferences.Of(program, method.ContainingType) : null);

    private Expression MethodReference(Site site, IMethodReferenceOperation reference)
    {
        var method = reference.Method;
        if (method.MethodKind == MethodKind.LocalFunction)
            return new LocalExpression(site, scope.Find(method.OriginalDefinition)!);
        var instance = reference.Instance is null ? null : Expression(reference.Instance);
        var parameters = ((reference.Parent as IDelegateCreationOperation)?.Type as INamedTypeSymbol)?.DelegateInvokeMethod?.Parameters.Length ?? method.Parameters.Length;
        if (TypeReferences.IsAuthored(method.ContainingType) && !method.IsImplicitlyDeclared)
            return new MethodReferenceExpression(site, instance, Invokers.AuthoredOn(program.Key(method), reference.IsVirtual, TypeReferences.Arguments(program, method)), parameters);
        var typeName = NativeSymbols.FullName(method.ContainingType.OriginalDefinition);
        TypeReference[] types = [.. method.TypeArguments.Select(argument => TypeReferences.Of(program, argument))];
        if (Intrinsics.Find(typeName, method.Name, method.Parameters.Length) is { } intrinsic)
            return new MethodReferenceExpression(site, instance, Invokers.IntrinsicOn(intrinsic, types, TypeReferences.Of(program, method.ReturnType)), parameters);
        return NativeRefusal(method) is { } reason
            ? Refuse(site, reason)
            : new MethodReferenceExpression(site, instance, Invokers.NativeOn(Native(method), types), parameters);
    }

    private Expression Creation(Site site, IObjectCreationOperation creation)
    {
        var created = Created(site, creation);
        return creation.Initializer is null ? created : new InitializedExpression(site, created, Initializers(creation.Initializer));
    }

    private Expression Created(Site site, IObjectCreationOperation creation)
    {
        var type = (INamedTypeSymbol)creation.Type!;
        var arguments = Arguments(creation.Arguments);
        if (type.IsTupleType)
            return new TupleExpression(site, [.. creation.Arguments.Select(argument => Expression(argument.Value))]);
        if (TypeReferences.IsAuthored(type))
        {
            if (RealBase(type) is { } parent)
                return Refuse(site, $"'{type.Name}' derives from '{parent.Name}', which is a real type: only types of your own can be bases");
            var isZero = creation.Constructor is { IsImplicitlyDeclared: true } && type.IsValueType;
            return new UserCreationExpression(site, TypeReferences.Of(program, type), isZero || creation.Constructor is null ? null : program.Key(creation.Constructor), arguments);
        }

        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return arguments.Count == 0 ? new LiteralExpression(site, null) : Expression(creation.Arguments[0].Value);
        var real = NativeSymbols.Type(type);
        if (NativeCatalogue.WhyRefused(real, NativeSymbols.FullName(type.OriginalDefinition), ".ctor") is { } reason)
            return Refuse(site, reason);
        var constructor = creation.Constructor is null ? null : NativeSymbols.Constructor(real!, creation.Constructor);
        return constructor is null && creation.Arguments.Length > 0
            ? Refuse(site, $"this way of making a '{type.Name}' is not evaluated")
            : new NativeCreationExpression(site, TypeReferences.Of(program, type), constructor, arguments);
    }

    private static INamedTypeSymbol? RealBase(INamedTypeSymbol type)
    {
        var parent = type.BaseType;
        while (parent is not null && TypeReferences.IsAuthored(parent))
            parent = parent.BaseType;
        return parent is { SpecialType: SpecialType.None } ? parent : null;
    }

    private Expression Anonymous(Site site, IAnonymousObjectCreationOperation creation)
    {
        var type = (INamedTypeSymbol)creation.Type!;
        Expression[] values = [.. creation.Initializers.Select(initializer => Expression(((ISimpleAssignmentOperation)initializer).Value))];
        return new AnonymousCreationExpression(site, TypeLowering.DefineAnonymous(program, type), values);
    }

    private Expression Array(Site site, IArrayCreationOperation array)
    {
        var element = ((IArrayTypeSymbol?)(array.Type as IArrayTypeSymbol))?.ElementType ?? (array.Type as INamedTypeSymbol)?.TypeArguments[0];
        if (element is null)
            return Refuse(site, "this array is not evaluated: name its item type");
        return new ArrayCreationExpression(
            site, TypeReferences.Of(program, element), [.. array.DimensionSizes.Select(Expression)],
            array.Initializer is null ? null : [.. Items(array.Initializer).Select(Expression)]);
    }

    // Rows inside rows, in the order in which an array of several dimensions holds them.
    private static IEnumerable<IOperation> Items(IArrayInitializerOperation initializer) =>
        initializer.ElementValues.SelectMany(value => value is IArrayInitializerOperation row ? Items(row) : [value]);

    private Expression Collection(Site site, ICollectionExpressionOperation collection)
    {
        var (shape, element) = CollectionShapes.Of(collection.Type!);
        if (shape is null || element is null)
            return Refuse(site, $"a collection expression for '{collection.Type?.Name}' is not evaluated: use an array, a List, a HashSet, a Sequence or an immutable collection");
        CollectionItem[] items = [.. collection.Elements.Select(item => item is ISpreadOperation spread
            ? new CollectionItem(Expression(spread.Operand), true, CollectionShapes.Converter(SpreadConversion(spread)))
            : new CollectionItem(Expression(item), false, CollectionShapes.Converter(null)))];
        return new CollectionExpression(site, TypeReferences.Of(program, collection.Type!), TypeReferences.Of(program, element), shape.Value, items);
    }

    private Func<Frame, Value, object?>? SpreadConversion(ISpreadOperation spread)
    {
        if (spread.ElementConversion.MethodSymbol is { } method && Invoker(method) is { } invoke)
            return CollectionShapes.Invoking(invoke, Sites.Of(spread));
        return spread.ElementConversion.IsNumeric || spread.ElementConversion.IsNullable
            ? Conversions.Between(program, spread.ElementType, CollectionShapes.Of(((ICollectionExpressionOperation)spread.Parent!).Type!).Element, isChecked: false)
            : null;
    }
}
