using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

internal sealed partial class OperationLowering
{
    public Expression Expression(IOperation operation)
    {
        var site = Sites.Of(operation);
        switch (operation)
        {
            case ILiteralOperation literal:
                return new LiteralExpression(site, literal.ConstantValue.Value);
            case IDefaultValueOperation when operation.Type is { } type:
                return new DefaultExpression(site, TypeReferences.Of(program, type));
            case IParenthesizedOperation inner:
                return Expression(inner.Operand);
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
                or IArrayElementReferenceOperation or IDiscardOperation or IDeclarationExpressionOperation:
                return Target(operation);
            case IInstanceReferenceOperation instance:
                return instance.ReferenceKind is InstanceReferenceKind.ImplicitReceiver or InstanceReferenceKind.PatternInput ? new ReceiverExpression(site) : new ThisExpression(site);
            case IInvocationOperation invocation:
                return Invocation(site, invocation);
            case IObjectCreationOperation creation:
                return Creation(site, creation);
            case ITypeParameterObjectCreationOperation creation:
                return Refuse(site, $"new {creation.Type?.Name}() of a type parameter is not evaluated: pass a function that makes it");
            case IAnonymousObjectCreationOperation creation:
                return Anonymous(site, creation);
            case IArrayCreationOperation array:
                return Array(site, array);
            case ICollectionExpressionOperation collection:
                return Collection(site, collection);
            case IConversionOperation conversion:
                return Conversion(site, conversion);
            case IBinaryOperation binary:
                return Binary(site, binary);
            case ITupleBinaryOperation binary:
                return new BinaryExpression(site, Expression(binary.LeftOperand), Expression(binary.RightOperand), Operators.Equal(site, binary.OperatorKind == BinaryOperatorKind.NotEquals));
            case IUnaryOperation unary:
                return Unary(site, unary);
            case IIncrementOrDecrementOperation increment:
                return Increment(site, increment);
            case ISimpleAssignmentOperation assignment:
                return assignment.IsRef ? Refuse(site, "a ref assignment is not evaluated: use the variable itself") : new AssignmentExpression(site, Target(assignment.Target), Expression(assignment.Value));
            case ICompoundAssignmentOperation assignment:
                return CompoundAssignment(site, assignment);
            case ICoalesceAssignmentOperation assignment:
                return new CoalesceAssignmentExpression(site, Target(assignment.Target), Expression(assignment.Value));
            case IDeconstructionAssignmentOperation assignment:
                return new DeconstructionExpression(site, Deconstruction(assignment.Target), Expression(assignment.Value));
            case ITupleOperation tuple:
                return new TupleExpression(site, [.. tuple.Elements.Select(Expression)]);
            case IConditionalOperation condition:
                return new ConditionalExpression(site, Expression(condition.Condition), Expression(condition.WhenTrue), Expression(condition.WhenFalse!));
            case ICoalesceOperation coalesce:
                return new CoalesceExpression(site, Expression(coalesce.Value), Expression(coalesce.WhenNull));
            case IConditionalAccessOperation access:
                return ConditionalAccess(site, access);
            case IConditionalAccessInstanceOperation:
                return new LocalExpression(site, scope.ConditionalInstances.Peek());
            case IIsPatternOperation match:
                return new IsPatternExpression(site, Expression(match.Value), Pattern(match.Pattern));
            case IIsTypeOperation test:
                return new IsTypeExpression(site, Expression(test.ValueOperand), TypeReferences.Of(program, test.TypeOperand), test.IsNegated);
            case ISwitchExpressionOperation choice:
                return new SwitchExpression(site, Expression(choice.Value), [.. choice.Arms.Select(Arm)]);
            case IInterpolatedStringOperation text:
                return Interpolated(site, text);
            case IInterpolatedStringHandlerCreationOperation { Content: IInterpolatedStringOperation content } handler when !TypeReferences.IsAuthored(handler.Type!):
                return Interpolated(site, content);
            case IUtf8StringOperation bytes:
                return new BytesExpression(site, System.Text.Encoding.UTF8.GetBytes(bytes.Value));
            case IWithOperation with:
                return new WithExpression(site, Expression(with.Operand), Initializers(with.Initializer));
            case IMemberInitializerOperation member:
                return new MemberInitializerExpression(site, Expression(member.InitializedMember), Initializers(member.Initializer));
            case IDelegateCreationOperation creation:
                return Expression(creation.Target);
            case IAnonymousFunctionOperation { Symbol.IsAsync: true }:
                return Refuse(site, "an asynchronous lambda is not evaluated: a value is computed in order; remove async");
            case IAnonymousFunctionOperation lambda:
                return new LambdaExpression(site, Nested(lambda.Symbol, lambda.Syntax, lambda.Body));
            case IMethodReferenceOperation method:
                return MethodReference(site, method);
            case ITranslatedQueryOperation query:
                return Expression(query.Operation);
            case INameOfOperation name:
                return new LiteralExpression(site, name.ConstantValue.Value);
            case IThrowOperation thrown:
                return new ThrowExpression(site, Expression(thrown.Exception!));
            case IRangeOperation range:
                return new RangeExpression(site, range.LeftOperand is null ? null : Expression(range.LeftOperand), range.RightOperand is null ? null : Expression(range.RightOperand));
            case IImplicitIndexerReferenceOperation index:
                return new ImplicitIndexExpression(site, Expression(index.Instance), Expression(index.Argument));
            case ISizeOfOperation:
                return new LiteralExpression(site, operation.ConstantValue.Value);
            case ITypeOfOperation:
                return Refuse(site, "typeof is not evaluated: reflection would see more than the source says; compare with 'is', or use nameof");
            case IAwaitOperation:
                return Refuse(site, "await is not evaluated: a value is computed in order");
            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation:
                return Refuse(site, "dynamic is not evaluated: name the type");
            case IAddressOfOperation:
                return Refuse(site, "pointers are not evaluated: use the value itself");
            default:
                return Refuse(site, $"this expression ({operation.Kind}) is not evaluated; docs/evaluation.md lists what is");
        }
    }

