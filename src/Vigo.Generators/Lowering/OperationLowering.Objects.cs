using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

internal sealed partial class OperationLowering
{
    public static bool IsOwnException(ITypeSymbol? type) => type is INamedTypeSymbol named && TypeReferences.IsAuthored(named) && RealBases.IsException(named);

    public Expression AuthoredCreation(Site site, IObjectCreationOperation creation)
    {
        var type = (INamedTypeSymbol)creation.Type!;
        if (DeclarationConstructs.RealBase.Covers(type))
            return Refuse(site, DeclarationConstructs.RealBase.RefusalOf(type)!);
        var isZero = creation.Constructor is { IsImplicitlyDeclared: true } && type.IsValueType;
        var created = new UserCreationExpression(site, Type(type), isZero || creation.Constructor is null ? null : program.Key(creation.Constructor), Arguments(creation.Arguments));
        return Initialized(site, created, creation.Initializer);
    }

    public Expression LibraryCreation(Site site, IObjectCreationOperation creation) => Initialized(site, Created(site, creation), creation.Initializer);

    public Expression TypeParameterCreation(Site site, ITypeParameterObjectCreationOperation creation) =>
        Initialized(site, new TypeParameterCreationExpression(site, Type(creation.Type!)), creation.Initializer);

    public Expression Anonymous(Site site, IAnonymousObjectCreationOperation creation)
    {
        var type = (INamedTypeSymbol)creation.Type!;
        Expression[] values = [.. creation.Initializers.Select(initializer => Expression(((ISimpleAssignmentOperation)initializer).Value))];
        return new AnonymousCreationExpression(site, TypeLowering.DefineAnonymous(program, type), values);
    }

    public Expression With(Site site, IWithOperation with) => new WithExpression(site, Expression(with.Operand), Initializers(with.Initializer));

    public Expression Tuple(Site site, ITupleOperation tuple) => new TupleExpression(site, [.. tuple.Elements.Select(Expression)]);

    public Expression Array(Site site, IArrayCreationOperation array)
    {
        // What a params span is given is an array, too.
        var element = array.Type is IArrayTypeSymbol made ? made.ElementType : ((INamedTypeSymbol)array.Type!).TypeArguments[0];
        if (array is { IsImplicit: true, Parent: IArgumentOperation { ArgumentKind: ArgumentKind.ParamArray }, Initializer.ElementValues: [] })
            return new EmptyArrayExpression(site, Type(element));
        return new ArrayCreationExpression(
            site, Type(element), [.. array.DimensionSizes.Select(Expression)],
            array.Initializer is null ? null : [.. Items(array.Initializer).Select(Expression)]);
    }

    public Expression Collection(Site site, ICollectionExpressionOperation collection)
    {
        var (shape, element) = CollectionShapes.Of(collection.Type!);
        return shape is null || element is null
            ? Refuse(site, $"a collection expression for '{collection.Type?.Name}' is not evaluated: use an array, a List, a HashSet, a Sequence or an immutable collection")
            : new CollectionExpression(site, Type(collection.Type!), Type(element), shape.Value, Items(collection, element, isSet: shape == CollectionShape.Set));
    }

    /// <summary>What a method that the type names in <c>[CollectionBuilder]</c> makes of the items.</summary>
    public Expression BuiltCollection(Site site, ICollectionExpressionOperation collection)
    {
        var builder = collection.ConstructMethod!;
        if (builder.Parameters is not [{ Type: INamedTypeSymbol { TypeArguments: [var element] } }] || Invoker(builder) is not { } build)
            return RefuseCollection(site, collection);
        return new BuiltCollectionExpression(site, Type(element), Items(collection, element), build);
    }

    /// <summary>An object to which the items are added one by one.</summary>
    public Expression AddedCollection(Site site, ICollectionExpressionOperation collection)
    {
        var type = (INamedTypeSymbol)collection.Type!;
        Expression created;
        if (!TypeReferences.IsAuthored(type))
        {
            var real = NativeSymbols.Type(type);
            if (NativeCatalogue.WhyRefused(real, NativeSymbols.FullName(type.OriginalDefinition), ".ctor") is { } reason)
                return Refuse(site, reason);
            var constructor = collection.ConstructMethod is null ? null : NativeSymbols.Constructor(real!, collection.ConstructMethod);
            created = new NativeCreationExpression(site, Type(type), constructor, []);
        }
        else if (collection.ConstructMethod is { Parameters: [] } constructor && !DeclarationConstructs.RealBase.Covers(type))
        {
            created = new UserCreationExpression(site, Type(type), constructor.IsImplicitlyDeclared && type.IsValueType ? null : program.Key(constructor), []);
        }
        else
        {
            return RefuseCollection(site, collection);
        }

        var items = new List<AddedItem>();
        foreach (var item in collection.Elements)
        {
            var add = item is ISpreadOperation spread ? CollectionShapes.AddOf(type, spread.ElementType, isPart: true) : CollectionShapes.AddOf(type, item.Type, isPart: false);
            if (add is null || Adder(add) is not { } adder)
                return RefuseCollection(site, collection);
            items.Add(new(Item(item, add.Parameters[0].Type), adder));
        }

        return new AddedCollectionExpression(site, created, items);
    }

    private static RefusedExpression RefuseCollection(Site site, ICollectionExpressionOperation collection) => Refuse(
        site, $"this collection expression for '{collection.Type?.Name}' is not evaluated: give the type a constructor without parameters and one Add for its items, or fill it by a collection initializer");

