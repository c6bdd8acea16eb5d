using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

internal sealed partial class OperationLowering
{
    public static bool IsBase(IOperation? instance) => instance?.Syntax is BaseExpressionSyntax;

    /// <summary>Whether reading the property is reading its storage, whatever type the instance turns out to have.</summary>
    public static bool ReadsStorage(IPropertyReferenceOperation reference) =>
        reference.Property is { IsStatic: false } property
        && !IsVirtual(reference)
        && Properties.IsStored(property)
        && (property.SetMethod is null || Properties.IsSetDirectly(property));

    public static Expression Instance(Site site, IInstanceReferenceOperation instance) =>
        instance.ReferenceKind is InstanceReferenceKind.ImplicitReceiver or InstanceReferenceKind.PatternInput ? new ReceiverExpression(site) : new ThisExpression(site);

    /// <summary>What a literal says. A string's is no part of the code but is handed to it, so that the code serves when the string alone is another.</summary>
    public Expression Literal(Site site, ILiteralOperation literal) => literal.ConstantValue.Value is string text && SaysNoMoreThan(text, literal)
        ? new TextExpression(site, scope.Text(new(site, text)))
        : new LiteralExpression(site, literal.ConstantValue.Value);

    public Expression Default(Site site, IDefaultValueOperation value) => value.Type switch
    {
        null => new LiteralExpression(site, null),
        INamedTypeSymbol { TypeArguments: [var element] } span when TypeNames.IsSpan(span) => new ArrayCreationExpression(site, Type(element), [], []),
        INamedTypeSymbol { IsValueType: true } unknown when TypeReferences.IsUnknown(unknown) => Refuse(site, UnknownRuntimeType.WhyRefused(NativeSymbols.FullName(unknown.OriginalDefinition))),
        var type => new DefaultExpression(site, Type(type)),
    };

    public Target Local(Site site, ILocalReferenceOperation reference)
    {
        var local = reference.Local;
        if (!reference.IsDeclaration && local is { IsConst: true, HasConstantValue: true } && scope.Find(local) is null)
        {
            scope.NoteConstant();
            return new ConstantTarget(site, local.ConstantValue);
        }

        return new LocalExpression(site, (reference.IsDeclaration ? null : scope.Find(local)) ?? scope.Declare(local));
    }

    public Target Parameter(Site site, IParameterSymbol parameter)
    {
        if (scope.Find(parameter) is { } variable)
            return new LocalExpression(site, variable);
        // A primary constructor's parameter, used in the type's body: the instance keeps it.
        return parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            ? new UserFieldExpression(site, program.Key(constructor.ContainingType), TypeLowering.ParameterStorage(parameter.Name), new ThisExpression(site))
            : Refuse(site, $"'{parameter.Name}' can't be reached from here");
    }

    public Target TupleItem(Site site, IFieldReferenceOperation reference)
    {
        var plain = reference.Field.CorrespondingTupleField ?? reference.Field;
        var names = reference.Field.ContainingType.TupleElements.Select(element => (element.CorrespondingTupleField ?? element).Name);
        return new TupleItemExpression(site, Expression(reference.Instance!), names.ToList().IndexOf(plain.Name));
    }

    public Target EnumMember(Site site, IFieldSymbol field)
    {
        if (TypeReferences.IsAuthored(field.ContainingType))
        {
            scope.NoteConstant();
            return new UserEnumMemberExpression(site, Type(field.ContainingType), field.ConstantValue!);
        }

        return NativeSymbols.Type(field.ContainingType) is { IsEnum: true } type
            ? new ConstantTarget(site, Enum.ToObject(type, field.ConstantValue!))
            : Refuse(site, $"'{field.ContainingType.Name}' is not evaluated");
    }

    // A decimal constant is a field that is initialized; every other constant is written into the code that uses it.
    public Target Constant(Site site, IFieldSymbol field) => TypeReferences.IsAuthored(field.ContainingType) ? StaticField(site, field) : new ConstantTarget(site, field.ConstantValue);

    public Target StaticField(Site site, IFieldSymbol field) => Static(site, field, field.OriginalDefinition.Type);