    public Target Target(IOperation operation)
    {
        var site = Sites.Of(operation);
        switch (operation)
        {
            case ILocalReferenceOperation { IsDeclaration: true } local:
                return new LocalExpression(site, scope.Declare(local.Local));
            case ILocalReferenceOperation { Local.IsConst: true, Local.HasConstantValue: true } local when scope.Find(local.Local) is null:
                scope.NoteConstant();
                return new ConstantTarget(site, local.Local.ConstantValue);
            case ILocalReferenceOperation local:
                return new LocalExpression(site, scope.Find(local.Local) ?? scope.Declare(local.Local));
            case IParameterReferenceOperation parameter:
                return Parameter(site, parameter.Parameter);
            case IFieldReferenceOperation field:
                return Field(site, field);
            case IPropertyReferenceOperation property:
                return Property(site, property);
            case IArrayElementReferenceOperation { Indices: [{ Type.Name: "Range" } range] } element:
                return new IntrinsicTarget(site, new ImplicitIndexExpression(site, Expression(element.ArrayReference), Expression(range)));
            case IArrayElementReferenceOperation element:
                return new ArrayElementExpression(site, Expression(element.ArrayReference), [.. element.Indices.Select(Expression)]);
            case IDiscardOperation:
                return new DiscardExpression(site);
            case IDeclarationExpressionOperation declaration:
                return Target(declaration.Expression);
            case IInstanceReferenceOperation:
                return Refuse(site, "'this' can't be assigned");
            default:
                return Refuse(site, $"assigning to this ({operation.Kind}) is not evaluated");
        }
    }

    private static RefusedExpression Refuse(Site site, string what) => new(site, what);