    private Func<Frame, Site, Value, Value[], Value>? Adder(IMethodSymbol add)
    {
        if (TypeReferences.IsAuthored(add.ContainingType))
            return Invokers.AuthoredOn(program.Key(add), add.IsVirtual || add.IsOverride || add.IsAbstract, TypeReferences.Arguments(program, add));
        return NativeRefusal(add) is null ? Invokers.NativeOn(Native(add), []) : null;
    }

    private CollectionItem[] Items(ICollectionExpressionOperation collection, ITypeSymbol element, bool isSet = false)
    {
        var canBeLost = Losses.MayBeIn(collection);
        if (isSet)
            return [.. collection.Elements.Select(item => Item(item, element) with { CanBeLost = canBeLost })];
        var isAlone = collection.Elements.Length == 1;
        var isCounted = collection.Elements.OfType<ISpreadOperation>().All(spread => CollectionShapes.LengthOf(spread.Operand.Type) is not null);
        return [.. collection.Elements.Select(item => Handed(item) with { CanBeLost = canBeLost })];

        CollectionItem Handed(IOperation item)
        {
            var lowered = Item(item, element);
            if (item is not ISpreadOperation spread)
                return lowered;
            var isMadeAtOnce = isAlone && CollectionShapes.IsMadeAtOnce(collection.Type!, isCounted);
            lowered = lowered with
            {
                Parameter = CollectionShapes.ParameterOf(collection.Type!, element, spread.Operand.Type, isMadeAtOnce, isCounted, model!.Compilation),
                IsView = isMadeAtOnce && CollectionShapes.IsView(collection.Type!, element, spread.Operand.Type),
            };
            return canBeLost ? lowered : Spread(lowered, spread, element, isCounted && !isAlone);
        }
    }

    // What shows is only what a type of the author's does when it is asked.
    private CollectionItem Spread(CollectionItem item, ISpreadOperation spread, ITypeSymbol element, bool isCounted) => spread switch
    {
        { Operand.Type: { } type } when isCounted => (TypeReferences.IsAuthored(type) || type.TypeKind == TypeKind.Interface) && CollectionShapes.LengthOf(type) is { } length ? item with { Length = LengthOf(length) } : item,
        { Operand.Type: not IArrayTypeSymbol } when !isCounted && SymbolEqualityComparer.Default.Equals(spread.ElementType, element) => item with { Copied = Type(element) },
        _ => item,
    };

    private CollectionItem Item(IOperation item, ITypeSymbol element) => item is ISpreadOperation spread
        ? new CollectionItem(Expression(spread.Operand), true, CollectionShapes.Converter(SiteOf(item), SpreadConversion(spread, element)))
        : new CollectionItem(Expression(item), false, CollectionShapes.Converter(SiteOf(item), null));

    private Expression Created(Site site, IObjectCreationOperation creation)
    {
        var type = (INamedTypeSymbol)creation.Type!;
        if (type.IsTupleType)
            return new TupleExpression(site, [.. creation.Arguments.Select(argument => Expression(argument.Value))]);
        var arguments = Arguments(creation.Arguments);
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return arguments.Length == 0 ? new LiteralExpression(site, null) : Expression(creation.Arguments[0].Value);
        if (TypeReferences.IsIndex(type) && Intrinsics.Find(NativeSymbols.FullName(type), "new", arguments.Length) is { } ofIndex)
            return new IntrinsicCallExpression(site, ofIndex, null, arguments, []);
        if (TypeNames.IsSpan(type) && creation.Constructor is { Parameters: [] or [{ Type.TypeKind: TypeKind.Array }, ..] } && Intrinsics.Find(NativeSymbols.FullName(type.OriginalDefinition), "new", arguments.Length) is { } ofSpan)
            return new IntrinsicCallExpression(site, ofSpan, null, arguments, [Type(type.TypeArguments[0])]);
        var real = NativeSymbols.Type(type);
        if (NativeCatalogue.WhyRefused(real, NativeSymbols.FullName(type.OriginalDefinition), ".ctor") is { } reason)
            return Refuse(site, reason);
        var constructor = creation.Constructor is null ? null : NativeSymbols.Constructor(real!, creation.Constructor);
        return constructor is null && creation.Arguments.Length > 0
            ? Refuse(site, $"this way of making a '{type.Name}' is not evaluated")
            : new NativeCreationExpression(site, Type(type), constructor, arguments);
    }

    private Expression Initialized(Site site, Expression created, IObjectOrCollectionInitializerOperation? initializer) =>
        initializer is null ? created : new InitializedExpression(site, created, Initializers(initializer));

    private IReadOnlyList<Expression> Initializers(IObjectOrCollectionInitializerOperation? initializer) =>
        initializer is null ? [] : [.. initializer.Initializers.Select(Expression)];

    // Rows inside rows, in the order in which an array of several dimensions holds them.
    private static IEnumerable<IOperation> Items(IArrayInitializerOperation initializer) =>
        initializer.ElementValues.SelectMany(value => value is IArrayInitializerOperation row ? Items(row) : [value]);

    private Func<Frame, Value, object?>? SpreadConversion(ISpreadOperation spread, ITypeSymbol element) => spread.ElementConversion is { IsReference: true, IsImplicit: true }
        ? null
        : Converting(SiteOf(spread), spread.ElementType, element, IsChecked(spread.Syntax), DefinedBy(spread.ElementConversion));
}