    public Target StaticProperty(Site site, IPropertySymbol property) => Static(site, property, property.OriginalDefinition.Type);

    public Target InstanceField(Site site, IFieldReferenceOperation reference) =>
        new UserFieldExpression(site, program.Key(reference.Field.ContainingType), (reference.Field.AssociatedSymbol ?? reference.Field).Name, Expression(reference.Instance!));

    public Target LibraryField(Site site, IFieldSymbol field)
    {
        if (field.HasConstantValue)
            return new ConstantTarget(site, field.ConstantValue);
        var type = NativeSymbols.Type(field.ContainingType);
        if (NativeCatalogue.WhyRefused(type, NativeSymbols.FullName(field.ContainingType), field.Name) is { } reason)
            return Refuse(site, reason);
        return field.IsStatic && type!.GetField(field.Name) is { } real
            ? new NativeFieldExpression(site, real, field.ContainingType.IsGenericType ? Type(field.ContainingType) : null)
            : Refuse(site, $"the field '{field.ContainingType.Name}.{field.Name}' is not evaluated");
    }

    public Target AnonymousMember(Site site, IPropertyReferenceOperation reference) =>
        new UserFieldExpression(site, TypeLowering.AnonymousKey(reference.Property.ContainingType), reference.Property.Name, Expression(reference.Instance!));

    public Target StoredProperty(Site site, IPropertyReferenceOperation reference) =>
        new UserFieldExpression(site, program.Key(reference.Property.ContainingType), reference.Property.Name, Expression(reference.Instance!));

    public Target ComputedProperty(Site site, IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (property is { IsStatic: true, IsAbstract: true } or { IsStatic: true, IsVirtual: true })
            return new IntrinsicTarget(site, StaticInterfaceCall(site, program.Key(property), reference.ConstrainedToType, [], TypeReferences.Arguments(program, property.ContainingType)));
        if (property.RefKind != RefKind.None)
            return Refuse(site, DeclarationConstructs.ReferenceProperty.RefusalOf(property)!);
        var setter = property.SetMethod is null ? null : MemberKeys.Setter(property);
        var instance = reference.Instance is null ? null : Expression(reference.Instance);
        var types = property.IsStatic ? TypeReferences.Arguments(program, property.ContainingType) : [];
        return new UserPropertyExpression(site, program.Key(property), setter, instance, IsVirtual(reference), Arguments(reference.Arguments), types);
    }

    public Target ExtensionProperty(Site site, IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        IReadOnlyList<ArgumentCode> arguments = reference.Instance is null ? [] : [new ArgumentCode(Expression(reference.Instance), null, 0)];
        return new IntrinsicTarget(site, new UserCallExpression(site, program.Key(property), null, isVirtual: false, arguments, TypeReferences.Arguments(program, property.ContainingType)));
    }

    public Target LibraryProperty(Site site, IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        var typeName = NativeSymbols.FullName(property.ContainingType.OriginalDefinition);
        var instance = reference.Instance is null ? null : Expression(reference.Instance);
        if (property.IsIndexer && TypeNames.IsSpan(property.ContainingType))
            return new SpanItemExpression(site, instance!, Expression(reference.Arguments[0].Value));
        if (property is { Name: "Empty", IsStatic: true } && TypeNames.IsSpan(property.ContainingType))
            return new IntrinsicTarget(site, new ArrayCreationExpression(site, Type(property.ContainingType.TypeArguments[0]), [], []));
        if (Intrinsics.Find(typeName, property.Name, property.Parameters.Length) is { } intrinsic)
            return new IntrinsicTarget(site, new IntrinsicCallExpression(site, intrinsic, instance, Arguments(reference.Arguments), []));
        var type = NativeSymbols.Type(property.ContainingType);
        if (NativeCatalogue.WhyRefused(type, typeName, property.IsIndexer ? "Item" : property.Name) is { } reason)
            return Refuse(site, reason);
        if (NativeSymbols.Property(type!, property) is not { } real)
            return Refuse(site, $"this runtime has no '{property.ContainingType.Name}.{property.Name}'");
        if (instance is not null && typeof(Exception).IsAssignableFrom(type))
            return new IntrinsicTarget(site, new ExceptionPropertyExpression(site, real, program.Key(property), instance, IsBase(reference.Instance)));
        return new NativePropertyExpression(
            site, real, property.IsStatic ? Type(property.ContainingType) : null, instance, Arguments(reference.Arguments),
            property.OriginalDefinition.Type is ITypeParameterSymbol && IsUnlikeItsErasure(property.Type) ? Type(property.Type) : null,
            instance is null ? null : InterfaceProperty(property));
    }