    private Target Parameter(Site site, IParameterSymbol parameter)
    {
        if (scope.Find(parameter) is { } variable)
            return new LocalExpression(site, variable);
        // A primary constructor's parameter, used in the type's body: the instance keeps it.
        return parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            ? new UserFieldExpression(site, program.Key(constructor.ContainingType), TypeLowering.ParameterStorage(parameter.Name), new ThisExpression(site))
            : Refuse(site, $"'{parameter.Name}' can't be reached from here");
    }

    private Target Field(Site site, IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (field.ContainingType is { IsTupleType: true } tuple)
        {
            var plain = field.CorrespondingTupleField ?? field;
            return new TupleItemExpression(site, Expression(reference.Instance!), tuple.TupleElements.Select(element => (element.CorrespondingTupleField ?? element).Name).ToList().IndexOf(plain.Name));
        }

        if (field.ContainingType.TypeKind == TypeKind.Enum && field.HasConstantValue)
            return EnumMember(site, field);
        if (TypeReferences.IsAuthored(field.ContainingType))
            return AuthoredField(site, field, reference);
        if (field.HasConstantValue)
            return new ConstantTarget(site, field.ConstantValue);
        var type = NativeSymbols.Type(field.ContainingType);
        if (NativeCatalogue.WhyRefused(type, NativeSymbols.FullName(field.ContainingType), field.Name) is { } reason)
            return Refuse(site, reason);
        return field.IsStatic && type!.GetField(field.Name) is { } real
            ? new NativeFieldExpression(site, real, field.ContainingType.IsGenericType ? TypeReferences.Of(program, field.ContainingType) : null)
            : Refuse(site, $"the field '{field.ContainingType.Name}.{field.Name}' is not evaluated");
    }

    private Target EnumMember(Site site, IFieldSymbol field)
    {
        if (TypeReferences.IsAuthored(field.ContainingType))
            scope.NoteConstant();
        if (TypeReferences.IsAuthored(field.ContainingType))
            return new UserEnumMemberExpression(site, TypeReferences.Of(program, field.ContainingType), field.ConstantValue!);
        return NativeSymbols.Type(field.ContainingType) is { IsEnum: true } type
            ? new ConstantTarget(site, Enum.ToObject(type, field.ConstantValue!))
            : Refuse(site, $"'{field.ContainingType.Name}' is not evaluated");
    }

    private Target AuthoredField(Site site, IFieldSymbol field, IFieldReferenceOperation reference)
    {
        var type = program.Key(field.ContainingType);
        var declared = field.AssociatedSymbol ?? field;
        if (!field.IsStatic && !field.IsConst)
            return new UserFieldExpression(site, type, declared.Name, Expression(reference.Instance!));
        if (!field.IsConst && !field.IsReadOnly)
            return Refuse(site, $"'{field.Name}' is a static field that may change: what it holds would depend on who asked first; make it readonly, or pass the value as an argument");
        if (!field.IsConst && HasStaticConstructor(field.ContainingType))
            return Refuse(site, StaticConstructor(field));
        program.Key(field);
        return new UserStaticExpression(site, type, MemberKeys.Storage(field), TypeReferences.Of(program, field.OriginalDefinition.Type), TypeReferences.Arguments(program, field.ContainingType));
    }

    private Target Property(Site site, IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (property.ContainingType.IsAnonymousType)
            return new UserFieldExpression(site, TypeLowering.AnonymousKey(property.ContainingType), property.Name, Expression(reference.Instance!));
        return TypeReferences.IsAuthored(property.ContainingType) ? AuthoredProperty(site, property, reference) : NativeProperty(site, property, reference);
    }

    private Target AuthoredProperty(Site site, IPropertySymbol property, IPropertyReferenceOperation reference)
    {
        var type = program.Key(property.ContainingType);
        if (property.IsStatic && Properties.IsStored(property))
        {
            if (property.SetMethod is not null)
                return Refuse(site, $"'{property.Name}' is a static property that may change: what it holds would depend on who asked first; remove its setter, or pass the value as an argument");
            if (HasStaticConstructor(property.ContainingType))
                return Refuse(site, StaticConstructor(property));
            program.Key(property);
            return new UserStaticExpression(site, type, MemberKeys.Storage(property), TypeReferences.Of(program, property.OriginalDefinition.Type), TypeReferences.Arguments(program, property.ContainingType));
        }

        var isVirtual = IsVirtual(property) && !IsBase(reference.Instance);
        var instance = reference.Instance is null ? null : Expression(reference.Instance);
        if (property.ContainingType.IsExtension)
            return ExtensionProperty(site, property, instance);
        if (!property.IsStatic && !isVirtual && Properties.IsStored(property) && (property.SetMethod is null || Properties.IsSetDirectly(property)))
            return new UserFieldExpression(site, type, property.Name, instance!);
        var setter = property.SetMethod is null ? null : MemberKeys.Setter(property);
        var types = property.IsStatic ? TypeReferences.Arguments(program, property.ContainingType) : [];
        return new UserPropertyExpression(site, program.Key(property), setter, instance, isVirtual, Arguments(reference.Arguments), types);
    }

    private Target ExtensionProperty(Site site, IPropertySymbol property, Expression? instance)
    {
        IReadOnlyList<ArgumentCode> arguments = instance is null ? [] : [new ArgumentCode(instance, null, 0)];
        return new IntrinsicTarget(site, new UserCallExpression(site, program.Key(property), null, isVirtual: false, arguments, TypeReferences.Arguments(program, property.ContainingType)));
    }

    private Target NativeProperty(Site site, IPropertySymbol property, IPropertyReferenceOperation reference)
    {
        var typeName = NativeSymbols.FullName(property.ContainingType.OriginalDefinition);
        var instance = reference.Instance is null ? null : Expression(reference.Instance);
        if (Intrinsics.Find(typeName, property.Name, property.Parameters.Length) is { } intrinsic)
            return new IntrinsicTarget(site, new IntrinsicCallExpression(site, intrinsic, instance, Arguments(reference.Arguments), []));
        var type = NativeSymbols.Type(property.ContainingType);
        if (NativeCatalogue.WhyRefused(type, typeName, property.IsIndexer ? "Item" : property.Name) is { } reason)
            return Refuse(site, reason);
        return NativeSymbols.Property(type!, property) is { } real
            ? new NativePropertyExpression(
                site, real, property.IsStatic ? TypeReferences.Of(program, property.ContainingType) : null, instance, Arguments(reference.Arguments),
                property.OriginalDefinition.Type is ITypeParameterSymbol && IsUnlikeItsErasure(property.Type) ? TypeReferences.Of(program, property.Type) : null)
            : Refuse(site, $"this runtime has no '{property.ContainingType.Name}.{property.Name}'");
    }