    private InterfaceProperty? InterfaceProperty(IPropertySymbol property) => IsOfInterface(property) ? new(program.Key(property), MemberKeys.Setter(property)) : null;

    /// <summary>A type's <c>Name</c>: of a type parameter that of what stands for it.</summary>
    public Expression TypeName(Site site, ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => new TypeNameExpression(site, Type(type)),
        INamedTypeSymbol named => new LiteralExpression(site, named.IsTupleType ? (named.TupleUnderlyingType ?? named).MetadataName : named.MetadataName),
        _ => Refuse(site, "the name of this type is not evaluated: use nameof"),
    };

    public Expression TypeNameOf(Site site, IInvocationOperation call) => new TypeNameOfExpression(site, Expression(call.Instance!));

    public Expression Interpolated(Site site, IInterpolatedStringOperation text)
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
                case IInterpolatedStringAppendOperation append:
                    parts.Add(Appended((IInvocationOperation)append.AppendCall));
                    break;
            }
        }

        return new InterpolatedStringExpression(site, parts);
    }

    /// <summary>A text that is handed over in parts: the library makes a text of them after all.</summary>
    public Expression Handed(Site site, IInterpolatedStringHandlerCreationOperation handler) => TypeReferences.IsAuthored(handler.Type!)
        ? Refuse(site, "this interpolated string has a handler of its own, which is not evaluated: use a plain string")
        : Interpolated(site, (IInterpolatedStringOperation)handler.Content);

    // A handler is called with a literal, or a value and perhaps its alignment and format.
    private InterpolationPart Appended(IInvocationOperation append)
    {
        IArgumentOperation? Named(string name) => append.Arguments.FirstOrDefault(argument => string.Equals(argument.Parameter?.Name, name, StringComparison.Ordinal) && argument.ArgumentKind == ArgumentKind.Explicit);
        var value = append.Arguments[0].Value;
        while (value is IConversionOperation { IsImplicit: true, Operand: ILiteralOperation literal })
            value = literal;
        return new(Expression(value), Named("alignment") is { } alignment ? Expression(alignment.Value) : null, Named("format")?.Value.ConstantValue.Value as string);
    }

    // Not what a call leaves out, which stands where the call does; nor what goes to other places by itself: a local constant, a default, a label, a pattern.
    private static bool SaysNoMoreThan(string text, ILiteralOperation literal)
    {
        var token = literal.Syntax switch
        {
            LiteralExpressionSyntax expression when !literal.IsImplicit => expression.Token,
            InterpolatedStringTextSyntax part => part.TextToken,
            _ => default,
        };
        return MemberTokens.IsText(token) && string.Equals(MemberTokens.ContentOf(token), text, StringComparison.Ordinal)
            && !GoesElsewhere(literal.Syntax.Parent);
    }

    private static bool GoesElsewhere(SyntaxNode? node)
    {
        for (; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is ParameterSyntax or AttributeSyntax or SwitchLabelSyntax or GotoStatementSyntax or PatternSyntax or LocalDeclarationStatementSyntax { IsConst: true })
                return true;
        }

        return false;
    }

    private static bool IsVirtual(IPropertyReferenceOperation reference) =>
        (reference.Property is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true } || reference.Property.ContainingType.TypeKind == TypeKind.Interface) && !IsBase(reference.Instance);

    // Inside its static constructor a readonly member is still a variable.
    private Target Static(Site site, ISymbol member, ITypeSymbol type) =>
        new UserStaticExpression(site, program.Key(member.ContainingType), program.StorageKey(member), Type(type), TypeReferences.Arguments(program, member.ContainingType));
}