    private static bool HasStaticConstructor(INamedTypeSymbol type) => type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared);

    private static string StaticConstructor(ISymbol member) =>
        $"'{member.Name}' belongs to a type with a static constructor, which is not evaluated: initialize each member where it is declared";

    private static bool IsVirtual(ISymbol member) => member.IsVirtual || member.IsAbstract || member.IsOverride || member.ContainingType.TypeKind == TypeKind.Interface;

    private static bool IsBase(IOperation? instance) => instance?.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax;

    private Expression ConditionalAccess(Site site, IConditionalAccessOperation access)
    {
        var instance = Expression(access.Operation);
        var holder = scope.Temporary();
        scope.ConditionalInstances.Push(holder);
        var rest = Expression(access.WhenNotNull);
        scope.ConditionalInstances.Pop();
        return new ConditionalAccessExpression(site, instance, holder, rest);
    }

    private SwitchArm Arm(ISwitchExpressionArmOperation arm)
    {
        LocalVariable[] locals = [.. arm.Locals.Select(scope.Declare)];
        var clause = new CaseClause(Pattern(arm.Pattern), arm.Guard is null ? null : Expression(arm.Guard));
        return new(clause, Expression(arm.Value), locals);
    }

    private Expression Interpolated(Site site, IInterpolatedStringOperation text)
    {
        var parts = new List<InterpolationPart>();
        foreach (var part in text.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation literal:
                    parts.Add(new(Expression(literal.Text), null, null));
                    break;
                case IInterpolationOperation hole:
                    parts.Add(new(Expression(hole.Expression), hole.Alignment is null ? null : Expression(hole.Alignment), hole.FormatString?.ConstantValue.Value as string));
                    break;
                case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation append }:
                    parts.Add(Appended(append));
                    break;
                default:
                    return Refuse(site, "this interpolated string has a handler of its own, which is not evaluated: use a plain string");
            }
        }

        return new InterpolatedStringExpression(site, parts);
    }

    // A handler is called with a literal, or a value and perhaps its alignment and format.
    private InterpolationPart Appended(IInvocationOperation append)
    {
        IArgumentOperation? Named(string name) => append.Arguments.FirstOrDefault(argument => string.Equals(argument.Parameter?.Name, name, StringComparison.Ordinal) && argument.ArgumentKind == ArgumentKind.Explicit);
        var value = append.Arguments[0].Value;
        while (value is IConversionOperation { IsImplicit: true, Operand: ILiteralOperation literal })
            value = literal;
        return new(Expression(value), Named("alignment") is { } alignment ? Expression(alignment.Value) : null, Named("format")?.Value.ConstantValue.Value as string);
    }

    private IReadOnlyList<Expression> Initializers(IObjectOrCollectionInitializerOperation? initializer) =>
        initializer is null ? [] : [.. initializer.Initializers.Select(Expression)];

    private Deconstruction Deconstruction(IOperation target) => target switch
    {
        ITupleOperation tuple => new(Sites.Of(target), null, [.. tuple.Elements.Select(Deconstruction)]),
        IDeclarationExpressionOperation declaration => Deconstruction(declaration.Expression),
        IConversionOperation conversion => Deconstruction(conversion.Operand),
        _ => new(Sites.Of(target), Target(target), []),
    };

    private IReadOnlyList<ArgumentCode> Arguments(IEnumerable<IArgumentOperation> arguments) => [.. arguments.Select(Argument)];

    // A default that is written out is part of the declaration; one that names a constant changes with that.
    private static bool NamesConstant(IParameterSymbol parameter) => parameter.DeclaringSyntaxReferences
        .Select(reference => (reference.GetSyntax() as Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax)?.Default)
        .Any(value => value is not null && value.DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.SimpleNameSyntax>().Any());

    private ArgumentCode Argument(IArgumentOperation argument)
    {
        var parameter = argument.Parameter!;
        if (argument.ArgumentKind == ArgumentKind.DefaultValue && NamesConstant(parameter))
            scope.NoteConstant();
        if (parameter.RefKind is RefKind.Ref or RefKind.Out && argument.Value is not IInterpolatedStringHandlerCreationOperation)
        {
            return new(
                new LiteralExpression(Sites.Of(argument), null), Target(argument.Value), parameter.Ordinal,
                parameter.OriginalDefinition.Type is ITypeParameterSymbol && IsUnlikeItsErasure(parameter.Type) ? TypeReferences.Of(program, parameter.Type) : null);
        }

        // Where a call stands is no part of what it means: moving a line must change nothing.
        var place = argument.ArgumentKind == ArgumentKind.DefaultValue ? parameter.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name is "CallerLineNumberAttribute" or "CallerFilePathAttribute") : null;
        return new(
            place is null ? Expression(argument.Value) : Refuse(Sites.Of(argument), $"[{place.AttributeClass!.Name.Replace("Attribute", "")}] is not evaluated: the place of a call is no part of a configuration; pass the value"),
            null, parameter.Ordinal);
    }
}
